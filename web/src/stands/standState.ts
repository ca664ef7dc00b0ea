import type { PlanExhibitor, PlanStand } from './planTypes.ts'

export type StandState = 'free' | 'held' | 'allocated' | 'blocked'

/** A stand as it is at a time of the edition's clock. A hold is over with its deadline: nothing is told then. */
export interface StandNow {
  readonly state: StandState
  /** Of a hold, its deadline. */
  readonly until?: string
  readonly exhibitors: readonly PlanExhibitor[]
}

export function standNow({ claims, isBlocked }: Pick<PlanStand, 'claims' | 'isBlocked'>, now: number): StandNow {
  // A claim stands from when it was made, even where the demo's clock was set back before that.
  const standing = claims.filter(({ until }) => !until || now < Date.parse(until))
  const allocated = standing.find(({ until }) => !until)
  if (allocated) return { state: 'allocated', exhibitors: allocated.exhibitors }
  const held = standing[0]
  if (held?.until) return { state: 'held', until: held.until, exhibitors: [] }
  return { state: isBlocked ? 'blocked' : 'free', exhibitors: [] }
}
