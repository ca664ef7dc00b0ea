import type { Tx } from '../db.ts'
import type { StandApplication } from './application.ts'
import { keepCalls } from './call.store.ts'
import type { AcceptedCounts } from './call-desk.rules.ts'
import type { WantedQuota } from './call-desk.ts'

type Counted = Pick<StandApplication, 'callId' | 'regionCode' | 'familyId'>

/** A quota that has no place left for a file. */
export interface FullQuota {
  readonly regionCode: string | null
  readonly familyId: string | null
  readonly places: number
}

/**
 * Locks every quota of some calls in one order, and keeps the calls from getting others: a decision on many files never
 * waits for another that waits for it, and no quota comes into being beside it that would not count them.
 */
export async function lockQuotas(tx: Tx, callIds: readonly string[]): Promise<void> {
  const ids = [...new Set(callIds)]
  await keepCalls(tx, ids)
  await tx.$executeRaw`select 1 from call_quota where call_id = any(${ids}::uuid[]) order by id for update`
}

/** Counts a file in every quota that it falls under, or in none: returns the first that is full. */
export async function takePlaces(tx: Tx, file: Counted): Promise<FullQuota | undefined> {
  await lockQuotas(tx, [file.callId])
  const quotas = await tx.$queryRaw<(FullQuota & { accepted: number })[]>`
    select region_code as "regionCode", family_id as "familyId", places, accepted from call_quota
    where call_id = ${file.callId}::uuid
      and (region_code is null or region_code = ${file.regionCode})
      and (family_id is null or family_id = ${file.familyId})
    order by id`
  const full = quotas.find(({ accepted, places }) => accepted >= places)
  if (full) return full
  await changeCount(tx, file, 1)
  return undefined
}

/** Gives the places of an accepted file back. */
export async function giveBackPlaces(tx: Tx, file: Counted): Promise<void> {
  await lockQuotas(tx, [file.callId])
  await changeCount(tx, file, -1)
}

async function changeCount(tx: Tx, file: Counted, by: 1 | -1): Promise<void> {
  await tx.$executeRaw`
    update call_quota set accepted = accepted + ${by}
    where call_id = ${file.callId}::uuid
      and (region_code is null or region_code = ${file.regionCode})
      and (family_id is null or family_id = ${file.familyId})`
}

/** How many of a call's accepted files each region and family has. */
export async function readAccepted(tx: Tx, callId: string): Promise<AcceptedCounts> {
  const rows = await tx.standApplication.groupBy({
    by: ['regionCode', 'familyId'],
    where: { callId, state: 'ACCEPTED' },
    _count: true,
  })
  return rows.map(({ _count, ...group }) => ({ ...group, files: _count }))
}

/**
 * Makes the quotas of a call, which is locked, those that are wanted: returns the first that the database refuses, since
 * more files are accepted than it would have places, and then nothing must be committed.
 */
export async function writeQuotas(
  tx: Tx,
  callId: string,
  wanted: readonly (WantedQuota & { readonly id: string; readonly accepted: number })[],
): Promise<WantedQuota | undefined> {
  const kept = await tx.callQuota.findMany({ where: { callId } })
  const isOf = (one: Omit<WantedQuota, 'places'>, other: Omit<WantedQuota, 'places'>) =>
    one.regionCode === other.regionCode && one.familyId === other.familyId
  const gone = kept.filter((quota) => !wanted.some((each) => isOf(each, quota)))
  await tx.callQuota.deleteMany({ where: { id: { in: gone.map(({ id }) => id) } } })
  for (const quota of wanted) {
    const { regionCode, familyId, places, accepted } = quota
    const same = kept.find((each) => isOf(each, quota))
    const written = same
      ? await tx.$executeRaw`update call_quota set places = ${places} where id = ${same.id}::uuid and accepted <= ${places}`
      : await tx.$executeRaw`
          insert into call_quota (id, call_id, region_code, family_id, places, accepted)
          select ${quota.id}::uuid, ${callId}::uuid, ${regionCode}, ${familyId}, ${places}, ${accepted}
          where ${accepted}::int <= ${places}::int`
    if (written === 0) return quota
  }
  return undefined
}

/** Which regions and craft families there are. */
export async function readKnownPlaces(tx: Tx) {
  const regions = await tx.region.findMany({ select: { code: true } })
  const families = await tx.craftFamily.findMany({ select: { id: true } })
  return { regions: new Set(regions.map(({ code }) => code)), families: new Set(families.map(({ id }) => id)) }
}
