import type { Tx } from '../db.ts'
import type { AllocationSettings } from './allocation.ts'
import type { AllocatorFacts, FactFile } from './allocator/facts.ts'
import type { KeptStand } from './allocator/instance.ts'
import type { HallFeatureKind, PlanPoint, StandBuild } from './hall.ts'

/**
 * All that an allocation is made of, from one snapshot: the plan as released, accepted files whose exhibitors were told
 * so, who has and holds what at `now`, what the reviewers gave, and where exhibitors stood at the edition before.
 * Files of other calls, and those that lack none, are there for who stands next to whom.
 */
export async function readAllocatorFacts(
  tx: Tx,
  editionId: string,
  callId: string | null,
  settings: AllocationSettings,
  now: Date,
): Promise<AllocatorFacts> {
  const { movesAllocated, ...allocator } = settings
  const claims = await readClaims(tx, editionId, now)
  const ofFile = Map.groupBy(claims, ({ fileId }) => fileId)
  const rows = await readFiles(tx, editionId)
  const isMovable = (claim: ClaimRow, file: FileRow) =>
    movesAllocated && claim.until === null && !claim.locked && (callId === null || file.callId === callId)
  const kept: KeptStand[] = []
  const files = rows.map(({ callId: ownCall, granted, taken, isTold, ...file }): FactFile => {
    const has: string[] = []
    const own = ofFile.get(file.id) ?? []
    for (const claim of own)
      if (isMovable(claim, { ...file, callId: ownCall, granted, taken, isTold })) has.push(claim.standId)
      else {
        const why = claim.until !== null ? 'HELD' : claim.locked ? 'LOCKED' : 'ALLOCATED'
        kept.push({ standId: claim.standId, fileId: file.id, why })
      }
    const held = new Set(own.flatMap(({ until, offerId, id }) => (until === null ? [] : [offerId ?? id]))).size
    const isSought = isTold && (callId === null || ownCall === callId)
    return { ...file, has, seeks: isSought ? Math.max(0, granted - taken - held) : 0 }
  })
  const known = new Set(files.map(({ id }) => id))
  // Claims of files that are no longer accepted keep their stands all the same.
  for (const { standId, fileId, until } of claims)
    if (!known.has(fileId)) kept.push({ standId, fileId, why: until === null ? 'ALLOCATED' : 'HELD' })
  const neighbours = await tx.applicationNeighbour.findMany({
    where: { application: { editionId, state: 'ACCEPTED' }, other: { editionId, state: 'ACCEPTED' } },
    orderBy: [{ applicationId: 'asc' }, { otherId: 'asc' }],
  })
  return {
    halls: await readHalls(tx, editionId),
    files,
    kept,
    wishes: neighbours.map(({ applicationId, otherId, wanted }) => ({ fileId: applicationId, otherId, wanted })),
    settings: allocator,
  }
}

async function readHalls(tx: Tx, editionId: string): Promise<AllocatorFacts['halls']> {
  const halls = await tx.hall.findMany({
    where: { editionId, sinceRelease: { not: null } },
    orderBy: { order: 'asc' },
    include: {
      features: true,
      stands: { where: { removedIn: null }, orderBy: { number: 'asc' }, include: { zone: true } },
    },
  })
  return halls.map(({ id, outline, features, stands }) => ({
    id,
    outline: outline as unknown as PlanPoint[],
    features: features.map(({ kind, shape }) => ({
      kind: kind satisfies HallFeatureKind,
      shape: shape as unknown as PlanPoint[],
    })),
    stands: stands.map((stand) => ({
      id: stand.id,
      outline: stand.outline as unknown as PlanPoint[],
      areaDm2: stand.areaDm2,
      build: stand.build satisfies StandBuild,
      openSides: stand.openSides,
      watts: stand.watts,
      water: stand.water,
      accessible: stand.accessible,
      blocked: stand.blocked,
      zone: stand.zone && {
        id: stand.zone.id,
        familyId: stand.zone.familyId,
        regionCode: stand.zone.regionCode,
      },
    })),
  }))
}

interface ClaimRow {
  readonly id: string
  readonly standId: string
  readonly fileId: string
  readonly offerId: string | null
  readonly until: Date | null
  readonly locked: boolean
}

function readClaims(tx: Tx, editionId: string, now: Date): Promise<ClaimRow[]> {
  return tx.$queryRaw<ClaimRow[]>`
    select id::text, stand_id::text as "standId", application_id::text as "fileId", offer_id::text as "offerId",
      upper(during) as "until", locked
    from stand_claim
    where edition_id = ${editionId}::uuid and ended_at is null and (upper_inf(during) or upper(during) > ${now})
    order by lower(during), id`
}

type FileRow = Omit<FactFile, 'has' | 'seeks'> & {
  readonly callId: string
  readonly granted: number
  readonly taken: number
  readonly isTold: boolean
}

/** Scores weigh as the criteria of the call do, those of reviewers with a conflict of interest left out. */
function readFiles(tx: Tx, editionId: string): Promise<FileRow[]> {
  return tx.$queryRaw<FileRow[]>`
    with scored as (
      select r.application_id, round(100.0 * sum(r.score * c.weight) / nullif(5 * sum(c.weight), 0))::int as score
      from review_score r join review_criterion c on c.id = r.criterion_id
      where not exists (select from conflict_of_interest i
        where i.application_id = r.application_id and i.reviewer_id = r.reviewer_id)
      group by r.application_id
    ), before as (
      select distinct on (a.exhibitor_id) a.exhibitor_id, here.id
      from stand_claim c
        join stand_application a on a.id = c.application_id
        join edition e on e.id = c.edition_id
        join stand there on there.id = c.stand_id
        join stand here on here.edition_id = ${editionId}::uuid and here.number = there.number and here.removed_in is null
      where c.kind = 'ALLOCATION' and e.number < (select number from edition where id = ${editionId}::uuid)
      order by a.exhibitor_id, e.number desc, lower(c.during) desc
    )
    select f.id::text, f.call_id::text as "callId", f.wanted_dm2 as "wantedDm2", f.wanted_build::text as "wantedBuild",
      f.wanted_watts as "wantedWatts", f.wants_water as "wantsWater", f.needs_accessible as "needsAccessible",
      f.wants_open_sides as "wantsOpenSides", f.family_id as "familyId", f.region_code as "regionCode",
      s.score, b.id::text as "oldStandId", f.stands_granted as "granted", f.stands_taken as "taken",
      f.sent_at is not null as "isTold"
    from stand_application f
      left join scored s on s.application_id = f.id
      left join before b on b.exhibitor_id = f.exhibitor_id
    where f.edition_id = ${editionId}::uuid and f.state = 'ACCEPTED' and (f.sent_at is not null or f.decided_at is null)
    order by f.number`
}
