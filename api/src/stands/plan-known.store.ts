import type { Tx } from '../db.ts'
import { isUuid } from '../shared/ids.ts'
import type { KnownToPlan } from './plan-draft.rules.ts'
import type { DrawnHall, HallContent } from './plan-draft.ts'

/** What the database knows of what a drawing names: families and regions, and ids that are not this hall's. */
export async function knownOf(tx: Tx, hall: DrawnHall, content: HallContent): Promise<KnownToPlan> {
  const ids = (things: readonly { readonly id: string }[]) => things.map(({ id }) => id).filter(isUuid)
  const other = { id: true, hallId: true } as const
  const families = await tx.craftFamily.findMany({ select: { id: true } })
  const regions = await tx.region.findMany({ select: { code: true } })
  const rows = [
    ...(await tx.stand.findMany({ where: { id: { in: ids(content.stands) } }, select: other })),
    ...(await tx.zone.findMany({ where: { id: { in: ids(content.zones) } }, select: other })),
    ...(await tx.hallFeature.findMany({ where: { id: { in: ids(content.features) } }, select: other })),
  ]
  return {
    families: new Set(families.map(({ id }) => id)),
    regions: new Set(regions.map(({ code }) => code)),
    elsewhere: new Set(rows.filter(({ hallId }) => hallId !== hall.id).map(({ id }) => id)),
  }
}
