import type { News } from '../live/journal.ts'

/** What becomes of the draft of a hall, as the journal tells the organisers. */
export function planDraftChanged(
  editionId: string,
  hallId: string,
  kind: 'created' | 'saved' | 'discarded',
  version: number,
  actorId: string,
): News {
  return { editionId, topic: 'planDraft', kind, subject: hallId, audience: 'organisers', payload: { version }, actorId }
}
