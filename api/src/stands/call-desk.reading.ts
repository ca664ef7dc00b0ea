import type { Context } from '../context.ts'
import { mayRegister } from '../live/rights.ts'
import { PERSON, type PersonShape } from '../people/person.ts'
import { batchedLoad } from '../schedule/loads.ts'
import { isUuid } from '../shared/ids.ts'
import { Forbidden } from '../shared/refusals.ts'
import type { ApplicationState } from './application.ts'
import { readCallRecord } from './call.reading.ts'
import { readUse } from './call.store.ts'
import type { CallUse } from './call-content.rules.ts'
import type { CallRecord } from './call-desk.ts'

/** More calls than any edition had; what a new one may begin with. */
const MOST_SOURCES = 60

/** A call of any edition that a new one may begin with. */
export interface CallSource {
  readonly id: string
  readonly title: unknown
  readonly edition: { readonly number: number; readonly name: unknown }
  readonly fields: number
}

/** A call for the desk of its edition; null for everybody else, as if there were none. Throws Forbidden to no desk. */
export async function findCallRecord({ db, viewer }: Context, id: string): Promise<CallRecord | null> {
  if (!viewer?.roles.some(({ editionId }) => mayRegister(viewer, editionId))) throw new Forbidden()
  const call = isUuid(id) ? await readCallRecord(db, id) : undefined
  return call && mayRegister(viewer, call.editionId) ? call : null
}

/** The calls that a new one may begin with: announced ones of every edition, and those of a desk of one's own. */
export async function listSources({ db, viewer }: Context): Promise<CallSource[]> {
  const own = viewer?.roles.filter(({ editionId }) => mayRegister(viewer, editionId)) ?? []
  const rows = await db.call.findMany({
    where: { OR: [{ announced: true }, { editionId: { in: own.map(({ editionId }) => editionId) } }] },
    orderBy: [{ edition: { number: 'desc' } }, { opensAt: 'desc' }],
    take: MOST_SOURCES,
    select: {
      id: true,
      title: true,
      edition: { select: { number: true, name: true } },
      _count: { select: { fields: { where: { retiredAt: null } } } },
    },
  })
  return rows.map(({ _count, ...row }) => ({ ...row, fields: _count.fields }))
}

/** How many files of a call are in each state; those that are being filled in are counted, and never read. */
export const countsOfCall = batchedLoad<{ readonly state: ApplicationState; readonly count: number }[]>(
  async ({ db }, ids) => {
    const rows = await db.standApplication.groupBy({
      by: ['callId', 'state'],
      where: { callId: { in: ids } },
      _count: true,
    })
    return Map.groupBy(
      rows.map(({ callId, state, _count }) => ({ callId, state, count: _count })),
      ({ callId }) => callId,
    )
  },
)

/** What of a call files and scores rest on. */
export const useOfCall = batchedLoad<CallUse>(async ({ db }, ids) => {
  const uses = await Promise.all(ids.map((id) => readUse(db, id)))
  return new Map(uses.map((use, n) => [ids[n] ?? '', use]))
})

/** Who of the desk it was. */
export const colleagueWith = batchedLoad<PersonShape>(async ({ db }, ids) => {
  const rows = await db.person.findMany({ where: { id: { in: ids } }, select: PERSON })
  return new Map(rows.map((row) => [row.id, row]))
})
