import { Prisma } from '@salon/prisma/client'
import { KEPT, type Tx } from '../db.ts'
import type { ClaimingFile } from './stand-claim.ts'

/** A file under our lock, and who acts for its exhibitor. */
export interface LockedFile extends ClaimingFile {
  readonly members: readonly string[]
}

const kept = Prisma.raw(KEPT)

const FILE = Prisma.sql`
  a.id, a.edition_id as "editionId", a.call_id as "callId", a.exhibitor_id as "exhibitorId",
  -- A decision that was not sent gives no stand: a file is told of first.
  case when a.decided_at is not null and a.sent_at is null and a.state in ('ACCEPTED', 'WAITLISTED', 'REJECTED')
    then 'UNDER_REVIEW' else a.state::text end as state,
  a.region_code as "regionCode", a.family_id as "familyId", a.wanted_dm2 as "wantedDm2",
  a.wanted_build::text as "wantedBuild", a.wanted_watts as "wantedWatts", a.wants_water as "wantsWater",
  a.needs_accessible as "needsAccessible", a.stands_granted as "standsGranted", a.stands_taken as "standsTaken",
  a.holds_used as "holdsUsed", l.hold_days as "holdDays", l.holds_each as "holdsEach",
  array(select m.person_id::text from exhibitor_member m where m.exhibitor_id = a.exhibitor_id) as members
  from stand_application a join call l on l.id = a.call_id`

/** Files, each locked until the transaction ends, in the order of their ids: what one has is changed by one at a time. */
export function lockFiles(tx: Tx, fileIds: readonly string[]): Promise<LockedFile[]> {
  return tx.$queryRaw<LockedFile[]>`${kept}
    select ${FILE} where a.id = any(${[...fileIds]}::uuid[]) order by a.id for update of a`
}

export async function lockFile(tx: Tx, fileId: string): Promise<LockedFile | undefined> {
  return (await lockFiles(tx, [fileId]))[0]
}

/**
 * Locks a file and then waits for its turn on a stand, in one go. What is read of the stand must be read after it, by a
 * statement of its own: this one sees what was there before it waited.
 */
export async function lockFileAndStand(tx: Tx, fileId: string, standId: string): Promise<LockedFile | undefined> {
  const [file] = await tx.$queryRaw<LockedFile[]>`${kept}
    with file as materialized (select ${FILE} where a.id = ${fileId}::uuid for update of a)
    select file.*, pg_advisory_xact_lock(hashtextextended('stand:' || ${standId}, 0))::text from file`
  return file
}

/** The same for the file and the stand of a claim, and for the other stands of its offer, in their order. */
export async function lockClaimed(tx: Tx, claimId: string): Promise<LockedFile | undefined> {
  const [file] = await tx.$queryRaw<LockedFile[]>`${kept}
    with file as materialized (
      select ${FILE} where a.id = (select application_id from stand_claim where id = ${claimId}::uuid) for update of a
    )
    select file.*, (
      select count(pg_advisory_xact_lock(key)) from (
        select distinct hashtextextended('stand:' || c.stand_id, 0) as key
        from stand_claim o join stand_claim c on c.id = o.id or c.offer_id = o.offer_id
        where o.id = ${claimId}::uuid order by 1) as keys
    ) as locked
    from file`
  return file
}
