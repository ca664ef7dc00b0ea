import { resourcesOf } from './claim.ts'
import { placeOf, type Session, type SessionPlace } from './session.ts'

/** New places by session. */
export type Places = ReadonlyMap<string, SessionPlace>

interface Placed {
  readonly from: number
  readonly to: number
  readonly resources: ReadonlySet<string>
}

/**
 * What follows a session that moves to `place` or takes longer: whatever would overlap it in its room or with one of
 * its people is pushed to just after it, and what that pushes likewise. Nothing is pushed further than needed, nor
 * pulled, and what runs or is over stays.
 *
 * @returns the new places, the session's own first
 */
export function shiftFollowing(sessions: readonly Session[], head: Session, place: SessionPlace): Places {
  const moved = new Map<string, SessionPlace>([[head.id, place]])
  const placed = [placedAt(head, place)]
  const followers: Session[] = []
  for (const session of sessions) {
    if (session.id === head.id || session.state === 'CANCELLED') continue
    if (session.state === 'SCHEDULED' && session.startsAt >= head.startsAt) followers.push(session)
    else placed.push(placedAt(session, session))
  }
  followers.sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime() || (a.id < b.id ? -1 : 1))
  for (const follower of followers) {
    const { resources, from, to } = placedAt(follower, follower)
    let start = from
    for (;;) {
      const inTheWay = placed.filter(
        (other) => start < other.to && other.from < start + to - from && meet(resources, other.resources),
      )
      if (inTheWay.length === 0) break
      start = Math.max(...inTheWay.map((other) => other.to))
    }
    placed.push({ from: start, to: start + to - from, resources })
    if (start !== from) {
      moved.set(follower.id, { ...placeOf(follower), startsAt: new Date(start), endsAt: new Date(start + to - from) })
    }
  }
  return moved
}

function placedAt(session: Session, place: SessionPlace): Placed {
  return {
    from: place.startsAt.getTime(),
    to: place.endsAt.getTime(),
    resources: new Set(resourcesOf({ ...session, ...placeOf(place) })),
  }
}

function meet(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  for (const resource of a) if (b.has(resource)) return true
  return false
}
