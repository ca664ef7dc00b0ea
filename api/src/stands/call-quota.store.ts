import type { Tx } from '../db.ts'
import type { StandApplication } from './application.ts'

type Counted = Pick<StandApplication, 'callId' | 'regionCode' | 'familyId'>

/** A quota that has no place left for a file. */
export interface FullQuota {
  readonly regionCode: string | null
  readonly familyId: string | null
  readonly places: number
}

/**
 * Counts a file in every quota that it falls under, or in none: returns the first that is full. The rows are locked in
 * one order, so that two who accept at once wait for each other and never deadlock.
 */
export async function takePlaces(tx: Tx, file: Counted): Promise<FullQuota | undefined> {
  const quotas = await tx.$queryRaw<(FullQuota & { accepted: number })[]>`
    select region_code as "regionCode", family_id as "familyId", places, accepted from call_quota
    where call_id = ${file.callId}::uuid
      and (region_code is null or region_code = ${file.regionCode})
      and (family_id is null or family_id = ${file.familyId})
    order by id for update`
  const full = quotas.find(({ accepted, places }) => accepted >= places)
  if (full) return full
  await changeCount(tx, file, 1)
  return undefined
}

/** Gives the places of an accepted file back. */
export async function giveBackPlaces(tx: Tx, file: Counted): Promise<void> {
  await tx.$executeRaw`select 1 from call_quota where call_id = ${file.callId}::uuid order by id for update`
  await changeCount(tx, file, -1)
}

async function changeCount(tx: Tx, file: Counted, by: 1 | -1): Promise<void> {
  await tx.$executeRaw`
    update call_quota set accepted = accepted + ${by}
    where call_id = ${file.callId}::uuid
      and (region_code is null or region_code = ${file.regionCode})
      and (family_id is null or family_id = ${file.familyId})`
}
