import { type Cursor, comparePlaces } from './cursor.ts'
import type { JournalEntry } from './journal.ts'
import type { Payload, Subscriber } from './subscriber.ts'

/** Payloads kept for those who come back from a lost connection. */
const KEPT = 256

/**
 * All subscribers with the same document, variables and rights: an event costs one execution and one serialisation,
 * however many they are.
 */
export class Channel {
  /** Entries up to here were told to the subscribers that are up to date. */
  #told: Cursor
  #current = new Set<Subscriber>()
  #catchingUp = new Set<Subscriber>()
  #payloads = new Map<string, Promise<Payload>>()
  #queue: Promise<void> = Promise.resolve()
  readonly #execute: (entry: JournalEntry) => Promise<string>
  readonly #matches: (entry: JournalEntry) => boolean
  readonly #since: (cursor: Cursor) => Promise<JournalEntry[]>

  constructor(
    told: Cursor,
    execute: (entry: JournalEntry) => Promise<string>,
    matches: (entry: JournalEntry) => boolean,
    since: (cursor: Cursor) => Promise<JournalEntry[]>,
  ) {
    this.#told = told
    this.#execute = execute
    this.#matches = matches
    this.#since = since
  }

  get size(): number {
    return this.#current.size + this.#catchingUp.size
  }

  *subscribers(): Generator<Subscriber> {
    yield* this.#current
    yield* this.#catchingUp
  }

  /** Tells an entry to everyone up to date, after the entries before it. */
  tell(entry: JournalEntry): void {
    const payload = this.#matches(entry) ? this.#payload(entry) : undefined
    this.#queue = this.#queue.then(async () => {
      const made = await payload
      if (comparePlaces(entry, this.#told) <= 0) return
      this.#told = { txid: entry.txid, position: entry.position }
      if (!made) return
      for (const subscriber of this.#current) if (subscriber.wants(entry)) subscriber.send(made)
    })
  }

  /** Gives a subscriber what it missed since its cursor, then everything new; without a cursor, everything new. */
  async join(subscriber: Subscriber): Promise<void> {
    const after = subscriber.after
    if (!after) {
      this.#current.add(subscriber)
      return
    }
    this.#catchingUp.add(subscriber)
    let cursor = after
    for (;;) {
      // What is told while we wait is not in this page: only when nothing was, the subscriber is up to date.
      const told = this.#told
      const missed = await this.#since(cursor)
      for (const entry of missed) {
        if (comparePlaces(entry, told) > 0 || !this.#matches(entry)) continue
        const payload = await this.#payload(entry)
        if (subscriber.closed) return
        await subscriber.replay(payload)
      }
      if (comparePlaces(cursor, told) < 0) cursor = { ...after, txid: told.txid, position: told.position }
      if (this.#told !== told) continue
      subscriber.after = cursor
      this.#catchingUp.delete(subscriber)
      if (!subscriber.closed) this.#current.add(subscriber)
      return
    }
  }

  leave(subscriber: Subscriber): void {
    this.#current.delete(subscriber)
    this.#catchingUp.delete(subscriber)
  }

  #payload(entry: JournalEntry): Promise<Payload> {
    const key = `${entry.txid}.${entry.position}`
    const kept = this.#payloads.get(key)
    if (kept) return kept
    const payload = this.#execute(entry).then((json) => ({ json }))
    this.#payloads.set(key, payload)
    if (this.#payloads.size > KEPT) {
      const [oldest] = this.#payloads.keys()
      if (oldest !== undefined) this.#payloads.delete(oldest)
    }
    return payload
  }
}
