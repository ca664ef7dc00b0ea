import { LANGUAGES, type Language, type Localised, written } from '../shared/language.ts'
import { overlap } from './claim.ts'
import type { DraftedSession, SessionContent } from './draft.ts'
import { warningMessage } from './draft.warnings.messages.ts'

export const DRAFT_WARNING_KINDS = [
  'SPEAKER_UNCONFIRMED',
  'ROOM_OVERLAP',
  'PERSON_OVERLAP',
  'ROOM_TOO_SMALL',
  'MISSING_TRANSLATION',
  'OUTDATED',
  'OUTSIDE_EDITION',
] as const
export type DraftWarningKind = (typeof DRAFT_WARNING_KINDS)[number]

/** Something an editor should look at before publishing. */
export interface DraftWarning {
  readonly kind: DraftWarningKind
  readonly sessionId: string
  readonly otherSessionId: string | null
  readonly personId: string | null
  readonly message: Localised
}

/** What the warnings are judged by, besides the drafted schedule. */
export interface DraftSurroundings {
  readonly edition: { readonly id: string; readonly timeZone: string; readonly opensOn: Date; readonly closesOn: Date }
  readonly rooms: ReadonlyMap<string, { readonly name: Localised; readonly capacity: number }>
  readonly people: ReadonlyMap<string, Localised>
}

const BLOCKING: ReadonlySet<DraftWarningKind> = new Set<DraftWarningKind>([
  'ROOM_OVERLAP',
  'PERSON_OVERLAP',
  'OUTDATED',
])

/** Whether publishing is refused as long as the warning stands. */
export function isBlocking(kind: DraftWarningKind): boolean {
  return BLOCKING.has(kind)
}

/** What is doubtful or impossible in the sessions that the draft touches; the others were judged when they were released. */
export function draftWarnings(drafted: readonly DraftedSession[], around: DraftSurroundings): DraftWarning[] {
  const touched = drafted.filter(({ draft }) => draft !== null)
  return [...touched.flatMap((session) => ownWarnings(session, around)), ...overlapWarnings(drafted, around)]
}

function ownWarnings({ sessionId, content, outdated }: DraftedSession, around: DraftSurroundings): DraftWarning[] {
  const warnings: DraftWarning[] = []
  const warn = (
    kind: DraftWarningKind,
    names: Record<string, string | Localised> = {},
    personId: string | null = null,
  ) =>
    warnings.push({
      kind,
      sessionId,
      otherSessionId: null,
      personId,
      message: warningMessage(kind, { title: titleOf(content), ...names }),
    })
  if (outdated) warn('OUTDATED')
  if (content.cancelled) return warnings
  for (const { personId, confirmed } of content.people) {
    if (!confirmed) warn('SPEAKER_UNCONFIRMED', { person: around.people.get(personId) ?? '' }, personId)
  }
  const room = around.rooms.get(content.roomId)
  if (room && content.capacity !== null && content.capacity > room.capacity) {
    warn('ROOM_TOO_SMALL', { room: room.name, seats: String(content.capacity), holds: String(room.capacity) })
  }
  const missing = LANGUAGES.filter((language) => !isWritten(content, language))
  if (missing.length > 0) warn('MISSING_TRANSLATION', { languages: missing.join(', ') })
  if (isOutside(content, around.edition)) warn('OUTSIDE_EDITION')
  return warnings
}

function isWritten(content: SessionContent, language: Language): boolean {
  return content.titles[language].trim() !== '' && content.summaries[language].trim() !== ''
}

function isOutside(content: SessionContent, edition: DraftSurroundings['edition']): boolean {
  const day = new Intl.DateTimeFormat('en-CA', { dateStyle: 'short', timeZone: edition.timeZone })
  const last = new Date(content.endsAt.getTime() - 1)
  return (
    day.format(content.startsAt) < edition.opensOn.toISOString().slice(0, 10) ||
    day.format(last) > edition.closesOn.toISOString().slice(0, 10)
  )
}

/** Two sessions that would take the same room or the same person at once; at least one of them is drafted. */
export interface Overlap {
  readonly of: DraftedSession
  readonly with: DraftedSession
  readonly roomId: string | null
  readonly personIds: readonly string[]
}

/** Every overlap that publishing would make, once each. */
export function overlaps(drafted: readonly DraftedSession[]): Overlap[] {
  const held = drafted.filter(({ content }) => !content.cancelled)
  return held.flatMap((one, index) =>
    held.slice(index + 1).flatMap((other) => {
      const bothReleased = one.draft === null && other.draft === null
      if (bothReleased || !overlap(hours(one.content), hours(other.content))) return []
      const roomId = one.content.roomId === other.content.roomId ? one.content.roomId : null
      const others = new Set(other.content.people.map(({ personId }) => personId))
      const personIds = one.content.people.map(({ personId }) => personId).filter((id) => others.has(id))
      if (!roomId && personIds.length === 0) return []
      return [one.draft ? { of: one, with: other, roomId, personIds } : { of: other, with: one, roomId, personIds }]
    }),
  )
}

function hours({ startsAt, endsAt }: SessionContent): { from: Date; to: Date } {
  return { from: startsAt, to: endsAt }
}

function overlapWarnings(drafted: readonly DraftedSession[], around: DraftSurroundings): DraftWarning[] {
  return overlaps(drafted).flatMap(({ of, with: other, roomId, personIds }) => {
    const base = { sessionId: of.sessionId, otherSessionId: other.sessionId }
    const names = { title: titleOf(of.content), other: titleOf(other.content) }
    const warnings: DraftWarning[] = personIds.map((personId) => {
      const message = warningMessage('PERSON_OVERLAP', { ...names, person: around.people.get(personId) ?? '' })
      return { ...base, kind: 'PERSON_OVERLAP', personId, message }
    })
    if (!roomId) return warnings
    const message = warningMessage('ROOM_OVERLAP', { ...names, room: around.rooms.get(roomId)?.name ?? '' })
    return [{ ...base, kind: 'ROOM_OVERLAP', personId: null, message }, ...warnings]
  })
}

/** The title in each language, and where one is missing the first that is written. */
export function titleOf({ titles }: SessionContent): Localised {
  const or = (language: Language) => (titles[language].trim() === '' ? written(titles) : titles[language])
  return { fr: or('fr'), ar: or('ar'), en: or('en'), es: or('es') }
}
