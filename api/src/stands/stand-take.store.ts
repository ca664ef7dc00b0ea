import { Prisma } from '@salon/prisma/client'
import { KEPT, type Tx } from '../db.ts'
import type { ClaimableStand } from './stand-claim.ts'

const kept = Prisma.raw(KEPT)

/** What decides whether a file holds a stand, read under the locks of both. */
export interface HoldFacts {
  readonly stand: ClaimableStand
  /** Stands held for the file, an offer of several counting as the one that will be chosen. */
  readonly holds: number
  /** Whether a hold or an offer of the file is past its deadline and was not told of. */
  readonly isOverdue: boolean
}

export async function readHoldFacts(
  tx: Tx,
  fileId: string,
  standId: string,
  now: Date,
): Promise<HoldFacts | undefined> {
  const [row] = await tx.$queryRaw<(ClaimableStand & Omit<HoldFacts, 'stand'>)[]>`${kept}
    select s.id, s.edition_id as "editionId", s.hall_id as "hallId", s.zone_id as "zoneId", s.number, s.outline,
      s.area_dm2 as "areaDm2", s.open_sides as "openSides", s.build::text, s.watts, s.water, s.accessible, s.blocked,
      h.holds, h.overdue or exists (
        select from stand_offer o where o.application_id = ${fileId}::uuid and o.state = 'OPEN' and o.until <= ${now}
      ) as "isOverdue"
    from stand s cross join (
      select count(distinct coalesce(offer_id, id)) filter (where upper(during) > ${now})::int as holds,
        coalesce(bool_or(upper(during) <= ${now}), false) as overdue
      from stand_claim where application_id = ${fileId}::uuid and kind = 'HOLD' and ended_at is null) as h
    where s.id = ${standId}::uuid`
  if (!row) return undefined
  const { holds, isOverdue, ...stand } = row
  return { stand, holds, isOverdue }
}

/**
 * Makes a hold that still stands at `now` the allocation of its file, which is counted, and its own holds forgiven. OVER
 * where the hold is, or somebody took the stand since; FULL where the file has all that it was granted, and then nothing
 * must be committed.
 */
export async function takeHeld(tx: Tx, claimId: string, now: Date): Promise<'TAKEN' | 'OVER' | 'FULL'> {
  const [done] = await tx.$queryRaw<{ allocated: boolean; counted: boolean }[]>`${kept}
    with allocated as (
      update stand_claim c set kind = 'ALLOCATION', during = tstzrange(lower(c.during), null)
      where c.id = ${claimId}::uuid and c.kind = 'HOLD' and c.ended_at is null and upper(c.during) > ${now}
        and not exists (
          select from stand_claim o where o.stand_id = c.stand_id and o.id <> c.id and o.ended_at is null
            and o.during && tstzrange(lower(c.during), null))
      returning c.application_id
    ), counted as (
      update stand_application a set stands_taken = a.stands_taken + 1, holds_used = 0
      from allocated where a.id = allocated.application_id and a.state = 'ACCEPTED' and a.stands_taken < a.stands_granted
      returning a.id
    )
    select exists (select from allocated) as allocated, exists (select from counted) as counted`
  if (!done?.allocated) return 'OVER'
  return done.counted ? 'TAKEN' : 'FULL'
}

/** What a stand that was given back leaves behind. */
export interface GivenBack {
  readonly wasAllocated: boolean
  /** Whether the file counted one stand less; always, where it was allocated. */
  readonly wasCounted: boolean
  /** Whether somebody shared it, or was asked to. */
  readonly wasShared: boolean
}

/** Ends a claim before its time, with all that was proposed with it; undefined when it was over already. */
export async function giveBack(tx: Tx, claimId: string, now: Date): Promise<GivenBack | undefined> {
  const [done] = await tx.$queryRaw<GivenBack[]>`${kept}
    with ended as (
      update stand_claim set ended_at = ${now}, ended_for = 'released'
      where id = ${claimId}::uuid and ended_at is null and (upper_inf(during) or upper(during) > ${now})
      returning id, application_id, kind = 'ALLOCATION' as allocated
    ), counted as (
      update stand_application a set stands_taken = a.stands_taken - 1
      from ended where a.id = ended.application_id and ended.allocated and a.state = 'ACCEPTED' and a.stands_taken > 0
      returning a.id
    ), closed as (
      update stand_exchange e set state = 'WITHDRAWN', closed_at = ${now}
      from ended where e.state = 'PROPOSED' and (e.given_id = ended.id or e.taken_id = ended.id)
    )
    select ended.allocated as "wasAllocated", exists (select from counted) as "wasCounted",
      exists (select from co_exhibitor x where x.claim_id = ended.id) as "wasShared"
    from ended`
  return done
}
