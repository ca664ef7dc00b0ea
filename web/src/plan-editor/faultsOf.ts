import type { PlanCheckQuery } from '@salon/schema/generated/graphql.ts'

export type Problem = PlanCheckQuery['planCheck'][number]

/** The worst that is wrong with each thing, by its id. */
export type Faults = ReadonlyMap<string, Problem['severity']>

export function faultsOf(problems: readonly Problem[]): Faults {
  const faults = new Map<string, Problem['severity']>()
  for (const { severity, stands, features } of problems)
    for (const id of [...stands, ...features]) if (faults.get(id) !== 'ERROR') faults.set(id, severity)
  return faults
}
