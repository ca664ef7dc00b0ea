import type { IncomingMessage } from 'node:http'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { contextOf, type Services } from '../context.ts'
import { mayRegister, type Viewer } from '../live/rights.ts'
import { isolated, type Language, preferredLanguage } from '../shared/language.ts'
import { Refusal } from '../shared/refusal.ts'
import { Forbidden } from '../shared/refusals.ts'
import { type ImportMode, type ImportReport, importFiles } from './import.actions.ts'
import type { CellIssue, ImportTarget, JudgedRow, RowOutcome } from './import.ts'
import { COLUMN_NAMES, PROBLEM_WORDS } from './import.words.ts'
import { importTargets } from './import-columns.rules.ts'
import { parseSheet } from './sheet.parse.ts'
import { SheetRefused } from './sheet.refusals.ts'
import { MOST_SHEET_BYTES, type Sheet } from './sheet.ts'

/** A page elsewhere cannot send it without being asked first, and it never is allowed to. */
export const IMPORT_HEADER = 'x-salon-upload'
/** Rows that an answer names; how many there are of each sort, it always says. */
const MOST_TOLD = 500
const MODES: readonly ImportMode[] = ['CHECK', 'ALL', 'GOOD']
const STATUS: Readonly<Record<string, number>> = { FORBIDDEN: 403, NOT_FOUND: 404, SHEET_TOO_LARGE: 413 }

interface Options {
  readonly services: Services
  readonly identify: (headers: FastifyRequest['headers']) => Promise<Viewer | null>
  readonly originAllowed: (origin: string | undefined, host: string | undefined) => boolean
}

interface Asked {
  Querystring: { call?: string; mode?: string; name?: string; columns?: string }
}

/**
 * `POST /review/import?call=&mode=CHECK|ALL|GOOD&name=`, with `columns=` where somebody says what they are: the bytes of
 * a CSV or an XLSX as the body. Answers what becomes of the rows, in the language of the request. The registration desk.
 */
export function serveImport(app: FastifyInstance, { services, identify, originAllowed }: Options): void {
  app.register(async (scope) => {
    scope.removeAllContentTypeParsers()
    scope.addContentTypeParser('*', (_request, _payload, done) => done(null))
    scope.post<Asked>('/review/import', { bodyLimit: MOST_SHEET_BYTES }, async (request, reply) => {
      reply.header('cache-control', 'no-store')
      const language = preferredLanguage(request.headers['accept-language'])
      try {
        const { headers, query } = request
        if (!headers[IMPORT_HEADER] || !originAllowed(headers.origin, headers.host)) throw new Forbidden()
        const viewer = await identify(headers)
        const edition = await services.editions.find()
        // Who may not is not read.
        if (!edition || !mayRegister(viewer, edition.id)) throw new Forbidden()
        const sheet = await parseSheet(await bytesOf(request.raw))
        const report = await importFiles(contextOf(services, viewer, language), sheet, {
          call: query.call ?? '',
          mode: MODES.find((mode) => mode === query.mode) ?? 'CHECK',
          name: (query.name ?? '').slice(0, 200),
          ...(query.columns !== undefined && { columns: query.columns.split(',') }),
        })
        return reply.send(answerOf(sheet, report, language))
      } catch (error) {
        request.raw.resume()
        if (error instanceof Refusal) return refuse(reply, error, language)
        throw error
      }
    })
  })
}

function refuse(reply: FastifyReply, refusal: Refusal, language: Language) {
  return reply.code(STATUS[refusal.code] ?? 422).send({ code: refusal.code, message: refusal.sentence(language) })
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

/** What a client shows of a report: wrong rows first of all, and why. */
function answerOf(sheet: Sheet, report: ImportReport, language: Language) {
  const { call, columns, lacking, rows, imported } = report
  const label = (target: ImportTarget) => nameOf(target, report, language)
  const count = (outcome: RowOutcome) => rows.filter((row) => row.outcome === outcome).length
  const told = (row: JudgedRow) => ({
    row: row.row,
    name: row.name,
    outcome: row.outcome,
    issues: row.issues.map((issue) => ({
      column: label(issue.target),
      value: issue.value.slice(0, 200),
      problem: issue.problem,
      message: sentenceOf(issue, language),
    })),
  })
  return {
    total: sheet.rows.length,
    imported,
    counts: { new: count('NEW'), added: count('ADDED'), there: count('THERE'), wrong: count('WRONG') },
    lacking: lacking.map((key) => ({ key, label: label(key) })),
    columns: sheet.header.map((title, n) => ({
      title,
      target: columns[n] ?? null,
      samples: sheet.rows.slice(0, 3).map(({ cells }) => (cells[n] ?? '').slice(0, 60)),
    })),
    targets: importTargets(call.fields).map((key) => ({ key, label: label(key) })),
    wrong: rows
      .filter(({ outcome }) => outcome === 'WRONG')
      .slice(0, MOST_TOLD)
      .map(told),
    good: rows
      .filter(({ outcome }) => outcome !== 'WRONG')
      .slice(0, 20)
      .map(told),
  }
}

function nameOf(target: ImportTarget, { call }: ImportReport, language: Language): string {
  if (!target.startsWith('answer:')) return COLUMN_NAMES[target as keyof typeof COLUMN_NAMES][language]
  const field = call.fields.find(({ key }) => `answer:${key}` === target)
  return field ? field.label[language] || field.label.fr : target
}

function sentenceOf({ problem, value, row, range }: CellIssue, language: Language): string {
  return PROBLEM_WORDS[problem][language]
    .replace('{value}', isolated(value.slice(0, 60)))
    .replace('{row}', String(row ?? ''))
    .replace('{from}', String(range?.[0] ?? ''))
    .replace('{to}', String(range?.[1] ?? ''))
}
