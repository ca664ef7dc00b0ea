/** Why a session is in one's agenda; the first that applies. */
export const AGENDA_REASONS = ['SPEAKING', 'MODERATING', 'SEAT', 'FOLLOWED'] as const
export type AgendaReason = (typeof AGENDA_REASONS)[number]

/** A session in somebody's agenda. */
export interface AgendaEntry {
  readonly personId: string
  readonly sessionId: string
  readonly reason: AgendaReason
  /** Null for those on stage: it is in their agenda since it is in the programme. */
  readonly addedAt: Date | null
}

/** A session that somebody follows, or has a seat in. */
export interface KeptEntry {
  readonly sessionId: string
  readonly seat: boolean
  readonly addedAt: Date
}
