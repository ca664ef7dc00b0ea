import type { Answer } from './allocator/answer.ts'
import type { AllocatorSettings } from './allocator/instance.ts'

export type AllocationState = 'RUNNING' | 'READY' | 'CANCELLED' | 'FAILED' | 'APPLIED' | 'STALE'

/** What may become of a proposal. STALE: the plan was released anew. APPLIED: some of it was accepted, more may be. */
export const NEXT_ALLOCATION = {
  RUNNING: ['READY', 'CANCELLED', 'FAILED'],
  READY: ['APPLIED', 'STALE'],
  APPLIED: ['STALE'],
  CANCELLED: [],
  FAILED: [],
  STALE: [],
} as const satisfies Record<AllocationState, readonly AllocationState[]>

/** Why a run gave no proposal: its process ended, its answer was found wrong, or a fault that the log tells of. */
export type AllocationFailure = 'PROCESS_ENDED' | 'CHECK_FAILED' | 'FAULT'

export interface AllocationSettings extends AllocatorSettings {
  /** Whether files that have a stand which is not fastened may be moved to another. */
  readonly movesAllocated: boolean
}

/** Of a run, how far it was: since it started, in milliseconds. */
export type TracePoint = readonly [ms: number, value: number, bound: number]

export interface AllocationProposal {
  readonly id: string
  readonly editionId: string
  readonly callId: string | null
  readonly number: number
  readonly state: AllocationState
  readonly settings: AllocationSettings
  readonly seed: number
  readonly seconds: number
  readonly release: number
  readonly share: number
  readonly placed: number | null
  readonly unplaced: number | null
  readonly value: number | null
  readonly bound: number | null
  readonly trace: readonly TracePoint[]
  readonly failure: AllocationFailure | null
  /** Ids of its stands that were accepted. */
  readonly accepted: readonly string[]
  readonly madeById: string | null
  readonly madeAt: Date
}

/** With the answer itself, which is large; null until it is ready. */
export interface AllocationContent {
  readonly id: string
  readonly content: Answer | null
}

/** Why something that was accepted was not done after all. */
export type AllocationSkipReason = 'TAKEN' | 'FILE_CHANGED' | 'STAND_CHANGED' | 'MOVED_SINCE'

export interface AllocationSkip {
  readonly fileId: string
  readonly standId: string
  readonly reason: AllocationSkipReason
}
