import { whatIsNarrow } from './plan-aisles.rules.ts'
import type { HallContent } from './plan-draft.ts'
import { whatBlocksExits } from './plan-exits.rules.ts'
import { whatIsMisdrawn } from './plan-outline.rules.ts'
import { PLAN_PROBLEM_CODES, type PlanProblem } from './plan-problem.ts'
import { whatIsNotBorneOut } from './plan-supply.rules.ts'

/**
 * All that is wrong with a drawn hall, the errors first and the worst of them: what keeps it from being published, and
 * what only wants a look. Pure, and quick enough to be asked while somebody draws.
 *
 * @param elsewhere the numbers of the stands of the other halls
 */
export function checkPlan(content: HallContent, elsewhere: ReadonlySet<string> = new Set()): PlanProblem[] {
  const problems = [
    ...whatIsMisdrawn(content, elsewhere),
    ...whatIsNotBorneOut(content),
    ...whatIsNarrow(content),
    ...whatBlocksExits(content),
  ]
  const order = ({ code, severity }: PlanProblem) =>
    (severity === 'ERROR' ? 0 : PLAN_PROBLEM_CODES.length) + PLAN_PROBLEM_CODES.indexOf(code)
  return problems.sort((a, b) => order(a) - order(b))
}
