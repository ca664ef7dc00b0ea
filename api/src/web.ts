import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import type { Services } from './context.ts'
import { type PageHead, withHead, withoutIndex } from './page-head.ts'
import { LANGUAGES, type Language } from './shared/language.ts'
import { readCatalogueHead } from './stands/catalogue-head.reading.ts'
import { readExhibitorHead } from './stands/exhibitor-head.reading.ts'
import { readProductHead } from './stands/product-head.reading.ts'

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

/** Parts of an address, by name. */
type Names = Readonly<Record<string, string | undefined>>
type HeadReading = (
  editionId: string,
  names: Names,
  asked: { readonly language: Language; readonly origin: string },
) => Promise<PageHead | null>

type Shown = Pick<Services, 'config' | 'db' | 'editions'>

/**
 * Serves the built web client; every other address is one of its pages.
 * @param dist the folder that it was built into
 */
export async function serveWeb(app: FastifyInstance, services: Shown, dist = DIST): Promise<void> {
  if (!existsSync(`${dist}/index.html`)) {
    app.get('/', (_request, reply) => reply.code(503).send('The web client is not built: npm run build'))
    return
  }
  await app.register(fastifyStatic, {
    root: dist,
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
    return readFile(`${dist}/index.html`, 'utf8')
  }
  app.get('/', (_request, reply) => page(reply))
  // Those who read no scripts, search engines and who shows a shared link, find who exhibits in the page itself.
  const { db } = services
  const headed = (path: string, read: HeadReading) =>
    app.get<{ Params: Names }>(`/:language${path}`, async (request, reply) => {
      const html = await page(reply)
      const language = LANGUAGES.find((each) => each === request.params.language)
      const edition = language && (await services.editions.find())
      if (!edition) return reply.code(404).send(withoutIndex(html))
      const origin = (services.config.publicUrl ?? `${request.protocol}://${request.host}`).replace(/\/+$/, '')
      const head = await read(edition.id, request.params, { language, origin })
      return head ? reply.send(withHead(html, head)) : reply.code(404).send(withoutIndex(html))
    })
  headed('/exhibitors', (id, _names, asked) => readCatalogueHead(db, id, { ...asked, kind: 'exhibitors' }))
  headed('/products', (id, _names, asked) => readCatalogueHead(db, id, { ...asked, kind: 'products' }))
  headed('/exhibitors/:exhibitor', (id, { exhibitor = '' }, asked) =>
    readExhibitorHead(db, id, { ...asked, slug: exhibitor }),
  )
  headed('/exhibitors/:exhibitor/:product', (id, { exhibitor = '', product = '' }, asked) =>
    readProductHead(db, id, { ...asked, exhibitor, slug: product }),
  )
  app.setNotFoundHandler(async (request, reply) => {
    const wantsPage = request.method === 'GET' && (request.headers.accept ?? '').includes('text/html')
    if (wantsPage) return reply.code(200).send(await page(reply))
    return reply.code(404).send({ error: 'Not Found' })
  })
}
