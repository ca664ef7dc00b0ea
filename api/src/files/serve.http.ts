import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Services } from '../context.ts'
import type { Viewer } from '../live/rights.ts'
import { preferredLanguage } from '../shared/language.ts'
import { NotFound } from '../shared/refusals.ts'
import { Copies } from './copies.ts'
import { FileRefused } from './file.refusals.ts'
import { readFile } from './file.store.ts'
import { isHash, PDF, WIDTHS } from './file.ts'
import { isPublic, mayRead } from './may-read.ts'

interface Options {
  readonly services: Services
  readonly identify: (headers: FastifyRequest['headers']) => Promise<Viewer | null>
}

interface Asked {
  Params: { hash: string }
  Querystring: { w?: string; name?: string }
}

/**
 * `GET /files/<hash>`, with `?w=320|640|1280` for a smaller copy and `?name=` for what a paper is saved as. A file that
 * is not for who asks does not exist.
 */
export function serveFiles(app: FastifyInstance, { services, identify }: Options): void {
  const { db, storage } = services
  const copies = new Copies(storage)

  app.get<Asked>('/files/:hash', async (request, reply) => {
    const { hash } = request.params
    const file = isHash(hash) ? await readFile(db, hash) : undefined
    const everybody = file !== undefined && (await isPublic(db, hash))
    if (!file || !(everybody || (await mayRead(db, await identify(request.headers), hash))))
      return answer(request, reply, 404, new NotFound())
    const { w, name } = request.query
    const width = WIDTHS.find((each) => String(each) === w)
    if (w !== undefined && width === undefined) return answer(request, reply, 400, new FileRefused('WIDTH_UNKNOWN'))

    const etag = `"${hash}${width ? `.w${width}` : ''}"`
    reply.header('etag', etag)
    // A private one is asked for each time, and answered "as before": the rights may be gone.
    reply.header('cache-control', everybody ? 'public, max-age=31536000, immutable' : 'private, no-cache')
    reply.header('vary', everybody ? 'accept-encoding' : 'cookie')
    // Nothing in it runs, even if a browser is made to show it as a page.
    reply.header('content-security-policy', "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src 'self'")
    reply.header('cross-origin-resource-policy', 'same-origin')
    if (asksFor(request.headers['if-none-match'], etag)) return reply.code(304).send()

    const found = width && file.mediaType !== PDF ? await copies.open(file, width) : await storage.read(hash)
    if (!found) {
      services.log.error({ hash }, 'a file that the database names is not in the storage')
      return answer(request, reply.header('cache-control', 'no-store').removeHeader('etag'), 404, new NotFound())
    }
    reply.header('content-type', file.mediaType)
    reply.header('content-length', found.size)
    reply.header('content-disposition', file.mediaType === PDF ? savedAs(name) : 'inline')
    return reply.send(found.stream)
  })
}

function answer(request: FastifyRequest, reply: FastifyReply, status: number, refusal: NotFound | FileRefused) {
  const language = preferredLanguage(request.headers['accept-language'])
  return reply
    .code(status)
    .header('cache-control', 'no-store')
    .send({ code: refusal.code, message: refusal.sentence(language) })
}

function asksFor(header: string | undefined, etag: string): boolean {
  return (header ?? '').split(',').some((each) => each.trim().replace(/^W\//, '') === etag)
}

/** RFC 6266: the name in any script, and one in ASCII for what does not read it. */
function savedAs(name = 'document.pdf'): string {
  const whole = /\.pdf$/i.test(name) ? name : `${name}.pdf`
  const plain = whole
    .normalize('NFKD')
    .replace(/[^\x20-\x7e]|["\\%/]/g, '')
    .trim()
  const encoded = encodeURIComponent(whole.replace(/[\p{Cc}/\\]/gu, '')).replace(
    /['()*]/g,
    (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `attachment; filename="${plain.length > 4 ? plain : 'document.pdf'}"; filename*=UTF-8''${encoded}`
}
