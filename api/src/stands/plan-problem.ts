import type { PlanPoint } from './hall.ts'

/** What a check may find, the worst first. */
export const PLAN_PROBLEM_CODES = [
  'DEGENERATE_OUTLINE',
  'SELF_CROSSING',
  'OVERLAP',
  'OUTSIDE_HALL',
  'OVER_WALL',
  'OVER_PILLAR',
  'DUPLICATE_NUMBER',
  'NO_OPEN_SIDE',
  'OPEN_SIDES_DIFFER',
  'AISLE_TOO_NARROW',
  'GAP_TOO_NARROW',
  'EXIT_BLOCKED',
  'EXIT_CUT_OFF',
  'STAND_CUT_OFF',
  'NO_EXIT',
  'OUTSIDE_ZONE',
  'TOO_LITTLE_POWER',
  'NO_WATER_POINT',
] as const
export type PlanProblemCode = (typeof PLAN_PROBLEM_CODES)[number]

/** An error keeps the plan from being published; a warning is said and left to the desk. */
export type PlanProblemSeverity = 'ERROR' | 'WARNING'

/** One thing that is wrong with a drawn hall, as data: what, of which stands and features, where, and by how much. */
export interface PlanProblem {
  readonly code: PlanProblemCode
  readonly severity: PlanProblemSeverity
  /** Ids of the stands concerned, the first being the one to look at. */
  readonly stands: readonly string[]
  /** Their numbers, for the sentence. */
  readonly numbers: readonly string[]
  /** Ids of the features concerned. */
  readonly features: readonly string[]
  /** Where to look. */
  readonly at: PlanPoint
  /** In the unit of the code: centimetres, square decimetres, watts, or sides. Null where nothing is measured. */
  readonly measured: number | null
  readonly required: number | null
}
