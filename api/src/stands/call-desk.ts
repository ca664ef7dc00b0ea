import { type Call, type CallPhase, phaseOf } from './call.ts'
import { type CallContent, type CriterionContent, contentInForce } from './call-content.ts'

/** Where a call is, for the desk: by the clock once it is announced and until it is put away. */
export type CallStage = 'DRAFT' | 'PLANNED' | 'OPEN' | 'CLOSED' | 'ARCHIVED'

/** A call as the registration desk has it. */
export interface CallRecord extends Call {
  /** Until it is announced, only the desk knows of it. */
  readonly announced: boolean
  /** Whether a stand that comes free is offered to the files that wait; how long, and how often, a stand is held. */
  readonly offersFreed: boolean
  readonly holdDays: number
  readonly holdsEach: number
  readonly archivedAt: Date | null
  /** Of its dates, its quotas and what everybody sees. */
  readonly version: number
  /** What is prepared beside what is in force; null when there is nothing to publish. */
  readonly draft: CallContent | null
  readonly draftVersion: number
  readonly draftedAt: Date | null
  readonly draftedById: string | null
  readonly changedAt: Date | null
  readonly changedById: string | null
  readonly criteria: readonly (CriterionContent & { readonly id: string })[]
}

const STAGES: Record<CallPhase, CallStage> = { COMING: 'PLANNED', OPEN: 'OPEN', CLOSED: 'CLOSED' }

export function stageOf(
  call: Pick<CallRecord, 'announced' | 'archivedAt' | 'opensAt' | 'closesAt'>,
  now: Date,
): CallStage {
  if (call.archivedAt) return 'ARCHIVED'
  return call.announced ? STAGES[phaseOf(call, now)] : 'DRAFT'
}

/** Every step that the desk takes at once, and from where. Announcing is publishing; dates are moved by themselves. */
export const callSteps = {
  OPEN: ['PLANNED'],
  CLOSE: ['OPEN'],
  ARCHIVE: ['DRAFT', 'CLOSED'],
  RESTORE: ['ARCHIVED'],
} as const satisfies Record<string, readonly CallStage[]>

export type CallStep = keyof typeof callSteps
export const CALL_STEPS = Object.keys(callSteps) as readonly CallStep[]

/** What a call would say if its draft were published now. */
export const contentToPublish = (call: CallRecord): CallContent => call.draft ?? contentInForce(call, call.criteria)

/** A quota as the desk wants it: of a region, of a family, of both, or of all files. */
export interface WantedQuota {
  readonly regionCode: string | null
  readonly familyId: string | null
  readonly places: number
}

/** What of a call cannot change because files, or scores, rest on it. */
export type CallPart = 'FIELD_TYPE' | 'OPTION' | 'KIND' | 'CRITERIA'
