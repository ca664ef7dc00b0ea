import type { ApplicationState } from './application.ts'
import type { ExhibitorKind } from './hall.ts'

export const BEST_SCORE = 5
/** The longest note, in characters. */
export const LONGEST_NOTE = 2000
/** A file that was sent so many days ago and has no decision is late. */
export const LATE_DAYS = 3

/** What a file is judged by. */
export interface Criterion {
  readonly id: string
  readonly callId: string
  readonly key: string
  /** {fr, ar, en, es}, as the database has it. */
  readonly label: unknown
  readonly weight: number
}

/** What one reviewer gives a file against one criterion. */
export interface Score {
  readonly criterionId: string
  readonly reviewerId: string
  /** From 0 to 5. */
  readonly score: number
  readonly note: string | null
}

/** A reviewer who said that they must not judge a file. */
export interface Conflict {
  readonly reviewerId: string
  readonly reason: string
  readonly declaredAt: Date
}

/** Everything that the reviewers of a file gave and said. */
export interface FileReview {
  readonly fileId: string
  readonly editionId: string
  readonly callId: string
  readonly kind: ExhibitorKind
  readonly state: ApplicationState
  readonly criteria: readonly Criterion[]
  readonly scores: readonly Score[]
  readonly conflicts: readonly Conflict[]
  /** Who acts for the exhibitor, with the language that each reads. */
  readonly members: readonly { readonly personId: string; readonly language: string }[]
  /** Keys of the papers and photographs that are required and not there. */
  readonly missing: readonly string[]
  readonly submittedAt: Date | null
}
