import type { IncomingMessage } from 'node:http'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { contextOf, type Services } from '../context.ts'
import { mayRegister, type Viewer } from '../live/rights.ts'
import { type Language, preferredLanguage } from '../shared/language.ts'
import { Refusal } from '../shared/refusal.ts'
import { Forbidden } from '../shared/refusals.ts'
import { type ImportMode, importFiles } from './import.actions.ts'
import { answerOf, wrongTable } from './import.answer.ts'
import { sendTable } from './sheet.http.ts'
import { parseSheet } from './sheet.parse.ts'
import { SheetRefused } from './sheet.refusals.ts'
import { MOST_SHEET_BYTES } from './sheet.ts'

/** A page elsewhere cannot send it without being asked first, and it never is allowed to. */
export const IMPORT_HEADER = 'x-salon-upload'
const MODES: readonly ImportMode[] = ['CHECK', 'ALL', 'GOOD']
const STATUS: Readonly<Record<string, number>> = { FORBIDDEN: 403, NOT_FOUND: 404, SHEET_TOO_LARGE: 413 }

interface Options {
  readonly services: Services
  readonly identify: (headers: FastifyRequest['headers']) => Promise<Viewer | null>
  readonly originAllowed: (origin: string | undefined, host: string | undefined) => boolean
}

interface Asked {
  Params: { format: string }
  Querystring: { call?: string; mode?: string; name?: string; columns?: string }
}

/**
 * `POST /review/import?call=&mode=CHECK|ALL|GOOD&name=`, with `columns=` where somebody says what they are: the bytes of
 * a CSV or an XLSX as the body. Answers what becomes of the rows, in the language of the request. `POST
 * /review/import/wrong.csv` and `.xlsx`, with the same: the rows to be mended, as a table. The registration desk.
 */
export function serveImport(app: FastifyInstance, { services, identify, originAllowed }: Options): void {
  app.register(async (scope) => {
    scope.removeAllContentTypeParsers()
    scope.addContentTypeParser('*', (_request, _payload, done) => done(null))
    const options = { bodyLimit: MOST_SHEET_BYTES }
    const judged = async (request: FastifyRequest<Asked>, language: Language, mode: ImportMode) => {
      const { headers, query } = request
      if (!headers[IMPORT_HEADER] || !originAllowed(headers.origin, headers.host)) throw new Forbidden()
      const viewer = await identify(headers)
      const edition = await services.editions.find()
      // Who may not is not read.
      if (!edition || !mayRegister(viewer, edition.id)) throw new Forbidden()
      const sheet = await parseSheet(await bytesOf(request.raw))
      const report = await importFiles(contextOf(services, viewer, language), sheet, {
        call: query.call ?? '',
        mode,
        name: (query.name ?? '').slice(0, 200),
        ...(query.columns !== undefined && { columns: query.columns.split(',') }),
      })
      return { sheet, report }
    }
    scope.post<Asked>('/review/import', options, async (request, reply) => {
      reply.header('cache-control', 'no-store')
      const language = preferredLanguage(request.headers['accept-language'])
      try {
        const mode = MODES.find((each) => each === request.query.mode) ?? 'CHECK'
        const { sheet, report } = await judged(request, language, mode)
        return reply.send(answerOf(sheet, report, language))
      } catch (error) {
        return refuse(request, reply, error, language)
      }
    })
    scope.post<Asked>('/review/import/wrong.:format(csv|xlsx)', options, async (request, reply) => {
      reply.header('cache-control', 'no-store')
      const language = preferredLanguage(request.headers['accept-language'])
      try {
        const { sheet, report } = await judged(request, language, 'CHECK')
        return sendTable(reply, request.params.format, language, wrongTable(sheet, report, language))
      } catch (error) {
        return refuse(request, reply, error, language)
      }
    })
  })
}

/** A refusal is an answer; the rest of what was sent is let go of. */
function refuse(request: FastifyRequest, reply: FastifyReply, error: unknown, language: Language) {
  request.raw.resume()
  if (!(error instanceof Refusal)) throw error
  return reply.code(STATUS[error.code] ?? 422).send({ code: error.code, message: error.sentence(language) })
}

async function bytesOf(body: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of body as AsyncIterable<Buffer>) {
    length += chunk.length
    if (length > MOST_SHEET_BYTES) throw new SheetRefused('TOO_LARGE')
    chunks.push(chunk)
  }
  return Buffer.concat(chunks, length)
}
