import pg from 'pg'
import type { Logger } from 'pino'
import { CursorExpired } from '../shared/refusals.ts'
import { type Cursor, comparePlaces, isNews } from './cursor.ts'
import type { JournalEntry } from './journal.ts'
import { readEnd, readHorizon, readJournal } from './journal-reader.ts'

const PAGE = 500
/** Entries kept in memory, so that a hall of phones coming back from a dead spot costs the database nothing. */
const RECENT = 4000
const POLL_MS = 2000
const HELD_MS = 5
const RECONNECT_MS = [50, 100, 250, 500, 1000, 2000]

/** Called with each entry, in order; the next one waits for it. */
export type Listener = (entry: JournalEntry) => void | Promise<void>

/**
 * Follows the journal over one connection of its own. LISTEN wakes it up, and tells it nothing: every wake-up, every new
 * connection and a slow poll read from the cursor, so a lost notification or a dropped connection loses no entry.
 */
export class Tail {
  #client: pg.Client | undefined
  #cursor: Cursor = { txid: 0n, position: 0n }
  #recentFrom: Cursor = { txid: 0n, position: 0n }
  #recent: JournalEntry[] = []
  #listeners: Listener[] = []
  #draining: Promise<void> | undefined
  #again = false
  #waiting: (() => void)[] = []
  #timer: NodeJS.Timeout | undefined
  #knownTxid = 0n
  #attempt = 0
  #stopped = false
  readonly #url: string
  readonly #log: Logger

  constructor(databaseUrl: string, log: Logger) {
    this.#url = databaseUrl
    this.#log = log
  }

  /** The last entry that was told to the listeners. */
  get cursor(): Cursor {
    return this.#cursor
  }

  /**
   * Resolves once everything that could be told when it was called was told: who waits for it after an action reads
   * what the action did. It does not wait for what an older open transaction holds back.
   */
  caughtUp(): Promise<void> {
    return new Promise((resolve) => {
      this.#waiting.push(resolve)
      this.#wake()
    })
  }

  /** Listeners are told one after the other, in the order in which they were added. */
  listen(listener: Listener): void {
    this.#listeners.push(listener)
  }

  /** Resolves once connected and positioned at the journal's end, or after `from`. */
  async start(from?: Cursor): Promise<void> {
    const client = await this.#connect()
    this.#cursor = from ?? (await readEnd(client))
    this.#recentFrom = this.#cursor
    this.#wake()
  }

  async stop(): Promise<void> {
    this.#stopped = true
    clearTimeout(this.#timer)
    await this.#draining?.catch(() => undefined)
    await this.#client?.end().catch(() => undefined)
  }

  /**
   * What came after a cursor, up to where this tail is, in order. From memory when it reaches back far enough.
   * Throws CursorExpired when retention has removed some of it, or when the cursor is of another database.
   */
  async since(after: Cursor): Promise<JournalEntry[]> {
    await this.#assertPast(after)
    if (comparePlaces(after, this.#recentFrom) >= 0) return this.#recentSince(after)
    const client = this.#reachable()
    if (comparePlaces(after, await readHorizon(client)) < 0) throw new CursorExpired()
    const missed: JournalEntry[] = []
    let cursor: Cursor = after
    while (comparePlaces(cursor, this.#recentFrom) < 0) {
      const { entries } = await readJournal(client, cursor, PAGE)
      missed.push(...entries.filter((entry) => comparePlaces(entry, this.#cursor) <= 0))
      const last = entries.at(-1)
      if (!last || comparePlaces(last, this.#cursor) >= 0) break
      cursor = last
    }
    const reached = missed.at(-1)
    const news = missed.filter((entry) => isNews(entry, after))
    if (!reached || comparePlaces(reached, this.#cursor) < 0) {
      const from = reached && comparePlaces(reached, this.#recentFrom) > 0 ? reached : this.#recentFrom
      news.push(...this.#recentSince({ ...after, txid: from.txid, position: from.position }))
    }
    return news
  }

  /** A transaction id that this database has not given yet is of another one, as after a restored backup. */
  async #assertPast(cursor: Cursor): Promise<void> {
    if (cursor.txid <= this.#knownTxid || cursor.txid <= this.#cursor.txid) return
    const { rows } = await this.#reachable().query<{ xmax: string }>(
      'select pg_snapshot_xmax(pg_current_snapshot())::text as xmax',
    )
    this.#knownTxid = BigInt(rows[0]?.xmax ?? '0')
    if (cursor.txid > this.#knownTxid) throw new CursorExpired()
  }

  #reachable(): pg.Client {
    if (!this.#client) throw new Error('the journal is out of reach')
    return this.#client
  }

  #recentSince(after: Cursor): JournalEntry[] {
    let start = this.#recent.length
    while (start > 0) {
      const entry = this.#recent[start - 1]
      if (!entry || comparePlaces(entry, after) <= 0) break
      start--
    }
    const entries = this.#recent.slice(start)
    return after.seen ? entries.filter((entry) => isNews(entry, after)) : entries
  }

  async #connect(): Promise<pg.Client> {
    const client = new pg.Client({ connectionString: this.#url, keepAlive: true, application_name: 'salon tail' })
    client.on('error', () => undefined)
    client.on('end', () => this.#lost(client))
    client.on('notification', () => this.#wake())
    await client.connect()
    await client.query('listen journal')
    this.#client = client
    this.#attempt = 0
    return client
  }

  #lost(client: pg.Client): void {
    if (this.#stopped || (this.#client && this.#client !== client)) return
    this.#client = undefined
    const wait = RECONNECT_MS[Math.min(this.#attempt++, RECONNECT_MS.length - 1)]
    this.#log.warn({ wait }, 'the journal connection was lost')
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => {
      this.#connect().then(
        () => this.#wake(),
        () => this.#lost(client),
      )
    }, wait)
  }

  #wake(): void {
    if (this.#stopped) {
      this.#release(this.#waiting.splice(0))
      return
    }
    // The timer is then the one of the next connection, which wakes by itself.
    if (!this.#client) return
    if (this.#draining) {
      this.#again = true
      return
    }
    clearTimeout(this.#timer)
    this.#again = false
    const waiting = this.#waiting.splice(0)
    this.#draining = this.#drain()
      .catch((error: unknown) => {
        this.#log.error({ err: error }, 'reading the journal failed')
        return POLL_MS
      })
      .then((wait) => {
        this.#draining = undefined
        this.#release(waiting)
        if (this.#stopped) this.#release(this.#waiting.splice(0))
        else if (this.#again) this.#wake()
        else if (this.#client) this.#timer = setTimeout(() => this.#wake(), wait)
      })
  }

  #release(waiting: readonly (() => void)[]): void {
    for (const resolve of waiting) resolve()
  }

  /** Reads to the end, and says how long to wait before looking again unasked. */
  async #drain(): Promise<number> {
    for (;;) {
      const client = this.#client
      if (!client) return POLL_MS
      const { entries, held } = await readJournal(client, this.#cursor, PAGE)
      for (const entry of entries) await this.#tell(entry)
      if (entries.length < PAGE) return held ? HELD_MS : POLL_MS
    }
  }

  async #tell(entry: JournalEntry): Promise<void> {
    this.#recent.push(entry)
    if (this.#recent.length > RECENT * 1.25) {
      const dropped = this.#recent.splice(0, this.#recent.length - RECENT).at(-1)
      if (dropped) this.#recentFrom = { txid: dropped.txid, position: dropped.position }
    }
    this.#cursor = { txid: entry.txid, position: entry.position }
    for (const listener of this.#listeners) {
      try {
        await listener(entry)
      } catch (error) {
        this.#log.error({ err: error, topic: entry.topic, kind: entry.kind }, 'a listener of the journal failed')
      }
    }
  }
}
