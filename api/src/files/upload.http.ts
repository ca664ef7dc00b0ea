import type { IncomingMessage } from 'node:http'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Services } from '../context.ts'
import { transaction } from '../db.ts'
import type { Viewer } from '../live/rights.ts'
import { preferredLanguage } from '../shared/language.ts'
import { Refusal } from '../shared/refusal.ts'
import { Forbidden } from '../shared/refusals.ts'
import { FileRefused } from './file.refusals.ts'
import { countTry } from './file.store.ts'
import { MOST_BYTES } from './file.ts'
import { keepUpload } from './upload.ts'

/** A page elsewhere cannot send it without being asked first, and it never is allowed to. */
export const UPLOAD_HEADER = 'x-salon-upload'
/** What is too large is read to its end, so that its sender hears the answer; not if it is this many times too large. */
const PATIENCE = 4

const STATUS: Readonly<Record<string, number>> = {
  NOT_SIGNED_IN: 401,
  FORBIDDEN: 403,
  TOO_LARGE: 413,
  NOT_ACCEPTED: 415,
  TOO_MANY: 429,
}

interface Options {
  readonly services: Services
  readonly identify: (headers: FastifyRequest['headers']) => Promise<Viewer | null>
  readonly originAllowed: (origin: string | undefined, host: string | undefined) => boolean
}

/** `POST /files`: the bytes of one file as the body. Answers what is kept, or `{code, message}`. */
export function serveUploads(app: FastifyInstance, { services, identify, originAllowed }: Options): void {
  app.register(async (scope) => {
    scope.removeAllContentTypeParsers()
    // Handed on as it comes in: who sends it is asked first.
    scope.addContentTypeParser('*', (_request, _payload, done) => done(null))
    scope.post('/files', { bodyLimit: MOST_BYTES }, async (request, reply) => {
      reply.header('cache-control', 'no-store')
      try {
        const { headers } = request
        if (!headers[UPLOAD_HEADER] || !originAllowed(headers.origin, headers.host)) throw new Forbidden()
        const viewer = await identify(headers)
        if (!viewer) throw new FileRefused('NOT_SIGNED_IN')
        const announced = Number(headers['content-length'] ?? MOST_BYTES)
        const tryId = await transaction(services.db, (tx) =>
          countTry(tx, viewer.personId, Math.min(announced, MOST_BYTES)),
        )
        if (tryId === undefined) throw new FileRefused('TOO_MANY')
        const { file, isNew } = await keepUpload(services, tryId, await bytesOf(request.raw))
        return reply.code(isNew ? 201 : 200).send(file)
      } catch (error) {
        // What is still coming is let past, so that the connection is good for the next request.
        request.raw.resume()
        if (error instanceof Refusal) return refuse(request, reply, error)
        throw error
      }
    })
  })
}

function refuse(request: FastifyRequest, reply: FastifyReply, refusal: Refusal) {
  const language = preferredLanguage(request.headers['accept-language'])
  if (refusal.code === 'TOO_MANY') reply.header('retry-after', '600')
  return reply.code(STATUS[refusal.code] ?? 422).send({ code: refusal.code, message: refusal.sentence(language) })
}

/** The body, as far as a file may be long. */
async function bytesOf(body: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of body as AsyncIterable<Buffer>) {
    length += chunk.length
    if (length <= MOST_BYTES) chunks.push(chunk)
    else chunks.length = 0
    if (length > PATIENCE * MOST_BYTES) break
  }
  if (length > MOST_BYTES) throw new FileRefused('TOO_LARGE')
  return Buffer.concat(chunks, length)
}
