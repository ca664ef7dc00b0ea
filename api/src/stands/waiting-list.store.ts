import type { Tx } from '../db.ts'
import { takePlaces } from './call-quota.store.ts'
import type { ClaimingFile } from './stand-claim.ts'
import type { QuotaRoom } from './waiting-list.rules.ts'

/** The quotas of a call with what is spoken for: accepted files, and offers that files which wait may still take. */
export async function readQuotaRoom(tx: Tx, callId: string): Promise<QuotaRoom[]> {
  return tx.$queryRaw<QuotaRoom[]>`
    select q.region_code as "regionCode", q.family_id as "familyId", q.places, q.accepted + (
      select count(*)::int from stand_application a join stand_offer o on o.application_id = a.id and o.state = 'OPEN'
      where a.call_id = q.call_id and a.state = 'WAITLISTED' and (q.region_code is null or q.region_code = a.region_code)
        and (q.family_id is null or q.family_id = a.family_id)) as "spokenFor"
    from call_quota q where q.call_id = ${callId}::uuid`
}

/**
 * Accepts a file that waits, in the transaction that gives it its stand: the quotas count it, its history says so.
 * False where a quota is full or it waits no more, and then nothing must be committed.
 */
export async function acceptWaiting(
  tx: Tx,
  file: Pick<ClaimingFile, 'id' | 'callId' | 'regionCode' | 'familyId'>,
  actorId: string,
  now: Date,
): Promise<boolean> {
  if (await takePlaces(tx, file)) return false
  const accepted = await tx.standApplication.updateMany({
    where: { id: file.id, state: 'WAITLISTED' },
    data: {
      state: 'ACCEPTED',
      version: { increment: 1 },
      shownVersion: { increment: 1 },
      decidedAt: now,
      sentAt: now,
      changedAt: now,
    },
  })
  if (accepted.count === 0) return false
  await tx.applicationEvent.create({
    data: { applicationId: file.id, at: now, actorId, kind: 'accepted', from: 'WAITLISTED', to: 'ACCEPTED' },
  })
  return true
}

/** A file that waits, as the list has it. */
export interface WaitingFile extends Omit<ClaimingFile, 'holdsUsed' | 'holdDays' | 'holdsEach'> {
  readonly number: number
  readonly waitlistedAt: Date
}

/** The files of a call that wait, those that wait longest first. */
export async function readWaiting(tx: Tx, callId: string): Promise<WaitingFile[]> {
  const files = await tx.standApplication.findMany({
    where: {
      callId,
      state: 'WAITLISTED',
      waitlistedAt: { not: null },
      // Who was not told that they wait is offered nothing.
      NOT: { decidedAt: { not: null }, sentAt: null },
    },
    orderBy: [{ waitlistedAt: 'asc' }, { number: 'asc' }],
  })
  return files.flatMap((file) => (file.waitlistedAt ? [{ ...file, waitlistedAt: file.waitlistedAt }] : []))
}

/** Of some files, those with an open offer. */
export async function readOffered(tx: Tx, fileIds: readonly string[]): Promise<ReadonlySet<string>> {
  const offers = await tx.standOffer.findMany({
    where: { applicationId: { in: [...fileIds] }, state: 'OPEN' },
    select: { applicationId: true },
  })
  return new Set(offers.map(({ applicationId }) => applicationId))
}

/** Of some files, those that this stand was offered to before: each is asked once. */
export async function readAskedBefore(
  tx: Tx,
  fileIds: readonly string[],
  standId: string,
): Promise<ReadonlySet<string>> {
  const claims = await tx.standClaim.findMany({
    where: { applicationId: { in: [...fileIds] }, standId, offerId: { not: null } },
    select: { applicationId: true },
  })
  return new Set(claims.map(({ applicationId }) => applicationId))
}

/** The call that last gave a stand, and whether its waiting files are offered what comes free. */
export async function readCallOfStand(
  tx: Tx,
  standId: string,
): Promise<{ readonly id: string; readonly offersFreed: boolean } | undefined> {
  const [call] = await tx.$queryRaw<{ id: string; offersFreed: boolean }[]>`
    select l.id, l.offers_freed as "offersFreed"
    from stand_claim c join stand_application a on a.id = c.application_id join call l on l.id = a.call_id
    where c.stand_id = ${standId}::uuid and c.ended_at is not null
    order by c.ended_at desc, lower(c.during) desc limit 1`
  return call
}

/** Whether a call's waiting files are offered what comes free. */
export async function setOffersFreed(tx: Tx, callId: string, on: boolean): Promise<void> {
  await tx.call.update({ where: { id: callId }, data: { offersFreed: on } })
}
