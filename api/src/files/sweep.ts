import type { FileStorage } from '@salon/prisma/files/storage.ts'
import type { Logger } from 'pino'
import { type Db, transaction } from '../db.ts'
import { forgetFile, forgetTries, lockHash, readFile, readUnattached } from './file.store.ts'

const HOUR_MS = 3_600_000
const KEPT_MS = 7 * 24 * HOUR_MS
const BATCH = 200

export interface SweepOptions {
  readonly db: Db
  readonly storage: FileStorage
  readonly log: Logger
  /** The real time. */
  readonly now?: () => Date
  readonly everyMs?: number
}

/** Removes what was handed in and, a week later, is attached to nothing. Several processes may do it at once. */
export class Sweep {
  #timer: NodeJS.Timeout | undefined
  #working: Promise<void> = Promise.resolve()
  #running = false
  readonly #options: SweepOptions

  constructor(options: SweepOptions) {
    this.#options = options
  }

  start(): void {
    this.#running = true
    this.#tick()
  }

  async stop(): Promise<void> {
    this.#running = false
    clearTimeout(this.#timer)
    await this.#working
  }

  /** Removes all that is due, and says how many files that was. */
  async sweep(): Promise<number> {
    const { db, now } = this.#options
    const before = new Date((now?.() ?? new Date()).getTime() - KEPT_MS)
    let removed = 0
    for (;;) {
      const due = await transaction(db, (tx) => readUnattached(tx, before, BATCH))
      let gone = 0
      for (const hash of due) if (await this.#remove(hash, before)) gone += 1
      removed += gone
      // None of a whole batch: others have them, or are at it.
      if (due.length < BATCH || gone === 0) break
    }
    await transaction(db, (tx) => forgetTries(tx, before))
    return removed
  }

  /**
   * The row first, and the bytes once that is certain: stopped between the two, bytes are left that nobody names, never
   * a name without bytes. Whoever hands the same file in meanwhile has the lock, and the bytes stay.
   */
  async #remove(hash: string, before: Date): Promise<boolean> {
    const { db, storage } = this.#options
    const forgotten = await transaction(db, async (tx) => {
      await lockHash(tx, hash)
      return forgetFile(tx, hash, before)
    })
    if (!forgotten) return false
    await transaction(db, async (tx) => {
      await lockHash(tx, hash)
      if (await readFile(tx, hash)) return
      for (const key of await storage.keysFrom(hash)) await storage.remove(key)
    })
    return true
  }

  #tick(): void {
    const { log, everyMs } = this.#options
    this.#working = this.sweep()
      .then((removed) => {
        if (removed > 0) log.info({ removed }, 'files that nobody attached were removed')
      })
      .catch((error: unknown) => log.error({ err: error }, 'sweeping the files failed'))
      .then(() => {
        if (this.#running) this.#timer = setTimeout(() => this.#tick(), everyMs ?? HOUR_MS)
      })
  }
}
