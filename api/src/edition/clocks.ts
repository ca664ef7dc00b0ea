import { type Db, snapshot, transaction } from '../db.ts'
import { type Cursor, comparePlaces, formatCursor } from '../live/cursor.ts'
import { append, type JournalEntry } from '../live/journal.ts'
import { readCursor } from '../live/snapshot-cursor.ts'
import { type Clock, realClock } from '../shared/clock.ts'
import { editionsWithClock, lockClock, saveClock } from './clock.store.ts'
import { clockSet, clockSetIn } from './clock.topics.ts'
import { type ClockSetting, domainTime, type EditionClock } from './clock.ts'
import { isDuring, openingMorning } from './days.ts'

const REAL_SPEED = 1

/**
 * The clocks of all editions. In the demo they show what `clock_setting` says and follow the journal; an edition without
 * a setting, and everything in production, has the real time.
 */
export class DemoClocks {
  #settings = new Map<string, ClockSetting>()
  #clocks = new Map<string, EditionClock>()
  #cursor: Cursor = { txid: 0n, position: 0n }
  readonly #db: Db
  readonly #demo: boolean
  readonly #real: Clock

  constructor(db: Db, demo: boolean, real: Clock = realClock) {
    this.#db = db
    this.#demo = demo
    this.#real = real
  }

  /** Reads the settings, once the tail has started. A demo that was left behind its last day begins again. */
  async start(): Promise<void> {
    if (this.#demo) {
      for (const { id } of await editionsWithClock(this.#db)) await this.#bringBack(id)
    }
    const { editions, cursor } = await snapshot(this.#db, async (tx) => ({
      cursor: await readCursor(tx),
      editions: this.#demo ? await editionsWithClock(tx) : [],
    }))
    this.#reached(cursor)
    for (const { id, clock } of editions) if (clock) this.#adopt(id, clock)
  }

  /** A listener of the tail. */
  apply(entry: JournalEntry): void {
    this.#reached(entry)
    const setting = this.#demo ? clockSetIn(entry) : undefined
    if (setting && entry.editionId) this.#adopt(entry.editionId, setting)
  }

  clockOf(editionId: string): EditionClock {
    const kept = this.#clocks.get(editionId)
    if (kept) return kept
    const now = () => {
      const setting = this.#settings.get(editionId)
      return setting ? domainTime(setting, this.#real.now()) : this.#real.now()
    }
    const clock: EditionClock = {
      now,
      read: () => {
        const setting = this.#settings.get(editionId)
        const cursor = formatCursor(this.#cursor)
        return { now: now(), rate: setting?.rate ?? REAL_SPEED, demo: setting !== undefined, cursor }
      },
      adopt: (setting) => this.#adopt(editionId, setting),
    }
    this.#clocks.set(editionId, clock)
    return clock
  }

  #reached(place: Cursor): void {
    if (comparePlaces(place, this.#cursor) > 0) this.#cursor = place
  }

  /** Settings come by two ways, the journal and who made them: `realAt` grows with each, so the latest is kept. */
  #adopt(editionId: string, setting: ClockSetting): void {
    const kept = this.#settings.get(editionId)
    if (!kept || setting.realAt >= kept.realAt) this.#settings.set(editionId, setting)
  }

  async #bringBack(editionId: string): Promise<void> {
    await transaction(this.#db, async (tx) => {
      const kept = await lockClock(tx, editionId)
      const edition = await tx.edition.findUniqueOrThrow({ where: { id: editionId } })
      const realAt = this.#real.now()
      if (!kept || isDuring(edition, domainTime(kept, realAt))) return
      const setting = { realAt: after(kept.realAt, realAt), domainAt: openingMorning(edition), rate: REAL_SPEED }
      await saveClock(tx, editionId, setting)
      await append(tx, clockSet(editionId, setting, null))
    })
  }
}

/** The real time, but later than the setting before: machines' clocks differ, the order of settings may not. */
export function after(before: Date | undefined, real: Date): Date {
  return before && before >= real ? new Date(before.getTime() + 1) : real
}
