import type { Db } from '../db.ts'
import type { JournalEntry } from '../live/journal.ts'
import { type Read, Reading } from '../live/reading.ts'
import type { Tail } from '../live/tail.ts'
import { readPublishedPlan } from './hall.store.ts'
import type { PublishedPlan } from './hall.ts'

/** What the plan shows: its own releases, who has the stands, and the names of who exhibits. */
export const PLAN_TOPICS = ['plan', 'stands', 'catalogue'] as const
const SHOWN: ReadonlySet<string> = new Set(PLAN_TOPICS)

/** The plans of all editions in memory, as everybody sees them; read again when the journal says that one changed. */
export class PlanReadings {
  readonly #readings: Reading<PublishedPlan>

  constructor(db: Db, tail: Tail) {
    this.#readings = new Reading(db, tail, readPublishedPlan, touches)
  }

  /** The current plan of an edition and the cursor it was read at. */
  read(editionId: string): Promise<Read<PublishedPlan>> {
    return this.#readings.read(editionId)
  }
}

function touches(entry: JournalEntry): string | undefined {
  // What retention removed may be what the reading's cursor would be followed from.
  if (entry.topic === 'journal') return '*'
  return SHOWN.has(entry.topic) ? (entry.editionId ?? '*') : undefined
}
