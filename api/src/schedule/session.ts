import type { Localised } from '../shared/language.ts'

export const SESSION_KINDS = [
  'CEREMONY',
  'PANEL',
  'KEYNOTE',
  'MASTER_CLASS',
  'WORKSHOP',
  'MEETINGS',
  'SHOW',
  'TOUR',
  'EXHIBITION',
] as const
export type SessionKind = (typeof SESSION_KINDS)[number]

export const SESSION_STATES = ['SCHEDULED', 'RUNNING', 'ENDED', 'CANCELLED'] as const
export type SessionState = (typeof SESSION_STATES)[number]

/** What a session's state may become. An ended session stays ended; undo goes back the way it came. */
export const NEXT_STATES = {
  SCHEDULED: ['RUNNING', 'CANCELLED'],
  RUNNING: ['ENDED', 'CANCELLED'],
  ENDED: [],
  CANCELLED: [],
} as const satisfies Record<SessionState, readonly SessionState[]>

export type SessionEntry = 'OPEN' | 'REGISTRATION'
export type SessionPersonRole = 'SPEAKER' | 'MODERATOR'

export interface SessionPerson {
  readonly personId: string
  readonly role: SessionPersonRole
  readonly confirmed: boolean
}

/** Where and when a session is. */
export interface SessionPlace {
  readonly startsAt: Date
  readonly endsAt: Date
  readonly roomId: string
  readonly state: SessionState
}

/** A session as everybody sees it now. */
export interface Session extends SessionPlace {
  readonly id: string
  readonly editionId: string
  readonly trackId: string
  readonly kind: SessionKind
  readonly title: Localised
  readonly summary: Localised
  /** The hours of the last release, which a live delay is measured against. */
  readonly plannedStartsAt: Date
  readonly plannedEndsAt: Date
  readonly entry: SessionEntry
  /** Seats, where entry is by registration. */
  readonly capacity: number | null
  readonly seatsTaken: number
  /** Grows with every change. */
  readonly version: number
  readonly changedAt: Date
  readonly changedById: string | null
  readonly provenance: 'FACT' | 'GENERATED'
  /** In the order of the programme. */
  readonly people: readonly SessionPerson[]
}

export function placeOf(session: SessionPlace): SessionPlace {
  const { startsAt, endsAt, roomId, state } = session
  return { startsAt, endsAt, roomId, state }
}
