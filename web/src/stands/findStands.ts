import { matches } from '../schedule/search.ts'
import type { PlanStand } from './planTypes.ts'

/** The stands whose number, exhibitors or town hold every word that was typed, without regard to accents or case. */
export function findStands(stands: readonly PlanStand[], typed: string): readonly PlanStand[] {
  if (typed.trim() === '') return stands
  return stands.filter(({ number, claims }) =>
    matches(
      typed.trim(),
      number,
      ...claims.flatMap(({ exhibitors }) => exhibitors.flatMap(({ name, city }) => [name, city])),
    ),
  )
}
