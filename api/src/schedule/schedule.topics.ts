import type { News } from '../live/journal.ts'
import { type SessionChange, type StoredChange, storeChange } from './change.ts'

/** What the schedule tells the journal under the topic `schedule`. */
export type ScheduleNews =
  | { readonly kind: 'operation'; readonly operationId: string; readonly changes: readonly StoredChange[] }
  | {
      readonly kind: 'release'
      readonly releaseId: string
      readonly number: number
      readonly changes: readonly StoredChange[]
    }
  | { readonly kind: 'seats'; readonly sessionId: string; readonly seatsTaken: number; readonly roomId: string }

export function operationDone(
  editionId: string,
  operationId: string,
  changes: readonly SessionChange[],
  actorId: string | null,
): News {
  const payload: ScheduleNews = { kind: 'operation', operationId, changes: changes.map(storeChange) }
  return {
    editionId,
    topic: 'schedule',
    kind: 'operation',
    subject: operationId,
    audience: 'everyone',
    payload,
    actorId,
  }
}

export function releasePublished(
  editionId: string,
  releaseId: string,
  number: number,
  changes: readonly SessionChange[],
  actorId: string | null,
): News {
  const payload: ScheduleNews = { kind: 'release', releaseId, number, changes: changes.map(storeChange) }
  return { editionId, topic: 'schedule', kind: 'release', subject: releaseId, audience: 'everyone', payload, actorId }
}

export function seatsChanged(
  editionId: string,
  sessionId: string,
  seatsTaken: number,
  actorId: string | null,
  roomId: string,
): News {
  const payload: ScheduleNews = { kind: 'seats', sessionId, seatsTaken, roomId }
  return { editionId, topic: 'schedule', kind: 'seats', subject: sessionId, audience: 'everyone', payload, actorId }
}

/** A person's agenda gained or lost a session. */
export function agendaChanged(editionId: string, personId: string, sessionId: string): News {
  const payload = { sessionId }
  return {
    editionId,
    topic: 'agenda',
    kind: 'changed',
    subject: sessionId,
    audience: `person:${personId}`,
    payload,
    actorId: personId,
  }
}

/** The draft of one session was edited or discarded. */
export function draftChanged(
  editionId: string,
  sessionId: string,
  kind: 'edited' | 'discarded',
  actorId: string | null,
): News {
  return { editionId, topic: 'draft', kind, subject: sessionId, audience: 'organisers', payload: {}, actorId }
}

/** A notice was written, changed, taken back, read or acknowledged. */
export function noticeChanged(
  editionId: string,
  personId: string,
  noticeId: string,
  kind: 'written' | 'withdrawn' | 'read' | 'acknowledged',
): News {
  return {
    editionId,
    topic: 'notices',
    kind,
    subject: noticeId,
    audience: `person:${personId}`,
    payload: { personId },
    actorId: null,
  }
}
