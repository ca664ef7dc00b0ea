import type { Context } from '../context.ts'
import { mayRegister } from '../live/rights.ts'
import { Forbidden } from '../shared/refusals.ts'
import { readCalls } from './call.reading.ts'
import type { CallField } from './call.ts'
import { type ExportedFile, type ExportStyle, exportHeader, exportRow, questionsOf } from './export.ts'
import { readQueue, readRows } from './review.reading.ts'
import { assigneeOf, wishOfAddress } from './review-queue.address.ts'
import { queueOf, seenAverage } from './review-queue.rules.ts'
import type { QueueRow } from './review-queue.ts'
import type { SheetCell } from './sheet.ts'

/** Rows that are read, and written, at a time. */
const AT_ONCE = 200

export interface Export {
  readonly header: readonly string[]
  readonly rows: AsyncIterable<readonly SheetCell[]>
  readonly count: number
}

/**
 * The files that an address of the queue finds, in its order, as rows in the viewer's language. They are read as they
 * are written. The registration desk. Throws Forbidden.
 */
export async function exportQueue(context: Context, address: URLSearchParams): Promise<Export> {
  const { db, viewer, language, clockOf } = context
  const edition = await context.editions.find()
  if (!viewer || !edition || !mayRegister(viewer, edition.id)) throw new Forbidden()
  const { search, ...wish } = wishOfAddress(address)
  const all = await readQueue(db, { editionId: edition.id, viewerId: viewer.personId, search })
  const mine = { ...wish, assignee: assigneeOf(wish.assignee, viewer.personId) }
  const { rows } = queueOf(all, mine, clockOf(edition.id).now())
  const calls = (await readCalls(db, edition.id)).filter(({ key }) => rows.some(({ call }) => call === key))
  const questions = questionsOf(calls)
  return {
    header: exportHeader(questions, language),
    rows: readExported(context, rows, questions, edition),
    count: rows.length,
  }
}

async function* readExported(
  { db, language }: Context,
  rows: readonly QueueRow[],
  questions: readonly CallField[],
  edition: { readonly id: string; readonly timeZone: string },
): AsyncGenerator<readonly SheetCell[]> {
  const style: ExportStyle = { language, timeZone: edition.timeZone }
  const calls = new Map((await readCalls(db, edition.id)).map((call) => [call.id, call]))
  const regions = new Map((await db.region.findMany()).map((region) => [region.code, region]))
  for (let from = 0; from < rows.length; from += AT_ONCE) {
    const page = rows.slice(from, from + AT_ONCE)
    const files = await readRows(db, page)
    const exhibitors = new Map(
      (await db.exhibitor.findMany({ where: { id: { in: files.map(({ exhibitorId }) => exhibitorId) } } })).map(
        (exhibitor) => [exhibitor.id, exhibitor],
      ),
    )
    const people = await db.person.findMany({
      where: { id: { in: files.flatMap(({ assignedToId }) => assignedToId ?? []) } },
      select: { id: true, name: true },
    })
    for (const file of files) {
      const row = page.find(({ id }) => id === file.id)
      const call = calls.get(file.callId)
      const exhibitor = exhibitors.get(file.exhibitorId)
      if (!row || !call || !exhibitor) continue
      const exported: ExportedFile = {
        file,
        call,
        exhibitor,
        region: file.regionCode === null ? null : (regions.get(file.regionCode) ?? null),
        assignedTo: people.find(({ id }) => id === file.assignedToId)?.name ?? null,
        reviewers: row.reviewers,
        average: seenAverage(row),
        missing: row.missing,
      }
      yield exportRow(exported, questions, style)
    }
  }
}
