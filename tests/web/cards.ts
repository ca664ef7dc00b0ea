import type { SessionCardData } from '../../web/src/schedule/session.ts'

const instant = (clock: string) => `2022-12-05T${clock}:00.000Z`

/** The moment at which it is this hour on Monday, in UTC. */
export const at = (clock: string): number => Date.parse(instant(clock))

/** A session as lists show it: its room, and its hours on Monday in UTC. */
export function card(
  id: string,
  room: string,
  from: string,
  to: string,
  state: SessionCardData['state'] = 'SCHEDULED',
): SessionCardData {
  return {
    __typename: 'Session',
    id,
    version: 1,
    kind: 'PANEL',
    state,
    title: id,
    startsAt: instant(from),
    endsAt: instant(to),
    plannedStartsAt: instant(from),
    plannedEndsAt: instant(to),
    entry: 'OPEN',
    capacity: null,
    seatsLeft: null,
    changedAt: instant(from),
    provenance: 'GENERATED',
    track: { __typename: 'Track', id: 'track', key: 'track', name: 'Forum', colour: 'mint', order: 0 },
    room: { __typename: 'Room', id: room, key: room, name: room, capacity: 100, order: Number(room.at(-1)) },
    people: [],
  }
}
