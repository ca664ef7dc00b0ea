import { Prisma } from '@salon/prisma/client'
import type { Tx } from '../db.ts'
import type { Cursor } from '../live/cursor.ts'
import type { SessionChange } from './change.ts'
import type { Session } from './session.ts'

/**
 * Waits for the turn to change an edition's schedule; held until the transaction ends. What follows a shift, the last
 * operation and the next number are of the whole edition, so locking only the rows that exist would not be enough.
 */
export async function takeTurn(tx: Tx, editionId: string): Promise<void> {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`schedule:${editionId}`}, 0))`
}

/** More than these, and reading everything costs less. */
const MAX_ENTRIES = 200

/**
 * The sessions that operations and seats changed since a cursor, as the transaction's snapshot has them. Undefined when
 * a release came since, or when the journal no longer reaches back to the cursor: then everything must be read.
 */
export async function readChangedSince(tx: Tx, editionId: string, after: Cursor): Promise<Session[] | undefined> {
  const place = [after.txid.toString(), after.position.toString()] as const
  const [found] = await tx.$queryRaw<[{ releases: number; entries: number; cut: boolean; ids: string[] | null }]>`
    with news as (
      select kind, payload from journal
      where (txid, position) > (${place[0]}::text::xid8, ${place[1]}::text::bigint)
        and topic = 'schedule' and edition_id = ${editionId}::uuid limit ${MAX_ENTRIES + 1}
    )
    select count(*)::int as entries, (count(*) filter (where kind not in ('operation', 'seats')))::int as releases,
      (select (txid, position) > (${place[0]}::text::xid8, ${place[1]}::text::bigint) from journal_horizon) as cut,
      (select array_agg(distinct id) from (
        select payload->>'sessionId' as id from news where kind = 'seats'
        union select jsonb_array_elements(payload->'changes')->>'sessionId' from news where kind = 'operation') c) as ids
    from news`
  if (found.cut || found.releases > 0 || found.entries > MAX_ENTRIES) return undefined
  return readSessionsById(tx, found.ids ?? [])
}

type Dates = 'startsAt' | 'endsAt' | 'plannedStartsAt' | 'plannedEndsAt' | 'changedAt'
type Row = Omit<Session, Dates> & Readonly<Record<Dates, string>>

/** All sessions of an edition, sorted by start. */
export function readSessions(tx: Tx, editionId: string): Promise<Session[]> {
  return select(tx, Prisma.sql`s.edition_id = ${editionId}::uuid`)
}

/** The sessions with these ids that exist, sorted by start. */
export function readSessionsById(tx: Tx, ids: readonly string[]): Promise<Session[]> {
  return select(tx, Prisma.sql`s.id = any(${[...ids]}::uuid[])`)
}

/** One text for all rows: Prisma's own decoding of each value costs more than the query. */
async function select(tx: Tx, where: Prisma.Sql): Promise<Session[]> {
  const [found] = await tx.$queryRaw<[{ rows: string }]>`
    select coalesce(json_agg(json_build_object(
      'id', s.id, 'editionId', s.edition_id, 'trackId', s.track_id, 'roomId', s.room_id, 'kind', s.kind,
      'state', s.state, 'title', s.title, 'summary', s.summary, 'startsAt', s.starts_at, 'endsAt', s.ends_at,
      'plannedStartsAt', s.planned_starts_at, 'plannedEndsAt', s.planned_ends_at, 'entry', s.entry,
      'capacity', s.capacity, 'seatsTaken', s.seats_taken, 'version', s.version, 'changedAt', s.changed_at,
      'changedById', s.changed_by_id, 'provenance', s.provenance, 'people', coalesce(p.people, '[]'::json)
    ) order by s.starts_at, s.id), '[]')::text as rows
    from session s
    left join lateral (
      select json_agg(json_build_object('personId', person_id, 'role', role, 'confirmed', confirmed) order by "order")
        as people from session_person where session_id = s.id
    ) p on true
    where ${where}`
  return (JSON.parse(found.rows) as Row[]).map(toSession)
}

function toSession(row: Row): Session {
  return {
    ...row,
    startsAt: new Date(row.startsAt),
    endsAt: new Date(row.endsAt),
    plannedStartsAt: new Date(row.plannedStartsAt),
    plannedEndsAt: new Date(row.plannedEndsAt),
    changedAt: new Date(row.changedAt),
  }
}

/**
 * Moves sessions, each only if it is still at the version before the change's.
 * @returns the ids that had changed meanwhile: then the action must not commit.
 */
export async function writePlaces(
  tx: Tx,
  changes: readonly SessionChange[],
  at: Date,
  byId: string | null,
): Promise<string[]> {
  const rows = changes.map(({ sessionId, version, after }) => ({ id: sessionId, version, ...after }))
  const written = await tx.$queryRaw<{ id: string }[]>`
    update session s set starts_at = w."startsAt", ends_at = w."endsAt", room_id = w."roomId",
      state = w.state::"SessionState", version = w.version, changed_at = ${at}, changed_by_id = ${byId}::uuid
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as w(id uuid, version int, "startsAt" timestamptz, "endsAt" timestamptz, "roomId" uuid, state text)
    where s.id = w.id and s.version = w.version - 1
    returning s.id::text as id`
  const done = new Set(written.map(({ id }) => id))
  return changes.map(({ sessionId }) => sessionId).filter((id) => !done.has(id))
}

/**
 * Writes a whole session with its people: a new one when its version is 1, else only over the version before it.
 * Leaves the seats taken as they are.
 * @returns false when it had changed meanwhile: then the action must not commit.
 */
export async function saveSession(tx: Tx, session: Session): Promise<boolean> {
  const { people, seatsTaken: _, title, summary, ...columns } = session
  const data = { ...columns, title: { ...title }, summary: { ...summary } }
  if (session.version === 1) {
    await tx.session.create({ data })
  } else {
    const { count } = await tx.session.updateMany({ where: { id: session.id, version: session.version - 1 }, data })
    if (count === 0) return false
    await tx.sessionPerson.deleteMany({ where: { sessionId: session.id } })
  }
  await tx.sessionPerson.createMany({
    data: people.map((person, order) => ({ ...person, sessionId: session.id, order })),
  })
  return true
}
