import type { Prisma } from '@salon/prisma/client'
import type { Tx } from '../db.ts'
import { readContent } from './plan-draft.store.ts'
import type { DrawnHall, HallContent } from './plan-draft.ts'
import type { AffectedFile, ContentsBefore, HallChange, PlanRelease } from './plan-release.ts'
import type { ClaimingFile } from './stand-claim.ts'

export const PLAN_RELEASE = {
  id: true,
  editionId: true,
  number: true,
  note: true,
  changes: true,
  publishedAt: true,
  publishedById: true,
} as const

type Row = Omit<PlanRelease, 'changes'> & { readonly changes: unknown }

/** A row as the domain has it. */
export function toPlanRelease(row: Row): PlanRelease {
  return { ...row, changes: row.changes as HallChange[] }
}

/** Waits for its turn to publish the plan of an edition; held until the transaction ends. */
export async function takePlanTurn(tx: Tx, editionId: string): Promise<void> {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended('plan:' || ${editionId}, 0))`
}

/** The release in force; null before the first. */
export async function lastPlanRelease(tx: Tx, editionId: string): Promise<PlanRelease | null> {
  const row = await tx.planRelease.findFirst({
    where: { editionId },
    orderBy: { number: 'desc' },
    select: PLAN_RELEASE,
  })
  return row && toPlanRelease(row)
}

export async function savePlanRelease(tx: Tx, release: PlanRelease, before: ContentsBefore): Promise<void> {
  const json = (value: unknown) => value as Prisma.InputJsonValue
  await tx.planRelease.create({ data: { ...release, changes: json(release.changes), before: json(before) } })
}

/**
 * A hall as it was in a release: what the next release that changed it found there, else what it is now. Undefined when
 * that release had no such hall.
 */
export async function readContentAt(tx: Tx, hall: DrawnHall, number: number): Promise<HallContent | undefined> {
  if (hall.sinceRelease === null || hall.sinceRelease > number) return undefined
  const { editionId } = hall
  const isThere = await tx.planRelease.findUnique({
    where: { editionId_number: { editionId, number } },
    select: { id: true },
  })
  if (!isThere) return undefined
  const [next] = await tx.$queryRaw<{ content: HallContent }[]>`
    select before -> ${hall.id} as content from plan_release
    where edition_id = ${editionId}::uuid and number > ${number} and jsonb_exists(before, ${hall.id})
    order by number limit 1`
  return next?.content ?? readContent(tx, hall.id)
}

interface ClaimRow {
  readonly standId: string
  readonly kind: 'HOLD' | 'ALLOCATION'
  readonly applicationId: string
}

/** A claim that stands, with what its file needs of a stand. */
export interface LiveClaim extends Omit<AffectedFile, 'number' | 'what' | 'misfit'> {
  readonly file: Pick<ClaimingFile, 'wantedDm2' | 'wantedBuild' | 'wantedWatts' | 'wantsWater' | 'needsAccessible'>
}

/** Who has or holds these stands at `now`. */
export async function readLiveClaims(tx: Tx, standIds: readonly string[], now: Date): Promise<LiveClaim[]> {
  const rows = await tx.$queryRaw<ClaimRow[]>`
    select stand_id as "standId", kind::text as kind, application_id as "applicationId" from stand_claim
    where stand_id = any(${[...standIds]}::uuid[]) and ended_at is null and during @> ${now}::timestamptz`
  const files = await tx.standApplication.findMany({
    where: { id: { in: rows.map(({ applicationId }) => applicationId) } },
    select: {
      id: true,
      exhibitorId: true,
      wantedDm2: true,
      wantedBuild: true,
      wantedWatts: true,
      wantsWater: true,
      needsAccessible: true,
      exhibitor: { select: { name: true, nameAr: true } },
    },
  })
  const byId = new Map(files.map((file) => [file.id, file]))
  return rows.flatMap(({ standId, kind, applicationId }) => {
    const file = byId.get(applicationId)
    if (!file) return []
    const { exhibitorId, exhibitor } = file
    return [
      { standId, kind, applicationId, exhibitorId, exhibitor: exhibitor.name, exhibitorAr: exhibitor.nameAr, file },
    ]
  })
}
