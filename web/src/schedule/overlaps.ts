import type { SessionCardData } from './session.ts'

type Timed = Pick<SessionCardData, 'id' | 'startsAt' | 'endsAt' | 'state'>

/** For each session, the first other one that takes some of the same minutes. Cancelled and ended ones take none. */
export function overlapsAmong<T extends Timed>(sessions: readonly T[]): ReadonlyMap<string, T> {
  const taken = sessions.filter(({ state }) => state !== 'CANCELLED' && state !== 'ENDED')
  const found = new Map<string, T>()
  for (const one of taken)
    for (const other of taken)
      if (one.id !== other.id && one.startsAt < other.endsAt && other.startsAt < one.endsAt && !found.has(one.id))
        found.set(one.id, other)
  return found
}
