import type { ApplicationState, ApplicationStep } from './application.ts'

/** What the desk decides of a file. */
export const DECISIONS = ['ACCEPT', 'WAITLIST', 'REJECT'] as const satisfies readonly ApplicationStep[]
export type Decision = (typeof DECISIONS)[number]

/** Files that one decision is taken of at once. */
export const MOST_DECIDED = 200
/** Characters of a reason or a question. */
export const LONGEST_REASON = 2000

/** A quota, as a refusal names it; null is any. */
export interface QuotaOf {
  readonly regionCode: string | null
  readonly familyId: string | null
  readonly places: number
}

/** The states of files that were sent to the desk, in the order in which they are reviewed. */
export const REVIEWED = [
  'SUBMITTED',
  'UNDER_REVIEW',
  'MORE_INFORMATION',
  'ACCEPTED',
  'WAITLISTED',
  'REJECTED',
  'WITHDRAWN',
] as const satisfies readonly ApplicationState[]
