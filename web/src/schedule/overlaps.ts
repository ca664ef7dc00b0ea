import type { SessionCardData } from './session.ts'

type Timed = Pick<SessionCardData, 'id' | 'startsAt' | 'endsAt' | 'state'>

/** For each session, the first other one that takes some of the same minutes. Cancelled and ended ones take none. */
export function overlapsAmong<T extends Timed>(sessions: readonly T[]): ReadonlyMap<string, T> {
  const taken = sessions.filter(({ state }) => state !== 'CANCELLED' && state !== 'ENDED')
  const begins = (session: T) => Date.parse(session.startsAt)
  const ends = (session: T) => Date.parse(session.endsAt)
  const found = new Map<string, T>()
  for (const one of taken) {
    const other = taken.find((each) => each.id !== one.id && begins(one) < ends(each) && begins(each) < ends(one))
    if (other) found.set(one.id, other)
  }
  return found
}
