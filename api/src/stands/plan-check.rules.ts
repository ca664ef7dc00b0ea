import type { HallContent } from './plan-draft.ts'
import { middleOf } from './plan-geometry.ts'
import { whatIsMisdrawn } from './plan-outline.rules.ts'
import type { PlanProblem } from './plan-problem.ts'

/**
 * All that is wrong with a drawn hall, the errors first: what keeps it from being published, and what only wants a look.
 *
 * @param elsewhere the numbers of the stands of the other halls
 */
export function checkPlan(content: HallContent, elsewhere: ReadonlySet<string> = new Set()): PlanProblem[] {
  return [...whatIsMisdrawn(content, elsewhere), ...withoutExit(content)]
}

function withoutExit({ features, outline }: HallContent): PlanProblem[] {
  if (features.some(({ kind }) => kind === 'DOOR' || kind === 'EMERGENCY_EXIT')) return []
  const at = middleOf(outline)
  return [
    { code: 'NO_EXIT', severity: 'ERROR', stands: [], numbers: [], features: [], at, measured: 0, required: null },
  ]
}
