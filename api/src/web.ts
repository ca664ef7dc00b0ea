import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'

const DIST = fileURLToPath(new URL('../../web/dist', import.meta.url))

const POLICY = [
  "default-src 'self'",
  "img-src 'self' data: blob:",
  "style-src 'self' 'unsafe-inline'",
  "connect-src 'self' ws: wss:",
  "frame-ancestors 'self'",
  "base-uri 'self'",
  "form-action 'self'",
].join('; ')

/** Serves the built web client; every other address is one of its pages. */
export async function serveWeb(app: FastifyInstance): Promise<void> {
  if (!existsSync(`${DIST}/index.html`)) {
    app.get('/', (_request, reply) => reply.code(503).send('The web client is not built: npm run build'))
    return
  }
  await app.register(fastifyStatic, {
    root: DIST,
    wildcard: false,
    index: false,
    preCompressed: true,
    maxAge: '1y',
    immutable: true,
  })
  // Read each time: a client that is built again names other files.
  const page = (reply: { header(name: string, value: string): unknown }) => {
    reply.header('content-type', 'text/html; charset=utf-8')
    reply.header('cache-control', 'no-cache')
    reply.header('content-security-policy', POLICY)
    return readFile(`${DIST}/index.html`, 'utf8')
  }
  app.get('/', (_request, reply) => page(reply))
  app.setNotFoundHandler(async (request, reply) => {
    const wantsPage = request.method === 'GET' && (request.headers.accept ?? '').includes('text/html')
    if (wantsPage) return reply.code(200).send(await page(reply))
    return reply.code(404).send({ error: 'Not Found' })
  })
}
