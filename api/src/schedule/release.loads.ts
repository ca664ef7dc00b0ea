import { isUuid } from '../shared/ids.ts'
import { batchedLoad } from './loads.ts'
import { toRelease } from './release.store.ts'
import type { Release } from './release.ts'

/** A release by id; all that a request asks for at once are read together. */
export const releaseWith = batchedLoad<Release>(async ({ db }, ids) => {
  const rows = await db.release.findMany({ where: { id: { in: ids.filter(isUuid) } } })
  return new Map(rows.map((row) => [row.id, toRelease(row)]))
})
