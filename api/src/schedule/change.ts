import type { SessionPlace, SessionState } from './session.ts'

/** What changed of a session, for the words of a screen. */
export const CHANGE_KINDS = [
  'NEW',
  'MOVED',
  'RETIMED',
  'EXTENDED',
  'CANCELLED',
  'RESTORED',
  'STARTED',
  'ENDED',
  'EDITED',
  'PEOPLE',
] as const
export type ChangeKind = (typeof CHANGE_KINDS)[number]

/** One session before and after; `before` is null for a new one. */
export interface SessionChange {
  readonly sessionId: string
  readonly what: readonly ChangeKind[]
  readonly before: SessionPlace | null
  readonly after: SessionPlace
  /** The session's version once changed. */
  readonly version: number
}

interface StoredPlace {
  readonly startsAt: string
  readonly endsAt: string
  readonly roomId: string
  readonly state: SessionState
}

/** A change as the journal, an operation, a release and a notice keep it in JSON. */
export interface StoredChange extends Omit<SessionChange, 'before' | 'after'> {
  readonly before: StoredPlace | null
  readonly after: StoredPlace
}

/** What differs between two places of a session. Empty when nothing does. */
export function whatChanged(before: SessionPlace | null, after: SessionPlace): ChangeKind[] {
  if (!before) return ['NEW']
  const what: ChangeKind[] = []
  if (before.state !== after.state) {
    if (after.state === 'CANCELLED') what.push('CANCELLED')
    else if (before.state === 'CANCELLED' || after.state === 'SCHEDULED') what.push('RESTORED')
    else what.push(after.state === 'RUNNING' ? 'STARTED' : 'ENDED')
  }
  if (before.roomId !== after.roomId) what.push('MOVED')
  if (before.startsAt.getTime() !== after.startsAt.getTime()) what.push('RETIMED')
  else if (before.endsAt.getTime() !== after.endsAt.getTime() && after.state !== 'ENDED') what.push('EXTENDED')
  return what
}

export function storeChange(change: SessionChange): StoredChange {
  return { ...change, before: change.before && storePlace(change.before), after: storePlace(change.after) }
}

export function readChange(stored: StoredChange): SessionChange {
  return { ...stored, before: stored.before && readPlace(stored.before), after: readPlace(stored.after) }
}

function storePlace({ startsAt, endsAt, roomId, state }: SessionPlace): StoredPlace {
  return { startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString(), roomId, state }
}

function readPlace({ startsAt, endsAt, roomId, state }: StoredPlace): SessionPlace {
  return { startsAt: new Date(startsAt), endsAt: new Date(endsAt), roomId, state }
}
