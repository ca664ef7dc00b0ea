import type { News } from '../live/journal.ts'

/** What became of an exhibitor that shares a stand, or was asked to. */
export type ShareNewsKind =
  | 'shareInvited'
  | 'shareAccepted'
  | 'shareRefused'
  | 'shareWithdrawn'
  | 'shareEnded'
  | 'shareSet'

/** What became of the stands of a file, as its exhibitor and the registration desk are told. */
export type StandFileNewsKind =
  | 'held'
  | 'allocated'
  | 'released'
  | 'offered'
  | 'declined'
  | 'withdrawn'
  | 'expired'
  | 'extended'
  | 'reminded'
  | 'locked'
  | 'granted'
  | ShareNewsKind
  | 'exchangeProposed'
  | 'exchangeDone'
  | 'exchangeClosed'

/** What the mails to the exhibitor say beside the kind. Ids and a deadline, no rows. */
export interface StandFileNews {
  readonly standIds?: readonly string[]
  /** The deadline of what is held, as ISO 8601. */
  readonly until?: string
  /** The stand that would be given for the first one. */
  readonly otherStandId?: string
  /** The exhibitor that shares the stand, or was asked to. */
  readonly sharerId?: string
  /** Why the desk did it. */
  readonly reason?: string
  /** Whether the stand came from the waiting list. */
  readonly waited?: boolean
}

/** One entry for the desk, and one for each who acts for the exhibitor: others do not learn of it. */
export function standFileChanged(
  file: { readonly id: string; readonly editionId: string },
  members: readonly string[],
  kind: StandFileNewsKind,
  actorId: string | null,
  payload: StandFileNews = {},
): News[] {
  const audiences = ['organisers' as const, ...members.map((id) => `person:${id}` as const)]
  return audiences.map((audience) => ({
    editionId: file.editionId,
    topic: 'standFiles',
    kind,
    subject: file.id,
    audience,
    payload,
    actorId,
  }))
}
