import type { Tx } from '../db.ts'
import type { Localised } from '../shared/language.ts'
import type { PlanPoint, PublicClaim, PublicExhibitor, PublishedHall, PublishedPlan, PublishedStand } from './hall.ts'

const EXHIBITOR = {
  id: true,
  slug: true,
  kind: true,
  name: true,
  nameAr: true,
  city: true,
  cityAr: true,
  regionCode: true,
  familyId: true,
} as const

/** The halls of an edition with their features, zones, stands and who has them, all from one snapshot. */
export async function readPublishedPlan(tx: Tx, editionId: string): Promise<PublishedPlan> {
  const edition = await tx.edition.findUniqueOrThrow({ where: { id: editionId }, select: { number: true } })
  const release = await tx.planRelease.aggregate({ where: { editionId }, _max: { number: true } })
  const halls = await tx.hall.findMany({
    where: { editionId, sinceRelease: { not: null } },
    orderBy: { order: 'asc' },
  })
  const hallIds = halls.map(({ id }) => id)
  const features = await tx.hallFeature.findMany({ where: { hallId: { in: hallIds } }, orderBy: { id: 'asc' } })
  const zones = await tx.zone.findMany({ where: { hallId: { in: hallIds } }, orderBy: { key: 'asc' } })
  const stands = await tx.stand.findMany({ where: { editionId, removedIn: null }, orderBy: { number: 'asc' } })
  const claims = Map.groupBy(await readClaims(tx, editionId), ({ standId }) => standId)

  const published = stands.map(({ outline, blocked, hallId, ...stand }) => ({
    hallId,
    stand: {
      ...stand,
      outline: outline as unknown as PlanPoint[],
      isBlocked: blocked !== null,
      claims: claims.get(stand.id) ?? [],
    } satisfies PublishedStand,
  }))
  return {
    editionId,
    editionNumber: edition.number,
    release: release._max.number ?? 0,
    halls: halls.map(
      ({ name, outline, ...hall }): PublishedHall => ({
        ...hall,
        name: name as unknown as Localised,
        outline: outline as unknown as PlanPoint[],
        features: features
          .filter(({ hallId }) => hallId === hall.id)
          .map(({ shape, ...feature }) => ({ ...feature, shape: shape as unknown as PlanPoint[] })),
        zones: zones
          .filter(({ hallId }) => hallId === hall.id)
          .map((zone) => ({
            ...zone,
            name: zone.name as unknown as Localised,
            outline: zone.outline as unknown as PlanPoint[],
          })),
        stands: published.filter(({ hallId }) => hallId === hall.id).map(({ stand }) => stand),
      }),
    ),
    standsById: new Map(published.map(({ stand }) => [stand.id, stand])),
  }
}

interface ClaimRow {
  id: string
  standId: string
  exhibitorId: string
  from: Date
  until: Date | null
}

/** Claims that have not been ended, past deadlines included: whether one is over depends on when that is asked. */
async function readClaims(tx: Tx, editionId: string): Promise<(PublicClaim & { readonly standId: string })[]> {
  const rows = await tx.$queryRaw<ClaimRow[]>`
    select c.id, c.stand_id as "standId", a.exhibitor_id as "exhibitorId",
      lower(c.during) as "from", upper(c.during) as "until"
    from stand_claim c join stand_application a on a.id = c.application_id
    where c.edition_id = ${editionId}::uuid and c.ended_at is null
    order by lower(c.during), c.id`
  const allocated = rows.filter(({ until }) => until === null)
  const shared = await tx.coExhibitor.findMany({
    // Nobody else knows of one that is still asked.
    where: { claim: { editionId, endedAt: null }, consentedAt: { not: null } },
    orderBy: { addedAt: 'asc' },
    select: { claimId: true, exhibitorId: true },
  })
  const wanted = new Set([...allocated, ...shared].map(({ exhibitorId }) => exhibitorId))
  const found = await tx.exhibitor.findMany({ where: { id: { in: [...wanted] } }, select: EXHIBITOR })
  const exhibitors = new Map<string, PublicExhibitor>(found.map((exhibitor) => [exhibitor.id, exhibitor]))
  const sharers = Map.groupBy(shared, ({ claimId }) => claimId)
  return rows.map(({ id, standId, exhibitorId, from, until }) => ({
    standId,
    from,
    until,
    exhibitors:
      until === null
        ? [exhibitorId, ...(sharers.get(id) ?? []).map((sharer) => sharer.exhibitorId)].flatMap(
            (each) => exhibitors.get(each) ?? [],
          )
        : [],
  }))
}
