import type { RoomShape } from '../edition/edition.refs.ts'
import { builder } from '../graphql/builder.ts'
import type { PersonShape } from '../people/people.refs.ts'
import type { SessionChange } from './change.ts'
import type { Operation } from './operation.ts'
import type { OnStage, Schedule, ScheduledSession } from './schedule.ts'
import type { SessionPlace } from './session.ts'

/** A session of the reading, with all that it names: no query follows. */
export const SessionRef = builder.objectRef<ScheduledSession>('Session')
/** Somebody on stage; also of a draft. */
export const SessionPersonRef = builder.objectRef<
  Pick<OnStage, 'role' | 'confirmed'> & { readonly person: PersonShape }
>('SessionPerson')
export const OperationRef = builder.objectRef<Operation>('Operation')
/** A change, and the schedule in which its session and rooms are found. */
export const SessionChangeRef = builder.objectRef<ChangeShape>('SessionChange')

export interface ChangeShape extends SessionChange {
  readonly session: ScheduledSession
  readonly schedule: Schedule
}

/** Changes as the schema shows them, from the current schedule of their edition. */
export function changesIn(schedule: Schedule, changes: readonly SessionChange[]): ChangeShape[] {
  return changes.flatMap((change) => {
    const session = schedule.sessionsById.get(change.sessionId)
    return session ? [{ ...change, session, schedule }] : []
  })
}

export interface PlaceShape extends SessionPlace {
  readonly room: RoomShape
}
