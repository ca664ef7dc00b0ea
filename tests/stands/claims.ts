import type { Db } from '@salon/api/db.ts'

/** What was not ended of claims on some stands, past deadlines included. */
export function claimsOf(db: Db, standIds: readonly string[]) {
  return db.standClaim.findMany({
    where: { standId: { in: [...standIds] }, endedAt: null },
    select: { standId: true, kind: true },
    orderBy: { standId: 'asc' },
  })
}
