import { LANGUAGES, type Localised } from '../shared/language.ts'
import type { Refusal } from '../shared/refusal.ts'
import { type InputIssue, InvalidInput } from '../shared/refusals.ts'
import { type ChangeKind, type SessionChange, whatChanged } from './change.ts'
import {
  ENDS_FIRST,
  NEVER_RELEASED,
  NO_CAPACITY,
  NO_TITLE,
  OVER,
  SEATS_TAKEN,
  TOO_LONG,
  TWICE,
  UNKNOWN,
} from './draft.messages.ts'
import {
  contentOf,
  type DraftChange,
  type DraftedSession,
  type Known,
  type SessionContent,
  type SessionDraft,
} from './draft.ts'
import { StaleEdit } from './schedule.refusals.ts'
import { placeOf, type Session, type SessionPlace, type SessionState } from './session.ts'

const MAX_HOURS = 24

/** What the next release would make: the live sessions with the drafts laid over them, by hour. */
export function draftedSchedule(released: readonly Session[], drafts: readonly SessionDraft[]): DraftedSession[] {
  const pending = new Map(drafts.map((draft) => [draft.sessionId, draft]))
  const live = released.map((session) => draftedSession(session, pending.get(session.id) ?? null))
  const known = new Set(released.map(({ id }) => id))
  const fresh = drafts.filter((draft) => !known.has(draft.sessionId)).map((draft) => draftedSession(null, draft))
  return [...live, ...fresh].sort(byHour)
}

/** One session with its draft laid over it. One of the two must be there. */
export function draftedSession(released: Session, draft: SessionDraft | null): DraftedSession
export function draftedSession(released: Session | null, draft: SessionDraft): DraftedSession
export function draftedSession(released: Session | null, draft: SessionDraft | null): DraftedSession {
  if (draft) {
    const outdated = (released?.version ?? null) !== draft.baseVersion
    return { sessionId: draft.sessionId, released, content: draft.content, draft, outdated }
  }
  if (!released) throw new Error('neither a session nor a draft')
  return { sessionId: released.id, released, content: contentOf(released), draft: null, outdated: false }
}

function byHour(a: DraftedSession, b: DraftedSession): number {
  return a.content.startsAt.getTime() - b.content.startsAt.getTime() || a.sessionId.localeCompare(b.sessionId)
}

/** What publishing would change, session by session; drafts that come to what is released are not among them. */
export function draftChanges(drafted: readonly DraftedSession[]): DraftChange[] {
  return drafted.flatMap(({ sessionId, released, content, draft }) => {
    if (!draft) return []
    const before = released && contentOf(released)
    const what = contentChanges(released, content)
    return what.length > 0 ? [{ sessionId, what, before, after: content }] : []
  })
}

/** In what a content differs from the live session. Empty when publishing it would change nothing. */
export function contentChanges(released: Session | null, content: SessionContent): ChangeKind[] {
  if (!released) return ['NEW']
  const before = contentOf(released)
  const what = whatChanged(released, placeAfter(released, content))
  if (!sameTexts(before, content)) what.push('EDITED')
  if (JSON.stringify(before.people.map(stageLine)) !== JSON.stringify(content.people.map(stageLine)))
    what.push('PEOPLE')
  return what
}

/** Where the session is once the content is published. A running session goes on; a cancelled one may come back. */
export function placeAfter(released: Session | null, content: SessionContent): SessionPlace {
  const { startsAt, endsAt, roomId } = content
  return { startsAt, endsAt, roomId, state: stateAfter(released?.state ?? 'SCHEDULED', content.cancelled) }
}

function stateAfter(state: SessionState, cancelled: boolean): SessionState {
  if (cancelled) return 'CANCELLED'
  return state === 'CANCELLED' ? 'SCHEDULED' : state
}

function stageLine({ personId, role, confirmed }: SessionContent['people'][number]): string {
  return `${personId} ${role} ${confirmed}`
}

function sameTexts(a: SessionContent, b: SessionContent): boolean {
  const plain = ['kind', 'trackId', 'entry', 'capacity'] as const
  return (
    plain.every((key) => a[key] === b[key]) &&
    LANGUAGES.every(
      (language) => a.titles[language] === b.titles[language] && a.summaries[language] === b.summaries[language],
    )
  )
}

/** What makes a content impossible, whatever else the schedule holds. */
export function whyNotDraft(released: Session | null, content: SessionContent): Refusal | undefined {
  const issues: InputIssue[] = []
  const issue = (field: string, message: Localised) => issues.push({ path: ['content', field], message })
  const length = content.endsAt.getTime() - content.startsAt.getTime()
  if (length <= 0) issue('endsAt', ENDS_FIRST)
  else if (length > MAX_HOURS * 3_600_000) issue('endsAt', TOO_LONG)
  if (LANGUAGES.every((language) => content.titles[language].trim() === '')) issue('titles', NO_TITLE)
  if (content.entry === 'REGISTRATION' && content.capacity === null) issue('capacity', NO_CAPACITY)
  if (content.capacity !== null && content.capacity < 1) issue('capacity', NO_CAPACITY)
  if (content.capacity !== null && released && content.capacity < released.seatsTaken) issue('capacity', SEATS_TAKEN)
  if (new Set(content.people.map(({ personId }) => personId)).size < content.people.length) issue('people', TWICE)
  if (!released && content.cancelled) issue('cancelled', NEVER_RELEASED)
  if (released?.state === 'ENDED' && !samePlace(contentOf(released), content)) issue('startsAt', OVER)
  return issues.length > 0 ? new InvalidInput(issues) : undefined
}

function samePlace(a: SessionContent, b: SessionContent): boolean {
  return (
    a.roomId === b.roomId &&
    a.startsAt.getTime() === b.startsAt.getTime() &&
    a.endsAt.getTime() === b.endsAt.getTime() &&
    a.cancelled === b.cancelled
  )
}

/** What of a content does not exist in the edition. */
export function whyUnknown(content: SessionContent, known: Known): Refusal | undefined {
  const issues: InputIssue[] = []
  if (!known.room) issues.push({ path: ['content', 'roomId'], message: UNKNOWN })
  if (!known.track) issues.push({ path: ['content', 'trackId'], message: UNKNOWN })
  if (content.people.some(({ personId }) => !known.people.has(personId))) {
    issues.push({ path: ['content', 'people'], message: UNKNOWN })
  }
  return issues.length > 0 ? new InvalidInput(issues) : undefined
}

/**
 * What a colleague did since the editor looked: to the draft, or live to the session. The base that the draft has
 * already may be kept: then the draft stays outdated, and publishing it asks to look again.
 */
export function whyStale(
  editionId: string,
  released: Session | null,
  draft: SessionDraft | null,
  seen: { readonly draftVersion: number | null; readonly baseVersion: number | null },
): StaleEdit | undefined {
  const current = released?.version ?? null
  const sameDraft = seen.draftVersion === (draft?.version ?? null)
  const sameBase = seen.baseVersion === current || (draft !== null && seen.baseVersion === draft.baseVersion)
  if (sameDraft && sameBase) return undefined
  const sessionId = released?.id ?? null
  if (draft && !sameDraft) {
    const changes = released ? [draftedChange(released, draft.content)] : []
    return new StaleEdit({ editionId, sessionId, changedById: draft.editedById, changedAt: draft.editedAt, changes })
  }
  // The session changed live, or the draft that was seen is published or discarded.
  const changedAt = released?.changedAt ?? draft?.editedAt ?? new Date(0)
  return new StaleEdit({ editionId, sessionId, changedById: released?.changedById ?? null, changedAt, changes: [] })
}

/** A draft in the words of a change. */
function draftedChange(released: Session, content: SessionContent): SessionChange {
  const what = contentChanges(released, content)
  return {
    sessionId: released.id,
    what,
    before: placeOf(released),
    after: placeAfter(released, content),
    version: released.version,
  }
}
