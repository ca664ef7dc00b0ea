import { DEFAULT_SETTINGS } from '@salon/api/stands/allocator/instance.ts'
import {
  AcceptAllocationDocument,
  type AcceptAllocationMutation,
  AllocationChangedDocument,
  AllocationDocument,
  AllocationPlacementsDocument,
  CancelAllocationDocument,
  DiscardAllocationDocument,
  HoldStandDocument,
  StandPlanChangedDocument,
  StartAllocationDocument,
} from '@salon/schema/generated/graphql.ts'
import { describe, expect, it } from 'vitest'
import type { Client } from '../support/client.ts'
import { startSalon } from '../support/salon.ts'
import { until } from '../support/until.ts'
import { first } from './first.ts'

const IN = { in: 'FR' } as const
const { strictZoneIds: strictZones, ...rest } = DEFAULT_SETTINGS
const settings = { ...rest, strictZones: [...strictZones], movesAllocated: false }

const salon = await startSalon()
const { db } = salon.services
const desk = await salon.asPersona('registration-desk')
const { id: editionId } = await db.edition.findFirstOrThrow({ where: { number: 7 } })

type Changed = Partial<typeof settings>

const start = async (client: Client, changed: Changed = {}, seconds = 1) =>
  (
    await client.mutate(StartAllocationDocument, {
      call: null,
      settings: { ...settings, ...changed },
      seconds,
      seed: 1,
      ...IN,
    })
  ).startAllocation

/** Runs one to its end, as a screen follows it. */
async function run(changed: Changed = {}, seconds = 1) {
  const events = await desk.subscribe(AllocationChangedDocument, {})
  const started = await start(desk, changed, seconds)
  if (started.__typename !== 'AllocationProposal') throw new Error(started.__typename)
  const seen: { kind: string; value: number | null; bound: number | null }[] = []
  while (seen.at(-1)?.kind !== 'ended') {
    const { allocationChanged: event } = await events.next()
    if (event.__typename === 'AllocationEvent' && event.proposal === started.id) seen.push(event)
  }
  await events.close()
  return { proposal: await read(started.number), seen }
}

async function read(number: number) {
  const { allocation } = await desk.query(AllocationDocument, { number, ...IN })
  if (!allocation?.proposal) throw new Error('no proposal')
  return allocation.proposal
}

async function accept(proposal: string, files: readonly string[] | null) {
  const { acceptAllocation } = await desk.mutate(AcceptAllocationDocument, {
    proposal,
    files: files && [...files],
    ...IN,
  })
  return accepted(acceptAllocation)
}

function accepted(answer: AcceptAllocationMutation['acceptAllocation']) {
  if (answer.__typename !== 'AllocationAccepted') throw new Error(answer.__typename)
  return answer
}

/** Every stand has one claim at most, and every file has counted what it has. */
async function assertSound() {
  const doubles = await db.$queryRaw`
    select a.stand_id from stand_claim a join stand_claim b on a.stand_id = b.stand_id and a.id < b.id
    where a.ended_at is null and b.ended_at is null and a.during && b.during`
  expect(doubles).toEqual([])
  const miscounted = await db.$queryRaw`
    select f.number, f.stands_taken, count(c.id)::int as has
    from stand_application f
      left join stand_claim c on c.application_id = f.id and c.kind = 'ALLOCATION' and c.ended_at is null
    where f.edition_id = ${editionId}::uuid group by f.id having count(c.id) <> f.stands_taken`
  expect(miscounted).toEqual([])
}

const gainsOf = (proposal: Awaited<ReturnType<typeof read>>) => proposal.changes.filter(({ had }) => had === null)

describe('a run', () => {
  it('ends in a checked proposal for the files that lack a stand, and tells of value and bound together', async () => {
    const { proposal, seen } = await run({}, 3)
    expect(proposal).toMatchObject({ state: 'READY', failure: null, wasCut: false })
    expect(proposal.placed).toBe(proposal.changes.length)
    expect(proposal.value).toBeLessThanOrEqual(proposal.bound ?? 0)
    expect(proposal.aloneValue).toBeLessThanOrEqual(proposal.aloneOptimum ?? 0)
    expect(proposal.byCriterion?.reduce((sum, { points }) => sum + points, 0)).toBe(proposal.value)
    expect(proposal.satisfaction?.reduce((sum, count) => sum + count, 0)).toBe(proposal.placed)
    expect(seen[0]?.kind).toBe('started')
    for (const { value, bound } of seen) expect(value === null).toBe(bound === null)
    expect(seen.at(-1)).toMatchObject({ value: proposal.value, bound: proposal.bound })
    const waiting = await db.$queryRaw<{ lacking: number }[]>`
      select sum(greatest(0, stands_granted - stands_taken - (
        select count(distinct coalesce(c.offer_id, c.id)) from stand_claim c
        where c.application_id = f.id and c.kind = 'HOLD' and c.ended_at is null
          and upper(c.during) > '2022-12-05T07:45:00Z')))::int as lacking
      from stand_application f
      where edition_id = ${editionId}::uuid and state = 'ACCEPTED' and sent_at is not null`
    expect((proposal.placed ?? 0) + (proposal.unplaced ?? 0)).toBe(first(waiting).lacking)
  })

  it('lets nobody start another meanwhile, and is stopped by whoever wishes', async () => {
    const started = await start(desk, {}, 60)
    if (started.__typename !== 'AllocationProposal') throw new Error(started.__typename)
    const colleague = await salon.asPersona('registration-desk-2')
    expect(await start(colleague)).toMatchObject({ __typename: 'AllocationRunning', code: 'ALLOCATION_RUNNING' })
    const discard = () => colleague.mutate(DiscardAllocationDocument, { proposal: started.id })
    expect((await discard()).discardAllocation).toMatchObject({ code: 'ALLOCATION_NOT_READY' })
    const cancel = () => colleague.mutate(CancelAllocationDocument, { proposal: started.id, ...IN })
    expect((await cancel()).cancelAllocation).toMatchObject({ state: 'CANCELLED' })
    expect((await cancel()).cancelAllocation).toMatchObject({ code: 'ALLOCATION_NOT_READY' })
    expect((await discard()).discardAllocation).toMatchObject({ number: started.number })
    expect(await db.allocationProposal.count({ where: { id: started.id } })).toBe(0)
  })

  it('has failed once its process is gone, and says so, whichever process is left', async () => {
    const other = await startSalon({ databaseUrl: salon.databaseUrl })
    const clerk = await other.asPersona('registration-desk')
    const started = await start(clerk, {}, 60)
    if (started.__typename !== 'AllocationProposal') throw new Error(started.__typename)
    await other.close()
    expect(await read(started.number)).toMatchObject({ state: 'FAILED', failure: 'PROCESS_ENDED' })

    // A process that was killed says nothing any more.
    await db.$executeRaw`
      update allocation_proposal set state = 'RUNNING', failure = null, beat_at = clock_timestamp() - interval '1 minute'
      where id = ${started.id}::uuid`
    await until(async () => (await read(started.number)).state === 'FAILED')
  })
})

describe('accepting', () => {
  it('gives some of the stands, then the rest, and the public plan follows', async () => {
    const { proposal } = await run()
    const gains = gainsOf(proposal)
    const [one, two] = [first(gains), first(gains, 1)]
    const plan = await salon.asVisitor().subscribe(StandPlanChangedDocument, IN)
    expect(await accept(proposal.id, [one.file, two.file])).toMatchObject({ given: 2, skippedCount: 0 })
    const told = [await plan.next(), await plan.next()].map(({ standPlanChanged: event }) =>
      event.__typename === 'StandPlanEvent' ? event.stand : undefined,
    )
    await plan.close()
    expect(told.map((stand) => stand?.id).sort()).toEqual([one.stand, two.stand].sort())
    expect(told.every((stand) => stand?.claims.some(({ until, exhibitors }) => until === null && exhibitors[0]))).toBe(
      true,
    )
    expect(await read(proposal.number)).toMatchObject({ state: 'APPLIED', acceptedCount: 2 })
    const { allocation } = await desk.query(AllocationPlacementsDocument, {
      number: proposal.number,
      show: 'OPEN',
      search: '',
      skip: 0,
      ...IN,
    })
    expect(allocation?.proposal?.placements.total).toBe(gains.length - 2)
    await assertSound()
  })

  it('leaves out what was taken meanwhile, says which, and does the rest', async () => {
    const { proposal } = await run()
    const gains = gainsOf(proposal)
    const lost = first(gains)
    const thief = first(gains, 1)
    const { holdStand } = await desk.mutate(HoldStandDocument, { file: thief.file, stand: lost.stand, ...IN })
    // Who takes another's stand must fit it; the demo's files of one family mostly do.
    if (holdStand.__typename !== 'StandFile') throw new Error(holdStand.__typename)
    const done = await accept(
      proposal.id,
      gains.slice(0, 5).map(({ file }) => file),
    )
    expect(done.given).toBe(3)
    expect(done.skipped.map(({ stand, reason }) => [stand, reason]).sort()).toEqual(
      [
        [lost.stand, 'TAKEN'],
        [thief.stand, 'FILE_CHANGED'],
      ].sort(),
    )
    await assertSound()
  })

  it('by two at once, while exhibitors take stands of it, gives every stand once', async () => {
    const { proposal } = await run()
    const gains = gainsOf(proposal)
    expect(gains.length).toBeGreaterThan(10)
    const colleague = await salon.asPersona('registration-desk-2')
    const all = { proposal: proposal.id, files: null, ...IN }
    const races = [
      ...gains
        .slice(0, 8)
        .map(({ stand }, n) =>
          desk.mutate(HoldStandDocument, { file: first(gains, n + 1).file, stand, ...IN }).then(() => undefined),
        ),
      desk.mutate(AcceptAllocationDocument, all).then(({ acceptAllocation }) => accepted(acceptAllocation)),
      colleague.mutate(AcceptAllocationDocument, all).then(({ acceptAllocation }) => accepted(acceptAllocation)),
    ]
    const done = (await Promise.all(races)).flatMap((each) => each ?? [])
    await assertSound()
    const given = done.reduce((sum, each) => sum + each.given, 0)
    expect(given).toBeGreaterThan(gains.length - 17)
    const { acceptedCount } = await read(proposal.number)
    expect(acceptedCount).toBe(given)
  })

  it('moves files that have a stand, round in circles too, and never one that is fastened', async () => {
    const mine = await db.standClaim.findMany({
      where: { editionId, kind: 'ALLOCATION', endedAt: null },
      orderBy: { id: 'asc' },
      take: 200,
    })
    const fastened = mine.slice(0, 100).map(({ id }) => id)
    await db.standClaim.updateMany({ where: { id: { in: fastened } }, data: { locked: true } })
    const { proposal } = await run({ movesAllocated: true, weights: { ...settings.weights, stay: 0, area: 10 } }, 2)
    const moves = proposal.changes.filter(({ had, stand }) => had !== null && had !== stand)
    expect(moves.length).toBeGreaterThan(50)
    const before = await db.standClaim.findMany({ where: { id: { in: fastened } }, orderBy: { id: 'asc' } })
    const done = await accept(proposal.id, null)
    expect(done.given).toBe(moves.length + gainsOf(proposal).length)
    expect(await db.standClaim.findMany({ where: { id: { in: fastened } }, orderBy: { id: 'asc' } })).toEqual(before)
    const now = await db.standClaim.findMany({ where: { editionId, kind: 'ALLOCATION', endedAt: null } })
    for (const { stand, file } of proposal.changes)
      expect(now.some(({ standId, applicationId }) => standId === stand && applicationId === file)).toBe(true)
    await assertSound()
    // What was done is done: accepting again changes nothing and is no refusal.
    expect(await accept(proposal.id, null)).toMatchObject({ given: 0, skippedCount: 0 })
  })

  it('is refused once the plan was released anew', async () => {
    await db.standApplication.updateMany({
      where: { editionId, state: 'ACCEPTED', standsTaken: 1, sentAt: { not: null } },
      data: { standsGranted: 2 },
    })
    const { proposal } = await run()
    expect(proposal.state).toBe('READY')
    const last = await db.planRelease.aggregate({ where: { editionId }, _max: { number: true } })
    await db.planRelease.create({
      data: {
        id: crypto.randomUUID(),
        editionId,
        number: (last._max.number ?? 0) + 1,
        changes: [],
        publishedAt: new Date('2022-12-05T08:00:00Z'),
      },
    })
    expect((await read(proposal.number)).state).toBe('STALE')
    const { acceptAllocation } = await desk.mutate(AcceptAllocationDocument, {
      proposal: proposal.id,
      files: null,
      ...IN,
    })
    expect(acceptAllocation).toMatchObject({ __typename: 'AllocationNotReady', code: 'ALLOCATION_NOT_READY' })
    expect((await db.allocationProposal.findUniqueOrThrow({ where: { id: proposal.id } })).state).toBe('STALE')
  })
})
