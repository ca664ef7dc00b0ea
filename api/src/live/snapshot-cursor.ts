import type { Tx } from '../db.ts'
import type { Cursor } from './cursor.ts'
import { LAST_SETTLED } from './journal-reader.ts'

const SNAPSHOT_CURSOR = `
  select settled.txid, settled.position,
    (select array_agg(distinct journal.txid::text) from journal
      where journal.txid >= (select journal_floor())) as seen
  from (${LAST_SETTLED}) as settled`

/**
 * The cursor of a snapshot: call it inside the same repeatable-read transaction (`snapshot`) as the reads. A transaction
 * that committed before an older one has finished is named in `seen`, so that its entries are not told twice.
 */
export async function readCursor(tx: Tx): Promise<Cursor> {
  const [row] = await tx.$queryRawUnsafe<{ txid: string; position: string; seen: string[] | null }[]>(SNAPSHOT_CURSOR)
  if (!row) throw new Error('the journal has no horizon')
  const seen = row.seen?.length ? { seen: new Set(row.seen.map(BigInt)) } : {}
  return { txid: BigInt(row.txid), position: BigInt(row.position), ...seen }
}
