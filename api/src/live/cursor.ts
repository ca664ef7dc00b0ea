/**
 * A place in the journal: everything up to (txid, position) in commit order, and besides it the transactions in `seen`,
 * which a snapshot of the database already showed although an older transaction was still open.
 */
export interface Cursor {
  readonly txid: bigint
  readonly position: bigint
  readonly seen?: ReadonlySet<bigint>
}

type Place = Pick<Cursor, 'txid' | 'position'>

const TEXT = /^(\d{1,20})\.(\d{1,19})(?:~(\d{1,20}(?:,\d{1,20}){0,63}))?$/

/** As clients carry it: opaque to them. */
export function formatCursor(cursor: Cursor): string {
  const seen = cursor.seen?.size ? `~${[...cursor.seen].join(',')}` : ''
  return `${cursor.txid}.${cursor.position}${seen}`
}

const MAX_TXID = 2n ** 64n - 1n
const MAX_POSITION = 2n ** 63n - 1n

/** The cursor in a text, or undefined when it is none of ours. */
export function parseCursor(text: string): Cursor | undefined {
  const match = TEXT.exec(text)
  if (!match) return undefined
  const [, txid = '', position = '', seen] = match
  const place = { txid: BigInt(txid), position: BigInt(position) }
  if (place.txid > MAX_TXID || place.position > MAX_POSITION) return undefined
  return seen ? { ...place, seen: new Set(seen.split(',').map(BigInt)) } : place
}

/** Negative when a comes before b. */
export function comparePlaces(a: Place, b: Place): number {
  if (a.txid !== b.txid) return a.txid < b.txid ? -1 : 1
  if (a.position === b.position) return 0
  return a.position < b.position ? -1 : 1
}

/** Whether a reader at the cursor has not had the entry yet. */
export function isNews(entry: Place, cursor: Cursor): boolean {
  return comparePlaces(entry, cursor) > 0 && !cursor.seen?.has(entry.txid)
}
