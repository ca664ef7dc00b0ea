import { z } from 'zod'
import { LANGUAGES, type Localised } from '../shared/language.ts'
import type { ChangeKind } from './change.ts'
import { SESSION_KINDS, type Session, type SessionEntry, type SessionKind, type SessionPerson } from './session.ts'

/** A whole session as an editor wants it, whatever became of it since. */
export interface SessionContent {
  readonly kind: SessionKind
  readonly titles: Localised
  readonly summaries: Localised
  readonly trackId: string
  readonly roomId: string
  readonly startsAt: Date
  readonly endsAt: Date
  readonly entry: SessionEntry
  /** Seats, where entry is by registration. */
  readonly capacity: number | null
  /** In the order of the programme. */
  readonly people: readonly SessionPerson[]
  readonly cancelled: boolean
}

/** The pending change of one session; everybody goes on seeing the released session until the next release. */
export interface SessionDraft {
  readonly sessionId: string
  readonly editionId: string
  /** The session's version that the draft started from; null for a new session. */
  readonly baseVersion: number | null
  /** Grows with every edit of the draft; an edit names the one it was made on. */
  readonly version: number
  readonly content: SessionContent
  readonly editedAt: Date
  readonly editedById: string | null
}

/** One session as the next release would make it. */
export interface DraftedSession {
  readonly sessionId: string
  /** As everybody sees it now; null for a session that was never released. */
  readonly released: Session | null
  readonly content: SessionContent
  /** Null when the draft does not touch this session. */
  readonly draft: SessionDraft | null
  /** The live session changed since the draft began: publishing it would overwrite what was done. */
  readonly outdated: boolean
}

/** What publishing would change of one session. */
export interface DraftChange {
  readonly sessionId: string
  readonly what: readonly ChangeKind[]
  readonly before: SessionContent | null
  readonly after: SessionContent
}

/** Which of the places and people that a content names exist. */
export interface Known {
  readonly room: boolean
  readonly track: boolean
  readonly people: ReadonlySet<string>
}

const Texts = z.object(
  Object.fromEntries(LANGUAGES.map((language) => [language, z.string()])),
) as unknown as z.ZodType<Localised>

const Content = z.object({
  kind: z.enum(SESSION_KINDS),
  titles: Texts,
  summaries: Texts,
  trackId: z.uuid(),
  roomId: z.uuid(),
  startsAt: z.coerce.date(),
  endsAt: z.coerce.date(),
  entry: z.enum(['OPEN', 'REGISTRATION']),
  capacity: z.int().nullable(),
  people: z.array(z.object({ personId: z.uuid(), role: z.enum(['SPEAKER', 'MODERATOR']), confirmed: z.boolean() })),
  cancelled: z.boolean(),
})

/** Reads a content from the JSON in which it is kept; throws when it is none. */
export function parseContent(json: unknown): SessionContent {
  return Content.parse(json)
}

/** The content that would leave the session as it is. */
export function contentOf(session: Session): SessionContent {
  const { kind, title, summary, trackId, roomId, startsAt, endsAt, entry, capacity, people, state } = session
  return {
    kind,
    titles: title,
    summaries: summary,
    trackId,
    roomId,
    startsAt,
    endsAt,
    entry,
    capacity,
    people,
    cancelled: state === 'CANCELLED',
  }
}
