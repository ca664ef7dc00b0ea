import type { StandMisfit } from '../stand-claim.refusals.ts'
import type { Criterion, KeptStand } from './instance.ts'

/** Weighted points by criterion. */
export type Points = Readonly<Record<Criterion, number>>

/** One stand for one file. */
export interface Placement {
  readonly fileId: string
  readonly standId: string
  /** The stand that the file has and would leave for this one, or keeps; null for a file that gains one. */
  readonly hadStandId: string | null
  /** What the stand is worth to it alone, with its share of what depends on others. */
  readonly points: Points
  /** The nearest other way: what the whole would lose if it had this stand, by moving or by a swap. */
  readonly alternative: {
    readonly standId: string
    readonly costs: number
    readonly swapFileId: string | null
  } | null
  /**
   * The stand that is worth most to it alone, when that is another: by how much, who has it, and what the whole would
   * lose by giving it: exactly where a move or a swap does it, else at least.
   */
  readonly rather: {
    readonly standId: string
    readonly more: number
    readonly holderFileId: string | null
    readonly costs: number
    readonly isExact: boolean
  } | null
}

/** Why no stand was found for a file. */
export type WhyNone =
  /** No stand is as it asks; without these wishes some would be. The fewest wishes first. */
  | { readonly kind: 'NONE_FITS'; readonly without: readonly Obstacle[] }
  /** As many would fit, and all of them are fastened, allocated or held. */
  | { readonly kind: 'ALL_KEPT'; readonly fits: number; readonly kept: readonly KeptStand[] }
  /** As many fit, and all go to files that are worth more there: by so little it was missed, to this file. */
  | {
      readonly kind: 'OUTBID'
      readonly fits: number
      readonly kept: number
      readonly lacks: number
      readonly rivalFileId: string
      readonly standId: string
      readonly without: readonly Obstacle[]
    }

export interface Obstacle {
  readonly misfits: readonly (StandMisfit | 'OTHER_FAMILY')[]
  /** How many stands would fit without them, and how many of those nobody has: with one, the file would be placed. */
  readonly stands: number
  readonly free: number
}

export interface Unplaced {
  readonly fileId: string
  readonly why: WhyNone
}

/** What the bound stands on: numbers that anybody can check against the instance. */
export interface Proof {
  /** One for each stand sought, in the order of the files: first those that a file has, then those that it seeks. */
  readonly units: readonly number[]
  /** One for each stand, in their order. */
  readonly stands: readonly number[]
  /** What placing a file counts, so that no value outweighs one more file placed. */
  readonly place: number
  /** The same for a file that has a stand, and must end with one. */
  readonly keep: number
  /** The most that the criteria which depend on others can add to the best of the rest. */
  readonly joint: number
}

export interface Answer {
  readonly placements: readonly Placement[]
  readonly unplaced: readonly Unplaced[]
  readonly value: number
  /** No allocation of as many files is worth more. */
  readonly bound: number
  /** The best that the criteria of one file alone allow, which the bound starts from. */
  readonly linearOptimum: number
  readonly byCriterion: Points
  /** Whether time ran out before the search had ended: then the same seed may give another answer. */
  readonly wasCut: boolean
  readonly rounds: number
  readonly proof: Proof
}
