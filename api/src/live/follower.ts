import type { Logger } from 'pino'
import { type Db, type Tx, transaction } from '../db.ts'
import type { Cursor } from './cursor.ts'
import type { JournalEntry } from './journal.ts'
import { LAST_SETTLED, readJournalIn } from './journal-reader.ts'
import type { Tail } from './tail.ts'

const BATCH = 500
/**
 * A follower's open transaction holds the journal back for every reader, so it ends soon after this long and the next
 * one goes on.
 */
const TURN_MS = 100
const POLL_MS = 2000
const BACK_OFF_MS = [100, 250, 1000, 5000, 15_000]

export interface FollowerOptions {
  /** Its row: processes that follow under one name share one cursor. */
  readonly name: string
  /** The topics it acts on; it passes over the others. */
  readonly topics: readonly string[]
  /** Acts on one entry, in the transaction that moves the cursor past it. */
  readonly handle: (tx: Tx, entry: JournalEntry) => Promise<void>
  /**
   * Entries whose handling takes locks, in the order that actions take them: each has a transaction of its own. Two in
   * one would take the second's first lock after the first's last, and meet an action in a deadlock.
   */
  readonly alone?: (entry: JournalEntry) => boolean
  /** Where a follower that never ran begins: at the journal's end, unless it wants all that is kept. */
  readonly from?: 'end' | 'start'
  readonly db: Db
  readonly tail: Tail
  readonly log: Logger
  readonly pollMs?: number
}

/**
 * A durable reader of the journal. Its cursor is a row, locked while it works and moved in the same transaction as its
 * effects: each entry takes effect once, whichever of the processes does it and whenever one of them dies.
 */
export class Follower {
  #timer: NodeJS.Timeout | undefined
  #working: Promise<void> | undefined
  #again = false
  #failures = 0
  #running = false
  #listening = false
  readonly #options: FollowerOptions

  constructor(options: FollowerOptions) {
    this.#options = options
  }

  /** Resolves once it has a cursor: everything journalled later will be handled. */
  async start(): Promise<void> {
    await this.#takePlace()
    this.#running = true
    if (!this.#listening) {
      this.#listening = true
      this.#options.tail.listen((entry) => {
        if (this.#options.topics.includes(entry.topic)) this.#wake()
      })
    }
    this.#wake()
  }

  /** Resolves once the transaction under way, if any, has ended. */
  async stop(): Promise<void> {
    this.#running = false
    clearTimeout(this.#timer)
    await this.#working
  }

  /** Handles all that is there to handle; resolves at once when another process is at it. */
  async drain(): Promise<void> {
    while (await this.#turn(BATCH)) {}
  }

  async #takePlace(): Promise<void> {
    const { db, name, from } = this.#options
    const place = from === 'start' ? `select '0' as txid, '0' as position` : LAST_SETTLED
    await db.$executeRawUnsafe(
      `insert into journal_follower (name, txid, position)
        select $1, place.txid::xid8, place.position::bigint from (${place}) as place on conflict do nothing`,
      name,
    )
  }

  #wake(): void {
    if (!this.#running) return
    if (this.#working) {
      this.#again = true
      return
    }
    clearTimeout(this.#timer)
    this.#again = false
    this.#working = this.#work().then((wait) => {
      this.#working = undefined
      if (!this.#running) return
      if (this.#again && this.#failures === 0) this.#wake()
      else this.#timer = setTimeout(() => this.#wake(), wait)
    })
  }

  /** Works until nothing is left, and says how long to wait before looking again unasked. */
  async #work(): Promise<number> {
    const { log, name, pollMs } = this.#options
    try {
      // After a failure one entry at a time, so that all before the one that fails is done.
      while (this.#running && (await this.#turn(this.#failures > 0 ? 1 : BATCH))) this.#failures = 0
      return pollMs ?? POLL_MS
    } catch (error) {
      const wait = BACK_OFF_MS[Math.min(this.#failures++, BACK_OFF_MS.length - 1)] ?? POLL_MS
      log.error({ err: error, follower: name, wait }, 'a follower of the journal failed')
      return wait
    }
  }

  /** One transaction. False when there was nothing to do, or another process is doing it. */
  #turn(limit: number): Promise<boolean> {
    const { db, name, topics, handle, alone } = this.#options
    return transaction(db, async (tx) => {
      const [place] = await tx.$queryRaw<{ txid: string; position: string }[]>`
        select txid::text, position::text from journal_follower where name = ${name} for update skip locked`
      if (!place) return false
      const from: Cursor = { txid: BigInt(place.txid), position: BigInt(place.position) }
      const { entries } = await readJournalIn(tx, from, limit)
      const started = performance.now()
      let reached: JournalEntry | undefined
      for (const entry of entries) {
        if (topics.includes(entry.topic)) await handle(tx, entry)
        reached = entry
        if (alone?.(entry) || performance.now() - started > TURN_MS) break
      }
      if (!reached) return false
      await tx.$executeRaw`
        update journal_follower set txid = ${reached.txid.toString()}::text::xid8, position = ${reached.position}
        where name = ${name}`
      return true
    })
  }
}
