import { type Db, snapshot, type Tx } from '../db.ts'
import { formatCursor } from './cursor.ts'
import type { JournalEntry } from './journal.ts'
import { readCursor } from './snapshot-cursor.ts'
import type { Tail } from './tail.ts'

/** What was read, and the cursor to follow it from. */
export type Read<T> = T & { readonly cursor: string }

/**
 * Something that everybody reads and the journal changes: read once per version, shared by all, and dropped by the
 * journal's entries, never by a timer. Concurrent readers of a dropped reading wait for the same query.
 */
export class Reading<T extends object> {
  #kept = new Map<string, Promise<Read<T>>>()
  readonly #db: Db
  readonly #load: (tx: Tx, key: string) => Promise<T>

  /**
   * @param touches the key that an entry makes stale, `'*'` for all of them, or undefined
   */
  constructor(
    db: Db,
    tail: Tail,
    load: (tx: Tx, key: string) => Promise<T>,
    touches: (entry: JournalEntry) => string | undefined,
  ) {
    this.#db = db
    this.#load = load
    tail.listen((entry) => {
      const key = touches(entry)
      if (key === '*') this.#kept.clear()
      else if (key !== undefined) this.#kept.delete(key)
    })
  }

  /** Reads a key anew when next asked, for who knows of a change before the journal has told it here. */
  drop(key: string): void {
    this.#kept.delete(key)
  }

  /** The current reading of a key, from memory when nothing changed. */
  read(key: string): Promise<Read<T>> {
    const kept = this.#kept.get(key)
    if (kept) return kept
    const reading = snapshot(this.#db, async (tx) => {
      const cursor = formatCursor(await readCursor(tx))
      return Object.assign(await this.#load(tx, key), { cursor })
    })
    this.#kept.set(key, reading)
    reading.catch(() => {
      if (this.#kept.get(key) === reading) this.#kept.delete(key)
    })
    return reading
  }
}
