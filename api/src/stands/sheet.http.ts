import type { FastifyReply } from 'fastify'
import type { Language } from '../shared/language.ts'
import { SHEET_NAME } from './export.words.ts'
import type { SheetCell } from './sheet.ts'
import { csvOf, workbookOf } from './sheet.write.ts'

const TYPES = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const

interface Table {
  readonly header: readonly string[]
  readonly rows: AsyncIterable<readonly SheetCell[]> | readonly (readonly SheetCell[])[]
}

/** Answers with a table, written as it is read: `xlsx`, or else CSV, as a file of this name. */
export function sendTable(
  reply: FastifyReply,
  format: string,
  language: Language,
  { header, rows }: Table,
  name = 'dossiers',
): FastifyReply {
  const as = format === 'xlsx' ? 'xlsx' : 'csv'
  const sheet = { name: SHEET_NAME[language], rightToLeft: language === 'ar' }
  reply.header('content-type', TYPES[as])
  reply.header('content-disposition', `attachment; filename="${name}.${as}"`)
  return reply.send(as === 'csv' ? csvOf(header, rows, language) : workbookOf(header, rows, sheet))
}
