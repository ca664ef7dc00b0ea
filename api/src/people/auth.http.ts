import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { AUTH_PATH, type Authentication, CLIENT_IP } from './authentication.ts'

const BODY_LIMIT = 16 * 1024

/** Serves `/api/auth/*`: Fastify's requests as the web's own Request, and the Response back. */
export function serveAuthentication(app: FastifyInstance, authentication: Pick<Authentication, 'handler'>): void {
  app.register(async (scope) => {
    // better-auth reads the bytes itself.
    scope.removeAllContentTypeParsers()
    scope.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body))
    scope.route({
      method: ['GET', 'POST'],
      url: `${AUTH_PATH}/*`,
      bodyLimit: BODY_LIMIT,
      // A mail program that looks at a link with HEAD must not use it up.
      exposeHeadRoute: false,
      handler: async (request, reply) => {
        const asked = toRequest(request)
        if (!asked) return reply.code(400).send()
        return toReply(reply, await authentication.handler(asked))
      },
    })
  })
}

/** Undefined when the Host header names no host. */
function toRequest({ method, url, protocol, host, headers: sent, ip, body }: FastifyRequest): Request | undefined {
  const headers = new Headers()
  for (const [name, value] of Object.entries(sent)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value)
  }
  headers.set(CLIENT_IP, ip)
  const bytes = Buffer.isBuffer(body) ? { body: new Uint8Array(body) } : {}
  const address = URL.canParse(url, `${protocol}://${host}`) ? new URL(url, `${protocol}://${host}`) : undefined
  return address && new Request(address, { method, headers, ...bytes })
}

async function toReply(reply: FastifyReply, response: Response): Promise<FastifyReply> {
  reply.code(response.status).header('cache-control', 'no-store')
  for (const [name, value] of response.headers) if (name !== 'set-cookie') reply.header(name, value)
  const cookies = response.headers.getSetCookie()
  if (cookies.length > 0) reply.header('set-cookie', cookies)
  return reply.send(Buffer.from(await response.arrayBuffer()))
}
