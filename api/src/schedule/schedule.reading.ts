import type { Db, Tx } from '../db.ts'
import { type Cursor, parseCursor } from '../live/cursor.ts'
import type { JournalEntry } from '../live/journal.ts'
import { type Read, Reading } from '../live/reading.ts'
import type { Tail } from '../live/tail.ts'
import type { SessionChange } from './change.ts'
import { byId, type Named, readNamed, withNamed } from './named.reading.ts'
import { readChangedSince, readSessions } from './schedule.store.ts'
import type { Schedule, ScheduledSession } from './schedule.ts'

interface Loaded extends Schedule {
  readonly named: Named
}

/** The schedules of all editions in memory, as everybody sees them; read again when the journal says that one changed. */
export class ScheduleReadings {
  /** The last reading of each edition: the next one reads only what the journal tells since. */
  readonly #last = new Map<string, Read<Loaded>>()
  readonly #readings: Reading<Loaded>

  constructor(db: Db, tail: Tail) {
    this.#readings = new Reading(db, tail, (tx, editionId) => this.#load(tx, editionId), touches)
  }

  /** The current schedule of an edition and the cursor it was read at. */
  async read(editionId: string): Promise<Read<Schedule>> {
    const schedule = await this.#readings.read(editionId)
    this.#last.set(editionId, schedule)
    return schedule
  }

  /** The schedule that shows these changes: who has just made them must not read what was before. */
  async readWith(
    editionId: string,
    changes: readonly Pick<SessionChange, 'sessionId' | 'version'>[],
  ): Promise<Read<Schedule>> {
    const schedule = await this.read(editionId)
    const shown = changes.every(
      ({ sessionId, version }) => (schedule.sessionsById.get(sessionId)?.version ?? 0) >= version,
    )
    if (shown) return schedule
    this.#readings.drop(editionId)
    return this.read(editionId)
  }

  async #load(tx: Tx, editionId: string): Promise<Loaded> {
    const last = this.#last.get(editionId)
    const after = last && parseCursor(last.cursor)
    return (last && after && (await loadChanged(tx, last, after))) || loadAll(tx, editionId)
  }
}

function touches(entry: JournalEntry): string | undefined {
  // What retention removed may be what the reading's cursor would be followed from.
  if (entry.topic === 'journal') return '*'
  if (entry.topic !== 'schedule') return undefined
  return entry.editionId ?? '*'
}

async function loadAll(tx: Tx, editionId: string): Promise<Loaded> {
  const named = await readNamed(tx, editionId)
  const sessions = await readSessions(tx, editionId)
  return loaded(
    editionId,
    named,
    sessions.map((session) => {
      const scheduled = withNamed(session, named)
      if (!scheduled) throw new Error(`session ${session.id} names what its edition has not`)
      return scheduled
    }),
  )
}

/**
 * The last reading with those sessions read anew that the journal names since: whatever this snapshot shows and the
 * last one did not is told there. Undefined when a release changed more than sessions' places and seats.
 */
async function loadChanged(tx: Tx, last: Loaded, after: Cursor): Promise<Loaded | undefined> {
  const changed = await readChangedSince(tx, last.editionId, after)
  if (!changed) return undefined
  const sessionsById = new Map(last.sessionsById)
  for (const session of changed) {
    const scheduled = withNamed(session, last.named)
    if (!scheduled) return undefined
    sessionsById.set(session.id, scheduled)
  }
  const sessions = [...sessionsById.values()].sort(
    (a, b) => a.startsAt.getTime() - b.startsAt.getTime() || (a.id < b.id ? -1 : 1),
  )
  return loaded(last.editionId, last.named, sessions)
}

function loaded(editionId: string, named: Named, sessions: readonly ScheduledSession[]): Loaded {
  const { editionNumber, release, rooms } = named
  return { editionId, editionNumber, release, rooms, sessions, sessionsById: byId(sessions), named }
}
