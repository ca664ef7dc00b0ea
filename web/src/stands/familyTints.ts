import type { PlanHall } from './planTypes.ts'
import type { StandNow } from './standState.ts'

/** The families of a hall, each with the colour of the zone that is kept for it. */
export function familiesOf({ zones }: Pick<PlanHall, 'zones'>): ReadonlyMap<string, string> {
  return new Map(zones.flatMap(({ family, colour }) => (family ? [[family, colour] as const] : [])))
}

/** The colour of each stand that somebody exhibits on, by their craft family; free stands stay as they are. */
export function familyTints(
  hall: Pick<PlanHall, 'zones' | 'stands'>,
  states: ReadonlyMap<string, StandNow>,
): ReadonlyMap<string, string> {
  const families = familiesOf(hall)
  return new Map(
    hall.stands.flatMap(({ id }) => {
      const colour = families.get(states.get(id)?.exhibitors[0]?.family ?? '')
      return colour ? [[id, colour] as const] : []
    }),
  )
}
