import type { PublicScheduleQuery, ScheduleChangedSubscription } from '@salon/schema/generated/graphql.ts'

export type PublicScheduleRead = NonNullable<PublicScheduleQuery['schedule']>
/** A session as every list shows it. */
export type SessionCardData = PublicScheduleRead['sessions']['nodes'][number]
export type ScheduleEventData = Extract<ScheduleChangedSubscription['scheduleChanged'], { __typename: 'ScheduleEvent' }>
export type ChangeData = ScheduleEventData['changes'][number]

/** Where a session stands for a reader at `now`. */
export type Phase = 'cancelled' | 'ended' | 'running' | 'overrunning' | 'soon' | 'later'

const soon = 15 * 60_000

type Timed = Pick<SessionCardData, 'state' | 'startsAt' | 'endsAt' | 'plannedStartsAt'>

/** What an organiser declared comes first; else the hours speak. */
export function phaseOf(session: Timed, now: number): Phase {
  const starts = Date.parse(session.startsAt)
  const ends = Date.parse(session.endsAt)
  switch (session.state) {
    case 'CANCELLED':
      return 'cancelled'
    case 'ENDED':
      return 'ended'
    case 'RUNNING':
      return now > ends ? 'overrunning' : 'running'
    case 'SCHEDULED':
      if (now >= ends) return 'ended'
      if (now >= starts) return 'running'
      return starts - now <= soon ? 'soon' : 'later'
  }
}

/** Minutes after the hour of the last release; negative when it was brought forward. */
export const delayOf = (session: Timed): number =>
  Math.round((Date.parse(session.startsAt) - Date.parse(session.plannedStartsAt)) / 60_000)

/** The share of a session that has passed, from 0 to 1. */
export function progressOf(session: Timed, now: number): number {
  const starts = Date.parse(session.startsAt)
  return Math.min(1, Math.max(0, (now - starts) / (Date.parse(session.endsAt) - starts)))
}

export const byStart = (a: SessionCardData, b: SessionCardData): number =>
  Date.parse(a.startsAt) - Date.parse(b.startsAt) || a.room.order - b.room.order
