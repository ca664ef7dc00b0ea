import type { Tx } from '../db.ts'

/** Files with a hold or an offer past its deadline, untold; at most so many. */
export async function filesOverdue(tx: Tx, editionId: string, now: Date, most: number): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    select application_id as id from stand_claim
    where edition_id = ${editionId}::uuid and kind = 'HOLD' and ended_at is null and upper(during) <= ${now}
    union
    select application_id from stand_offer
    where edition_id = ${editionId}::uuid and state = 'OPEN' and until <= ${now}
    order by 1 limit ${most}`
  return rows.map(({ id }) => id)
}

/** Marks a file's holds past their deadline as ended then; with `all`, the others as ended now. The stands of them. */
export async function endHolds(tx: Tx, fileId: string, now: Date, all: boolean): Promise<string[]> {
  const ended = await tx.$queryRaw<{ standId: string }[]>`
    update stand_claim set ended_at = least(upper(during), ${now}::timestamptz),
      ended_for = case when upper(during) <= ${now} then 'expired' else 'the file left' end
    where application_id = ${fileId}::uuid and kind = 'HOLD' and ended_at is null
      and (upper(during) <= ${now} or ${all})
    returning stand_id as "standId"`
  return ended.map(({ standId }) => standId)
}

/** Marks a file's open offer past its deadline as expired then; with `otherwise`, one that is not as that now. */
export async function endOpenOffer(
  tx: Tx,
  fileId: string,
  now: Date,
  otherwise?: 'DECLINED' | 'WITHDRAWN',
): Promise<number> {
  return tx.$executeRaw`
    update stand_offer
    set state = (case when until <= ${now} then 'EXPIRED' else ${otherwise ?? 'EXPIRED'} end)::"StandOfferState",
      closed_at = least(until, ${now}::timestamptz)
    where application_id = ${fileId}::uuid and state = 'OPEN' and (until <= ${now} or ${otherwise !== undefined})`
}

/** Of some stands, those that nobody has at `now`. */
export async function freeAmong(tx: Tx, standIds: readonly string[], now: Date): Promise<string[]> {
  if (standIds.length === 0) return []
  const rows = await tx.$queryRaw<{ id: string }[]>`
    select s.id::text from unnest(${[...standIds]}::uuid[]) as s(id) where not exists (
      select from stand_claim c where c.stand_id = s.id and c.ended_at is null
        and (upper_inf(c.during) or upper(c.during) > ${now}))`
  return rows.map(({ id }) => id)
}

/** A hold of which its exhibitor was not reminded yet. */
export interface Unreminded {
  readonly fileId: string
  readonly claimId: string
  readonly standId: string
  readonly from: Date
  readonly until: Date
}

/** Holds that stand at `now` and were not reminded of, by deadline. */
export async function readUnreminded(tx: Tx, editionId: string, now: Date, most: number): Promise<Unreminded[]> {
  return tx.$queryRaw<Unreminded[]>`
    select application_id as "fileId", id as "claimId", stand_id as "standId", lower(during) as "from",
      upper(during) as "until"
    from stand_claim
    where edition_id = ${editionId}::uuid and kind = 'HOLD' and ended_at is null and reminded_at is null
      and upper(during) > ${now}
    order by upper(during), id limit ${most}`
}

/** Notes that holds were reminded of; false when they are over, or another did. */
export async function markReminded(tx: Tx, claimIds: readonly string[], now: Date): Promise<number> {
  return tx.$executeRaw`
    update stand_claim set reminded_at = ${now}
    where id = any(${[...claimIds]}::uuid[]) and ended_at is null and reminded_at is null and upper(during) > ${now}`
}
