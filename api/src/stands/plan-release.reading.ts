import type { Db } from '../db.ts'
import { PLAN_RELEASE, toPlanRelease } from './plan-release.store.ts'
import type { PlanRelease } from './plan-release.ts'

interface Range {
  /** Only older ones. */
  readonly after?: number | undefined
  /** Only newer ones. */
  readonly before?: number | undefined
  readonly limit: number
  /** Oldest first. */
  readonly inverted: boolean
}

/** The releases of the plan of an edition, newest first. */
export async function readPlanReleases(db: Db, editionId: string, range: Range): Promise<PlanRelease[]> {
  const { after, before, limit, inverted } = range
  const rows = await db.planRelease.findMany({
    where: {
      editionId,
      number: { ...(after !== undefined && { lt: after }), ...(before !== undefined && { gt: before }) },
    },
    orderBy: { number: inverted ? 'asc' : 'desc' },
    take: limit,
    select: PLAN_RELEASE,
  })
  return rows.map(toPlanRelease)
}
