import type { Localised } from '../shared/language.ts'
import { claimsOf, overlap, type Resource } from './claim.ts'
import { PersonTaken, RoomTaken } from './schedule.refusals.ts'
import { placeOf, type Session, type SessionPlace } from './session.ts'

/** The names that a refusal tells. */
export interface Names {
  readonly timeZone: string
  readonly rooms: ReadonlyMap<string, Localised>
  readonly people: ReadonlyMap<string, Localised>
}

/**
 * Why the sessions cannot have their new places: the room, or somebody on stage, is taken then by a session that stays
 * where it is, or that moves as well. Rooms are told before people.
 */
export function whyNotPlace(
  sessions: readonly Session[],
  places: ReadonlyMap<string, SessionPlace>,
  names: Names,
): RoomTaken | PersonTaken | undefined {
  const placed = sessions.map((session) => ({ ...session, ...placeOf(places.get(session.id) ?? session) }))
  const held = new Map<Resource, (typeof placed)[number][]>()
  for (const session of placed) {
    for (const { resource } of claimsOf(session)) {
      const holders = held.get(resource)
      if (holders) holders.push(session)
      else held.set(resource, [session])
    }
  }
  for (const session of placed) {
    if (!places.has(session.id)) continue
    for (const { resource, from, to } of claimsOf(session)) {
      const holder = held
        .get(resource)
        ?.find((other) => other.id !== session.id && overlap({ from, to }, { from: other.startsAt, to: other.endsAt }))
      if (holder) return refusal(resource, holder, names)
    }
  }
  return undefined
}

function refusal(resource: Resource, holder: Session, { timeZone, rooms, people }: Names): RoomTaken | PersonTaken {
  const { id, title, editionId, startsAt: from, endsAt: to } = holder
  const taking = { editionId, by: { id, title }, from, to, timeZone }
  const [kind, taken = ''] = resource.split(':')
  const name = (kind === 'room' ? rooms : people).get(taken) ?? UNNAMED
  return kind === 'room' ? new RoomTaken({ id: taken, name }, taking) : new PersonTaken({ id: taken, name }, taking)
}

const UNNAMED: Localised = { fr: '?', ar: '؟', en: '?', es: '?' }
