import type { Tx } from '../db.ts'
import type { Giving, StandsNow } from './allocation.rules.ts'

/** Who has some stands at `now`, held or for good. */
export async function readStandsNow(tx: Tx, standIds: readonly string[], now: Date): Promise<Map<string, StandsNow>> {
  const rows = await tx.$queryRaw<StandsNow[]>`
    select distinct on (stand_id) id::text as "claimId", stand_id::text as "standId", application_id::text as "fileId",
      kind = 'HOLD' as "isHold", locked
    from stand_claim
    where stand_id = any(${[...standIds]}::uuid[]) and ended_at is null and (upper_inf(during) or upper(during) > ${now})
    order by stand_id, lower(during)`
  return new Map(rows.map((row) => [row.standId, row]))
}

/** How many stands are held for each of some files at `now`, an offer of several counting as one. */
export async function readHeld(tx: Tx, fileIds: readonly string[], now: Date): Promise<Map<string, number>> {
  const rows = await tx.$queryRaw<{ fileId: string; held: number }[]>`
    select application_id::text as "fileId", count(distinct coalesce(offer_id, id))::int as held from stand_claim
    where application_id = any(${[...fileIds]}::uuid[]) and kind = 'HOLD' and ended_at is null and upper(during) > ${now}
    group by application_id`
  return new Map(rows.map(({ fileId, held }) => [fileId, held]))
}

/** Ends the claims that are left; how many stood. */
export async function leaveStands(tx: Tx, claimIds: readonly string[], now: Date): Promise<number> {
  return tx.$executeRaw`
    update stand_claim set ended_at = ${now}, ended_for = 'moved'
    where id = any(${[...claimIds]}::uuid[]) and ended_at is null`
}

/** A stand to give, under the id that its claim will have. */
export interface NewAllocation extends Giving {
  readonly id: string
}

/** Allocates stands; the ids of the claims that the constraint let in. Who shared the stand that is left shares the new one. */
export async function allocateStands(
  tx: Tx,
  editionId: string,
  gives: readonly NewAllocation[],
  madeById: string | null,
  now: Date,
): Promise<ReadonlySet<string>> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    insert into stand_claim (id, edition_id, stand_id, application_id, kind, during, made_by_id)
    select g.id, ${editionId}::uuid, g."standId", g."fileId", 'ALLOCATION', tstzrange(${now}, null), ${madeById}::uuid
    from jsonb_to_recordset(${JSON.stringify(gives)}::jsonb) as g(id uuid, "standId" uuid, "fileId" uuid)
    on conflict do nothing
    returning id::text`
  await tx.$executeRaw`
    insert into co_exhibitor (claim_id, exhibitor_id, added_at, consented_at, set_because)
    select g.id, c.exhibitor_id, c.added_at, c.consented_at, c.set_because
    from jsonb_to_recordset(${JSON.stringify(gives.map(({ id, leaves }) => ({ id, left: leaves?.claimId })))}::jsonb)
      as g(id uuid, "left" uuid) join co_exhibitor c on c.claim_id = g."left"
    where exists (select from stand_claim s where s.id = g.id)`
  return new Set(rows.map(({ id }) => id))
}

/** Counts the stands that files gained; how many files had room for theirs. */
export async function countGained(tx: Tx, gained: ReadonlyMap<string, number>): Promise<number> {
  const rows = [...gained].map(([fileId, stands]) => ({ fileId, stands }))
  return tx.$executeRaw`
    update stand_application a set stands_taken = a.stands_taken + g.stands
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as g("fileId" uuid, stands int)
    where a.id = g."fileId" and a.state = 'ACCEPTED' and a.stands_taken + g.stands <= a.stands_granted`
}

/** The persons who act for each of some exhibitors. */
export async function readMembersOf(tx: Tx, exhibitorIds: readonly string[]): Promise<Map<string, string[]>> {
  const rows = await tx.exhibitorMember.findMany({
    where: { exhibitorId: { in: [...exhibitorIds] } },
    select: { exhibitorId: true, personId: true },
  })
  const members = new Map<string, string[]>()
  for (const { exhibitorId, personId } of rows)
    members.set(exhibitorId, [...(members.get(exhibitorId) ?? []), personId])
  return members
}
