import type { News } from '../live/journal.ts'

/** What becomes of a stand, as the journal tells everybody: never for which file. */
export type StandNewsKind = 'held' | 'allocated' | 'freed' | 'shared'

export function standChanged(editionId: string, standId: string, kind: StandNewsKind, actorId: string | null): News {
  return { editionId, topic: 'stands', kind, subject: standId, audience: 'everyone', payload: { standId }, actorId }
}
