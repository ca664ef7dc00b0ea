import type { Context } from '../context.ts'
import { type Tx, transaction } from '../db.ts'
import { append } from '../live/journal.ts'
import { mayRegister } from '../live/rights.ts'
import { Forbidden, NotFound } from '../shared/refusals.ts'
import { readCallByKey } from './call.reading.ts'
import type { Call } from './call.ts'
import { slugOf } from './exhibitor-registration.rules.ts'
import { ImportHasWrongRows, ImportLacksColumns } from './import.refusals.ts'
import { judgeRows, registerKey } from './import.rules.ts'
import {
  insertImported,
  lockNumbers,
  type NewRow,
  readAllSlugs,
  readKnown,
  readNumbersOf,
  readPlaces,
} from './import.store.ts'
import { type ImportTarget, type JudgedRow, REQUIRED_COLUMNS } from './import.ts'
import { chosenColumns, recogniseColumns } from './import-columns.rules.ts'
import type { Sheet } from './sheet.ts'

/** Somebody may register one of the exhibitors at the same moment; then all is judged again. */
const TRIES = 3

/** CHECK changes nothing; ALL imports when no row is wrong; GOOD imports those that are not. */
export type ImportMode = 'CHECK' | 'ALL' | 'GOOD'

export interface ImportWish {
  /** The key of the call. */
  readonly call: string
  readonly mode: ImportMode
  /** What each column is, in their order; empty for none. Absent: as their titles say. */
  readonly columns?: readonly string[] | undefined
  /** What the file is called. */
  readonly name: string
}

export interface ImportReport {
  readonly call: Call
  readonly columns: readonly (ImportTarget | undefined)[]
  /** Required columns that are not there: no row was judged. */
  readonly lacking: readonly ImportTarget[]
  readonly rows: readonly JudgedRow[]
  /** The files that there are more than before, in the order of their rows. */
  readonly imported: readonly ImportedRow[]
}

/** A row that became a file. */
export interface ImportedRow {
  readonly row: number
  readonly fileId: string
  readonly number: number
  /** Of the exhibitor, as the table has it. */
  readonly name: string
}

/**
 * Judges a table of exhibitors and their files, and imports it as wished: in one transaction, all that is imported or
 * nothing. What is there already stays as it is, so that it may be run again. The registration desk. Throws Forbidden,
 * NotFound for a call that is none, ImportHasWrongRows, ImportLacksColumns.
 */
export async function importFiles(context: Context, sheet: Sheet, wish: ImportWish): Promise<ImportReport> {
  const { viewer } = context
  const edition = await context.editions.find()
  if (!viewer || !edition || !mayRegister(viewer, edition.id)) throw new Forbidden()
  const call = await readCallByKey(context.db, edition.id, wish.call)
  if (!call) throw new NotFound()
  const columns = wish.columns
    ? chosenColumns(sheet.header, call.fields, wish.columns)
    : recogniseColumns(sheet.header, call.fields)
  if (!columns) throw new ImportLacksColumns()
  const lacking = REQUIRED_COLUMNS.filter((column) => !columns.includes(column))
  if (lacking.length > 0 && wish.mode !== 'CHECK') throw new ImportLacksColumns()
  if (lacking.length > 0) return { call, columns, lacking, rows: [], imported: [] }
  const now = context.clockOf(edition.id).now()
  for (let tried = 1; tried <= TRIES; tried++) {
    const report = await transaction(context.db, async (tx): Promise<ImportReport | undefined> => {
      if (wish.mode !== 'CHECK') await lockNumbers(tx, edition.id)
      const rows = await judge(tx, sheet, columns, call, now)
      if (wish.mode === 'CHECK') return { call, columns, lacking, rows, imported: [] }
      if (wish.mode === 'ALL' && rows.some(({ outcome }) => outcome === 'WRONG')) throw new ImportHasWrongRows()
      const fresh = await namedRows(tx, rows, context.ids)
      const by = { editionId: edition.id, callId: call.id, actorId: viewer.personId, now, note: wish.name }
      if (fresh.length > 0) {
        if (!(await insertImported(tx, fresh, by))) throw new Overtaken()
        await append(tx, {
          editionId: edition.id,
          topic: 'applications',
          kind: 'imported',
          subject: call.id,
          audience: 'organisers',
          payload: { count: fresh.length },
          actorId: viewer.personId,
        })
      }
      const numbers = await readNumbersOf(
        tx,
        fresh.map(({ fileId }) => fileId),
      )
      const imported = fresh.map(({ row, fileId, exhibitor: { name } }) => ({
        row,
        fileId,
        name,
        number: numbers.get(fileId) ?? 0,
      }))
      return { call, columns, lacking, rows, imported }
    }).catch((error: unknown) => {
      if (error instanceof Overtaken && tried < TRIES) return undefined
      throw error
    })
    if (report) return report
  }
  throw new Error('an import was overtaken again and again')
}

/** Takes the transaction back, to be tried again. */
class Overtaken extends Error {}

async function judge(
  tx: Tx,
  sheet: Sheet,
  columns: readonly (ImportTarget | undefined)[],
  call: Call,
  now: Date,
): Promise<JudgedRow[]> {
  const cells = (target: ImportTarget) => {
    const place = columns.indexOf(target)
    return sheet.rows.map((row) => row.cells[place] ?? '').filter((cell) => cell !== '')
  }
  const numbers = cells('registerNumber').map(registerKey)
  const known = await readKnown(tx, call.id, { numbers, names: cells('name') })
  return judgeRows(sheet, columns, { call, ...(await readPlaces(tx)), known, now })
}

/** The rows that are imported, each new exhibitor under a name of its own in addresses. */
async function namedRows(tx: Tx, rows: readonly JudgedRow[], ids: () => string): Promise<NewRow[]> {
  const slugs = await readAllSlugs(tx)
  const freeSlug = (base: string) => {
    let slug = base
    for (let n = 2; slugs.has(slug); n++) slug = `${base}-${n}`
    slugs.add(slug)
    return slug
  }
  return rows.flatMap(({ row, outcome, file, exhibitorId }) => {
    if (!file || (outcome !== 'NEW' && outcome !== 'ADDED')) return []
    const slug = exhibitorId ? null : freeSlug(slugOf(file.exhibitor.name))
    return [{ ...file, row, exhibitorId: exhibitorId ?? ids(), fileId: ids(), slug }]
  })
}
