import type { Refusal } from '../shared/refusal.ts'
import type { AgendaEntry, KeptEntry } from './agenda.ts'
import { NoSeatLeft, WrongState } from './schedule.refusals.ts'
import type { Session } from './session.ts'

/**
 * Why nobody may take a seat: the session is over or cancelled, or has no seats to give. Whether one is left is decided
 * by the database.
 */
export function whyNotSeat(session: Pick<Session, 'id' | 'editionId' | 'state' | 'entry'>): Refusal | undefined {
  if (session.state === 'ENDED' || session.state === 'CANCELLED') return new WrongState(session)
  return session.entry === 'OPEN' ? new NoSeatLeft(session) : undefined
}

/** A person's entry of one session: on stage comes before what they chose. Undefined when it is not in their agenda. */
export function entryOf(
  { id: sessionId, people }: Pick<Session, 'id' | 'people'>,
  personId: string,
  kept: KeptEntry | undefined,
): AgendaEntry | undefined {
  const onStage = people.find((person) => person.personId === personId)
  if (onStage) {
    const reason = onStage.role === 'SPEAKER' ? 'SPEAKING' : 'MODERATING'
    return { personId, sessionId, reason, addedAt: null }
  }
  return kept && { personId, sessionId, reason: kept.seat ? 'SEAT' : 'FOLLOWED', addedAt: kept.addedAt }
}

/** A person's whole agenda, in the order of the sessions. */
export function agendaOf<S extends Pick<Session, 'id' | 'people'>>(
  sessions: readonly S[],
  personId: string,
  kept: ReadonlyMap<string, KeptEntry>,
): { readonly session: S; readonly entry: AgendaEntry }[] {
  return sessions.flatMap((session) => {
    const entry = entryOf(session, personId, kept.get(session.id))
    return entry ? [{ session, entry }] : []
  })
}
