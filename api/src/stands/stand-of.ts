import type { PublishedHall, PublishedPlan, PublishedStand } from './hall.ts'

interface Found {
  readonly stand: PublishedStand
  readonly hall: PublishedHall
}

const kept = new WeakMap<PublishedPlan, ReadonlyMap<string, readonly Found[]>>()

/** The stands on which somebody exhibits, alone or with others. A plan is looked through once, however many ask. */
export function standsOf(plan: PublishedPlan, exhibitorId: string): readonly Found[] {
  let found = kept.get(plan)
  if (!found) {
    found = lookThrough(plan)
    kept.set(plan, found)
  }
  return found.get(exhibitorId) ?? []
}

function lookThrough({ halls }: PublishedPlan): ReadonlyMap<string, readonly Found[]> {
  const found = new Map<string, Found[]>()
  for (const hall of halls) {
    for (const stand of hall.stands) {
      for (const { id } of stand.claims.flatMap(({ exhibitors }) => exhibitors)) {
        const others = found.get(id)
        if (others) others.push({ stand, hall })
        else found.set(id, [{ stand, hall }])
      }
    }
  }
  return found
}
