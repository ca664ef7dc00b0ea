import type { Session } from './session.ts'

/** Who or what a session takes for its hours. */
export type Resource = `room:${string}` | `person:${string}`

/** One resource, taken from `from` until just before `to`, for one session. */
export interface Claim {
  readonly resource: Resource
  readonly from: Date
  readonly to: Date
  readonly sessionId: string
}

/** What of a session decides what it claims. */
export type Claiming = Pick<Session, 'id' | 'roomId' | 'startsAt' | 'endsAt' | 'state' | 'people'>

/** The room and everyone on stage; a cancelled session claims nothing. */
export function resourcesOf(session: Claiming): Resource[] {
  if (session.state === 'CANCELLED') return []
  return [`room:${session.roomId}`, ...session.people.map(({ personId }): Resource => `person:${personId}`)]
}

export function claimsOf(session: Claiming): Claim[] {
  const { id: sessionId, startsAt: from, endsAt: to } = session
  return resourcesOf(session).map((resource) => ({ resource, from, to, sessionId }))
}

/** Back to back is not an overlap. */
export function overlap(a: { from: Date; to: Date }, b: { from: Date; to: Date }): boolean {
  return a.from < b.to && b.from < a.to
}
