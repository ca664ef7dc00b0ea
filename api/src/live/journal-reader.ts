import type pg from 'pg'
import type { Tx } from '../db.ts'
import type { Cursor } from './cursor.ts'
import type { Audience, JournalEntry } from './journal.ts'

interface Row {
  txid: string
  position: string
  settled: boolean
  edition_id: string | null
  topic: string
  kind: string
  subject: string
  audience: Audience
  payload: unknown
  actor_id: string | null
  at: Date
}

/** The last entry that none can precede any more, or what retention has removed last. */
export const LAST_SETTLED = `
  select last.txid::text, last.position::text from (
    (select txid, position from journal where txid < (select journal_floor())
      order by txid desc, position desc limit 1)
    union all select txid, position from journal_horizon
  ) as last order by last.txid desc, last.position desc limit 1`

/** A page of the journal after a cursor. */
export interface JournalPage {
  readonly entries: readonly JournalEntry[]
  /** There are entries that an older open transaction still holds back: ask again soon. */
  readonly held: boolean
}

/** The order in which everybody reads: see `readJournal`. Of the columns, not of their texts, where 1000 is before 999. */
const PAGE = `select txid::text, position::text, txid < (select journal_floor()) as settled,
    edition_id, topic, kind, subject, audience, payload, actor_id, at
  from journal where (txid, position) > ($1::text::xid8, $2::text::bigint)
  order by journal.txid, journal.position limit $3::int`

/**
 * Reads the journal in commit order. A sequence alone would lose what commits late: number 7 may become visible after
 * number 8 was read. So entries count only once no transaction that could precede them is open.
 */
export async function readJournal(client: pg.Client | pg.Pool, after: Cursor, limit: number): Promise<JournalPage> {
  const { rows } = await client.query<Row>(PAGE, [after.txid.toString(), after.position.toString(), limit])
  return toPage(rows)
}

/** The same, inside a transaction that acts on what it reads. */
export async function readJournalIn(tx: Tx, after: Cursor, limit: number): Promise<JournalPage> {
  return toPage(await tx.$queryRawUnsafe<Row[]>(PAGE, after.txid.toString(), after.position.toString(), limit))
}

function toPage(rows: readonly Row[]): JournalPage {
  const held = rows.findIndex((row) => !row.settled)
  const settled = held === -1 ? rows : rows.slice(0, held)
  return { entries: settled.map(toEntry), held: held !== -1 }
}

/**
 * Where a reader that wants only the future begins: at the last entry that none can precede any more. An entry, not the
 * floor itself: after a crash PostgreSQL gives again the transaction ids that never reached the disk.
 */
export async function readEnd(client: pg.Client | pg.Pool): Promise<Cursor> {
  const { rows } = await client.query<{ txid: string; position: string }>(LAST_SETTLED)
  return { txid: BigInt(rows[0]?.txid ?? '0'), position: BigInt(rows[0]?.position ?? '0') }
}

/** What retention has removed: a cursor before it cannot be resumed from. */
export async function readHorizon(client: pg.Client | pg.Pool): Promise<Cursor> {
  const { rows } = await client.query<{ txid: string; position: string }>(
    'select txid::text, position::text from journal_horizon',
  )
  return { txid: BigInt(rows[0]?.txid ?? '0'), position: BigInt(rows[0]?.position ?? '0') }
}

function toEntry(row: Row): JournalEntry {
  return {
    txid: BigInt(row.txid),
    position: BigInt(row.position),
    editionId: row.edition_id,
    topic: row.topic,
    kind: row.kind,
    subject: row.subject,
    audience: row.audience,
    payload: row.payload,
    actorId: row.actor_id,
    at: row.at,
  }
}
