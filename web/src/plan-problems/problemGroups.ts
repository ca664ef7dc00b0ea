import type { Problem } from '../plan-editor/faultsOf.ts'

export interface ProblemGroup {
  readonly code: Problem['code']
  readonly severity: Problem['severity']
  readonly problems: readonly Problem[]
}

/** Problems of one sort together, the errors first, in the order in which the check gives them: the worst first. */
export function problemGroups(problems: readonly Problem[]): readonly ProblemGroup[] {
  const groups = new Map<string, { code: Problem['code']; severity: Problem['severity']; problems: Problem[] }>()
  for (const problem of problems) {
    const key = `${problem.severity} ${problem.code}`
    const group = groups.get(key)
    if (group) group.problems.push(problem)
    else groups.set(key, { code: problem.code, severity: problem.severity, problems: [problem] })
  }
  const rank = ({ severity }: ProblemGroup) => (severity === 'ERROR' ? 0 : 1)
  return [...groups.values()].sort((one, other) => rank(one) - rank(other))
}
