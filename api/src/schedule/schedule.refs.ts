import { builder } from '../graphql/builder.ts'
import type { SessionChange } from './change.ts'
import type { Operation } from './operation.ts'
import type { Schedule, ScheduledSession } from './schedule.ts'

/** A session of the reading, with all that it names: no query follows. */
export const SessionRef = builder.objectRef<ScheduledSession>('Session')
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
