import { Prisma } from '@salon/prisma/client'
import { KEPT, type Tx } from '../db.ts'
import type { PlanPoint } from './hall.ts'
import type { ClaimableStand, KnownClaim, StandingClaim } from './stand-claim.ts'

const kept = Prisma.raw(KEPT)

const STAND = {
  id: true,
  editionId: true,
  hallId: true,
  zoneId: true,
  number: true,
  outline: true,
  areaDm2: true,
  openSides: true,
  build: true,
  watts: true,
  water: true,
  accessible: true,
  blocked: true,
} as const

/** Waits for its turn on stands, always in the same order; held until the transaction ends. After the files' locks. */
export async function lockStands(tx: Tx, standIds: readonly string[]): Promise<void> {
  await tx.$executeRaw`
    select pg_advisory_xact_lock(key)
    from (select distinct hashtextextended('stand:' || id, 0) as key from unnest(${[...standIds]}::text[]) id order by 1) s`
}

export async function readStands(tx: Tx, standIds: readonly string[]): Promise<ClaimableStand[]> {
  const found = await tx.stand.findMany({ where: { id: { in: [...standIds] } }, select: STAND })
  return found.map((stand) => ({ ...stand, outline: stand.outline as unknown as PlanPoint[] }))
}

/** Every stand of an edition, by number. */
export async function readEditionStands(tx: Tx, editionId: string): Promise<ClaimableStand[]> {
  const found = await tx.stand.findMany({ where: { editionId }, select: STAND, orderBy: { number: 'asc' } })
  return found.map((stand) => ({ ...stand, outline: stand.outline as unknown as PlanPoint[] }))
}

/**
 * How many stands are held for a file at `now`, an offer of several counting as the one that will be chosen. Those past
 * their deadline do not count, swept or not.
 */
export async function countHolds(tx: Tx, fileId: string, now: Date): Promise<number> {
  const [row] = await tx.$queryRaw<{ holds: number }[]>`
    select count(distinct coalesce(offer_id, id))::int as holds from stand_claim
    where application_id = ${fileId}::uuid and kind = 'HOLD' and ended_at is null and upper(during) > ${now}`
  return row?.holds ?? 0
}

/**
 * The first of some stands that somebody has at `now`, by when it was taken. A claim stands from when it was made on,
 * even where the demo's clock was set back before that.
 */
export async function readStanding(tx: Tx, standIds: readonly string[], now: Date): Promise<StandingClaim | undefined> {
  const [row] = await tx.$queryRaw<StandingClaim[]>`
    select id, stand_id as "standId", application_id as "applicationId", offer_id as "offerId", upper(during) as "until"
    from stand_claim
    where stand_id = any(${[...standIds]}::uuid[]) and ended_at is null and (upper_inf(during) or upper(during) > ${now})
    order by lower(during) limit 1`
  return row
}

/** A claim by id, whenever it was. */
export async function readClaim(tx: Tx, claimId: string): Promise<KnownClaim | undefined> {
  const [row] = await tx.$queryRaw<KnownClaim[]>`${kept}
    select id, stand_id as "standId", application_id as "applicationId", offer_id as "offerId",
      lower(during) as "from", upper(during) as "until", ended_at as "endedAt", locked
    from stand_claim where id = ${claimId}::uuid`
  return row
}

/** A stand to hold. */
export interface Holding {
  readonly id: string
  readonly editionId: string
  readonly standId: string
  readonly fileId: string
  readonly offerId?: string
  readonly madeById: string | null
  readonly from: Date
  readonly until: Date
}

/**
 * Holds a stand until the deadline; false when somebody has it. Without a lock this is right only because of the
 * exclusion constraint, and slow under contention: see `lockStands`.
 */
export async function addHold(tx: Tx, hold: Holding): Promise<boolean> {
  const added = await tx.$executeRaw`${kept}
    insert into stand_claim (id, edition_id, stand_id, application_id, offer_id, kind, during, made_by_id)
    select ${hold.id}::uuid, ${hold.editionId}::uuid, ${hold.standId}::uuid, ${hold.fileId}::uuid,
      ${hold.offerId ?? null}::uuid, 'HOLD', tstzrange(${hold.from}, ${hold.until}), ${hold.madeById}::uuid
    where not exists (
      select from stand_claim c where c.stand_id = ${hold.standId}::uuid and c.ended_at is null
        and (upper_inf(c.during) or upper(c.during) > ${hold.from}))
    on conflict do nothing`
  return added === 1
}

/** Makes a hold that still stands at `now` an allocation; false when it is over, or somebody took the stand since. */
export async function allocateHold(tx: Tx, claimId: string, now: Date): Promise<boolean> {
  const changed = await tx.$executeRaw`
    update stand_claim c set kind = 'ALLOCATION', during = tstzrange(lower(c.during), null)
    where c.id = ${claimId}::uuid and c.kind = 'HOLD' and c.ended_at is null and upper(c.during) > ${now}
      and not exists (
        select from stand_claim o where o.stand_id = c.stand_id and o.id <> c.id and o.ended_at is null
          and o.during && tstzrange(lower(c.during), null))`
  return changed === 1
}

/** Puts the deadline of holds off; how many still stood. The reminder comes anew. */
export async function extendHolds(tx: Tx, claimIds: readonly string[], now: Date, until: Date): Promise<number> {
  return tx.$executeRaw`
    update stand_claim set during = tstzrange(lower(during), ${until}), reminded_at = null
    where id = any(${[...claimIds]}::uuid[]) and kind = 'HOLD' and ended_at is null and upper(during) > ${now}`
}

/** Ends a claim before its time; false when it was over already. */
export async function endClaim(tx: Tx, claimId: string, now: Date, why: string): Promise<boolean> {
  const changed = await tx.$executeRaw`
    update stand_claim set ended_at = ${now}, ended_for = ${why}
    where id = ${claimId}::uuid and ended_at is null and (upper_inf(during) or upper(during) > ${now})`
  return changed === 1
}

/** Fastens an allocation where it is, or loosens it; false when it is none, or ended. */
export async function lockClaim(tx: Tx, claimId: string, locked: boolean): Promise<boolean> {
  const changed = await tx.$executeRaw`
    update stand_claim set locked = ${locked}
    where id = ${claimId}::uuid and kind = 'ALLOCATION' and ended_at is null`
  return changed === 1
}

/** Counts a stand more or less of a file; false where it would have more than it was granted. */
export async function countStand(tx: Tx, fileId: string, by: 1 | -1): Promise<boolean> {
  const changed = await tx.$executeRaw`
    update stand_application set stands_taken = stands_taken + ${by}
    where id = ${fileId}::uuid and state = 'ACCEPTED' and stands_taken + ${by} between 0 and stands_granted`
  return changed === 1
}

/** Grants a file as many stands. */
export async function grantStands(tx: Tx, fileId: string, granted: number): Promise<void> {
  await tx.$executeRaw`update stand_application set stands_granted = ${granted} where id = ${fileId}::uuid`
}

/** The persons who act for an exhibitor. */
export async function readMembers(tx: Tx, exhibitorId: string): Promise<string[]> {
  const members = await tx.exhibitorMember.findMany({ where: { exhibitorId }, select: { personId: true } })
  return members.map(({ personId }) => personId)
}
