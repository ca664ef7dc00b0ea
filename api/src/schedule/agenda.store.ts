import type { Db, Tx } from '../db.ts'
import type { KeptEntry } from './agenda.ts'

/** What a person follows or has a seat in, by session. */
export async function readKept(db: Db, personId: string, editionId: string): Promise<Map<string, KeptEntry>> {
  const rows = await db.agendaEntry.findMany({
    where: { personId, session: { editionId } },
    select: { sessionId: true, seat: true, addedAt: true },
  })
  return new Map(rows.map((row) => [row.sessionId, row]))
}

/** How many have each session of an edition in their agenda, besides those on stage. */
export async function countFollowers(db: Db, editionId: string): Promise<Map<string, number>> {
  const rows = await db.agendaEntry.groupBy({ by: ['sessionId'], where: { session: { editionId } }, _count: true })
  return new Map(rows.map((row) => [row.sessionId, row._count]))
}

/** @returns whether it was not there before */
export async function addEntry(tx: Tx, personId: string, sessionId: string, addedAt: Date): Promise<boolean> {
  const { count } = await tx.agendaEntry.createMany({ data: { personId, sessionId, addedAt }, skipDuplicates: true })
  return count > 0
}

/** Removes an entry without a seat, or with one. @returns whether there was one */
export async function removeEntry(tx: Tx, personId: string, sessionId: string, seat: boolean): Promise<boolean> {
  const { count } = await tx.agendaEntry.deleteMany({ where: { personId, sessionId, seat } })
  return count > 0
}

/** @returns false when the person has a seat already */
export async function addSeat(tx: Tx, personId: string, sessionId: string, addedAt: Date): Promise<boolean> {
  const added = await tx.$executeRaw`
    insert into agenda_entry (person_id, session_id, seat, added_at)
    values (${personId}::uuid, ${sessionId}::uuid, true, ${addedAt})
    on conflict (person_id, session_id) do update set seat = true where not agenda_entry.seat`
  return added > 0
}

/**
 * Counts a seat as taken, or as given back. The condition decides the race for the last one, and the database's own
 * check stands behind it.
 * @returns the seats taken now, or undefined when none was left
 */
export async function countSeat(tx: Tx, sessionId: string, change: 1 | -1): Promise<number | undefined> {
  const [row] = await tx.$queryRaw<{ taken: number }[]>`
    update session set seats_taken = seats_taken + ${change}::int
    where id = ${sessionId}::uuid and seats_taken + ${change}::int between 0 and capacity
    returning seats_taken as taken`
  return row?.taken
}
