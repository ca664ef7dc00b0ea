import type { Tx } from '../db.ts'
import type { PlanPoint } from './hall.ts'
import type { ClaimableStand, ClaimingFile, StandingClaim } from './stand-claim.ts'

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

const FILE = {
  id: true,
  editionId: true,
  exhibitorId: true,
  state: true,
  wantedDm2: true,
  wantedBuild: true,
  wantedWatts: true,
  wantsWater: true,
  needsAccessible: true,
  standsGranted: true,
  standsTaken: true,
} as const

/** The file, locked until the transaction ends: what it holds and has is counted by one at a time. */
export async function lockFile(tx: Tx, fileId: string): Promise<ClaimingFile | undefined> {
  await tx.$executeRaw`select 1 from stand_application where id = ${fileId}::uuid for update`
  return (await tx.standApplication.findUnique({ where: { id: fileId }, select: FILE })) ?? undefined
}

/** Waits for its turn on stands, always in the same order; held until the transaction ends. After the file's lock. */
export async function lockStands(tx: Tx, standIds: readonly string[]): Promise<void> {
  await tx.$executeRaw`
    select pg_advisory_xact_lock(key)
    from (select distinct hashtextextended('stand:' || id, 0) as key from unnest(${[...standIds]}::text[]) id order by 1) s`
}

export async function readStand(tx: Tx, standId: string): Promise<ClaimableStand | undefined> {
  const found = await tx.stand.findUnique({ where: { id: standId }, select: STAND })
  return found ? { ...found, outline: found.outline as unknown as PlanPoint[] } : undefined
}

/** Stands that nobody has or holds at `now`. */
export async function readFreeStands(tx: Tx, editionId: string, now: Date): Promise<ClaimableStand[]> {
  const free = await tx.$queryRaw<{ id: string }[]>`
    select s.id from stand s
    where s.edition_id = ${editionId}::uuid and s.blocked is null and not exists (
      select from stand_claim c where c.stand_id = s.id and c.ended_at is null and c.during @> ${now}::timestamptz)`
  const stands = await tx.stand.findMany({ where: { id: { in: free.map(({ id }) => id) } }, select: STAND })
  return stands.map((stand) => ({ ...stand, outline: stand.outline as unknown as PlanPoint[] }))
}

/** How many stands a file holds at `now`; those past their deadline do not count, swept or not. */
export async function countHolds(tx: Tx, fileId: string, now: Date): Promise<number> {
  const [row] = await tx.$queryRaw<{ holds: number }[]>`
    select count(*)::int as holds from stand_claim
    where application_id = ${fileId}::uuid and kind = 'HOLD' and ended_at is null and during @> ${now}::timestamptz`
  return row?.holds ?? 0
}

/** Who has a stand at `now`. */
export async function readStanding(tx: Tx, standId: string, now: Date): Promise<StandingClaim | undefined> {
  const [row] = await tx.$queryRaw<StandingClaim[]>`
    select id, stand_id as "standId", application_id as "applicationId", upper(during) as "until"
    from stand_claim
    where stand_id = ${standId}::uuid and ended_at is null and during @> ${now}::timestamptz`
  return row
}

/** A claim by id, whenever it was. */
export async function readClaim(
  tx: Tx,
  claimId: string,
): Promise<(StandingClaim & { readonly endedAt: Date | null }) | undefined> {
  const [row] = await tx.$queryRaw<(StandingClaim & { endedAt: Date | null })[]>`
    select id, stand_id as "standId", application_id as "applicationId", upper(during) as "until", ended_at as "endedAt"
    from stand_claim where id = ${claimId}::uuid`
  return row
}

/**
 * Holds a stand until the deadline; false when somebody has it. Without a lock this is right only because of the
 * exclusion constraint, and slow under contention: see `lockStands`.
 */
export async function addHold(
  tx: Tx,
  hold: { id: string; editionId: string; standId: string; fileId: string; madeById: string; from: Date; until: Date },
): Promise<boolean> {
  const added = await tx.$executeRaw`
    insert into stand_claim (id, edition_id, stand_id, application_id, kind, during, made_by_id)
    select ${hold.id}::uuid, ${hold.editionId}::uuid, ${hold.standId}::uuid, ${hold.fileId}::uuid, 'HOLD',
      tstzrange(${hold.from}, ${hold.until}), ${hold.madeById}::uuid
    where not exists (
      select from stand_claim c where c.stand_id = ${hold.standId}::uuid and c.ended_at is null
        and c.during && tstzrange(${hold.from}, ${hold.until}))
    on conflict do nothing`
  return added === 1
}

/** Makes a hold that still stands at `now` an allocation; false when it is over. */
export async function allocateHold(tx: Tx, claimId: string, now: Date): Promise<boolean> {
  const changed = await tx.$executeRaw`
    update stand_claim set kind = 'ALLOCATION', during = tstzrange(lower(during), null)
    where id = ${claimId}::uuid and kind = 'HOLD' and ended_at is null and during @> ${now}::timestamptz`
  return changed === 1
}

/** Ends a claim before its time; false when it was over already. */
export async function endClaim(tx: Tx, claimId: string, now: Date, why: string): Promise<boolean> {
  const changed = await tx.$executeRaw`
    update stand_claim set ended_at = ${now}, ended_for = ${why}
    where id = ${claimId}::uuid and ended_at is null and during @> ${now}::timestamptz`
  return changed === 1
}

/** Counts a stand more or less of a file; false where it would have more than it was granted. */
export async function countStand(tx: Tx, fileId: string, by: 1 | -1): Promise<boolean> {
  const changed = await tx.$executeRaw`
    update stand_application set stands_taken = stands_taken + ${by}
    where id = ${fileId}::uuid and state = 'ACCEPTED' and stands_taken + ${by} between 0 and stands_granted`
  return changed === 1
}
