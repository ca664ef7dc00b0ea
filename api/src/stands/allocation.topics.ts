import type { News } from '../live/journal.ts'
import type { AllocationState } from './allocation.ts'

export type AllocationNewsKind = 'started' | 'progress' | 'ended' | 'applied' | 'discarded'

/** What of a run the screens follow, all of it small. */
export interface AllocationNews {
  readonly number: number
  readonly state: AllocationState
  readonly share: number
  /** Since it started, in milliseconds. */
  readonly ms: number
  readonly placed: number | null
  readonly value: number | null
  readonly bound: number | null
}

export function allocationChanged(
  editionId: string,
  proposalId: string,
  kind: AllocationNewsKind,
  payload: AllocationNews,
  actorId: string | null,
): News {
  return { editionId, topic: 'allocation', kind, subject: proposalId, audience: 'organisers', payload, actorId }
}
