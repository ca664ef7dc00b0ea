import type { ConventionShape, RoomShape, TrackShape } from '../edition/edition.refs.ts'
import type { PersonShape } from '../people/people.refs.ts'
import type { Session, SessionPerson } from './session.ts'

/** Somebody on stage. */
export interface OnStage extends SessionPerson {
  readonly person: PersonShape
}

/** A session with all that it names. */
export interface ScheduledSession extends Session {
  readonly room: RoomShape
  readonly track: TrackShape
  /** In the order of the programme. */
  readonly stage: readonly OnStage[]
  /** Signed at this session. */
  readonly conventions: readonly ConventionShape[]
}

/** The release in force. */
export interface ReleaseInForce {
  readonly id: string
  readonly number: number
  readonly publishedAt: Date
}

/** The schedule of an edition as everybody sees it now. */
export interface Schedule {
  readonly editionId: string
  readonly editionNumber: number
  /** Null before the first. */
  readonly release: ReleaseInForce | null
  /** Sorted by start. */
  readonly sessions: readonly ScheduledSession[]
  readonly sessionsById: ReadonlyMap<string, ScheduledSession>
  readonly rooms: ReadonlyMap<string, RoomShape>
}
