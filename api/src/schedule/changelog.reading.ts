import type { Db } from '../db.ts'
import { toOperation } from './operation.store.ts'
import type { Operation } from './operation.ts'
import { toRelease } from './release.store.ts'
import type { Release } from './release.ts'

/** A place in the changelog. The clock of the demo may stand still, so the time alone orders nothing. */
export interface ChangelogPlace {
  readonly at: Date
  readonly type: 'operation' | 'release'
  readonly number: number
}

export type ChangelogEntry = ChangelogPlace & { readonly entry: Operation | Release }

interface Range {
  /** Only what is older than this. */
  readonly after?: ChangelogPlace | undefined
  /** Only what is newer than this. */
  readonly before?: ChangelogPlace | undefined
  readonly limit: number
  /** Oldest first. */
  readonly inverted: boolean
}

/** Releases and live operations of an edition together, newest first. */
export async function readChangelog(db: Db, editionId: string, range: Range): Promise<ChangelogEntry[]> {
  const { after = null, before = null, limit, inverted } = range
  const places = await db.$queryRaw<(ChangelogPlace & { id: string })[]>`
    select id::text, at, type, number from (
      select id, published_at as at, 'release' as type, number from release where edition_id = ${editionId}::uuid
      union all
      select id, at, 'operation', number from operation where edition_id = ${editionId}::uuid
    ) e
    where (${after === null} or (at, type, number) < (${after?.at ?? null}::timestamptz, ${after?.type ?? null}::text, ${after?.number ?? null}::int))
      and (${before === null} or (at, type, number) > (${before?.at ?? null}::timestamptz, ${before?.type ?? null}::text, ${before?.number ?? null}::int))
    order by
      case when ${inverted} then at end, case when ${inverted} then type end, case when ${inverted} then number end,
      at desc, type desc, number desc
    limit ${limit}`
  const ids = (type: ChangelogPlace['type']) => places.flatMap((place) => (place.type === type ? [place.id] : []))
  const [operations, releases] = await Promise.all([
    db.operation.findMany({ where: { id: { in: ids('operation') } } }),
    db.release.findMany({ where: { id: { in: ids('release') } } }),
  ])
  const entries = new Map<string, Operation | Release>([
    ...operations.map((row) => [row.id, toOperation(row)] as const),
    ...releases.map((row) => [row.id, toRelease(row)] as const),
  ])
  return places.flatMap(({ id, ...place }) => {
    const entry = entries.get(id)
    return entry ? [{ ...place, entry }] : []
  })
}
