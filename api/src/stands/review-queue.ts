import type { ApplicationState } from './application.ts'
import type { ExhibitorKind } from './hall.ts'

/** How the scores of a file stand for the viewer: waits for theirs, nobody's yet, or its average below 2, 3.5 and up. */
export const SCORE_STANDINGS = ['MINE', 'NOBODY', 'LOW', 'MIDDLE', 'HIGH'] as const
export type ScoreStanding = (typeof SCORE_STANDINGS)[number]

export const REVIEW_SORTS = ['OLDEST', 'NEWEST', 'CHANGED', 'NUMBER', 'NAME', 'SCORE'] as const
export type ReviewSort = (typeof REVIEW_SORTS)[number]

/** Of an assignee: in nobody's hands. Of a missing paper: whichever. Of a region: none, for guests from abroad. */
export const NOBODY = 'nobody'
export const ANY_PAPER = 'any'
export const ABROAD = 'none'

/** What the desk looks for; absent is any. */
export interface QueueWish {
  /** The key of the call. */
  readonly call?: string | null | undefined
  readonly states?: readonly ApplicationState[] | null | undefined
  readonly kind?: ExhibitorKind | null | undefined
  readonly region?: string | null | undefined
  readonly family?: string | null | undefined
  /** The id of a person, or `nobody`. */
  readonly assignee?: string | null | undefined
  /** The key of a paper, or `any`. */
  readonly missing?: string | null | undefined
  readonly score?: ScoreStanding | null | undefined
  /** Only those that wait for three days. */
  readonly late?: boolean | null | undefined
  /** Only decisions that wait to be sent. */
  readonly unsent?: boolean | null | undefined
  readonly sort?: ReviewSort | null | undefined
}

/** What the queue knows of a file: enough to look for it, to count it and to put it in order. */
export interface QueueRow {
  readonly id: string
  readonly number: number
  readonly name: string
  readonly call: string
  readonly state: ApplicationState
  readonly kind: ExhibitorKind
  readonly region: string | null
  readonly family: string
  readonly assignee: string | null
  readonly submittedAt: Date
  readonly changedAt: Date
  readonly unsent: boolean
  readonly missing: readonly string[]
  /** Of the scores that count. */
  readonly average: number | null
  readonly reviewers: number
  /** Whether the viewer gave theirs. */
  readonly scored: boolean
  /** Whether the viewer must not judge it. */
  readonly conflict: boolean
}

/** What files are counted by. */
export const QUEUE_FACETS = [
  'CALL',
  'STATE',
  'KIND',
  'REGION',
  'FAMILY',
  'ASSIGNEE',
  'MISSING',
  'SCORE',
  'LATE',
  'UNSENT',
] as const
export type QueueFacet = (typeof QUEUE_FACETS)[number]

export interface FacetCount {
  readonly facet: QueueFacet
  readonly value: string
  readonly count: number
}
