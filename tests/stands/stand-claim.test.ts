import { randomUUID } from 'node:crypto'
import { type Tx, transaction } from '@salon/api/db.ts'
import { confirmStand, HOLD_HOURS, holdStand, releaseStand } from '@salon/api/stands/stand-claim.actions.ts'
import { StandTaken } from '@salon/api/stands/stand-claim.refusals.ts'
import { addHold } from '@salon/api/stands/stand-claim.store.ts'
import { describe, expect, it } from 'vitest'
import { first } from './first.ts'
import { type Desk, givenHall } from './halls.ts'

const CONTENDERS = 500
const LATER = HOLD_HOURS * 3_600_000

const hold = ({ fair, files, stands }: Desk, file: number, stand: number) =>
  holdStand(fair.context(first(files, file).member), first(files, file).id, first(stands, stand))
const passes = (desk: Desk, milliseconds: number) => {
  desk.fair.now = new Date(desk.fair.now.getTime() + milliseconds)
}
const refusals = (results: PromiseSettledResult<unknown>[]) =>
  results.flatMap((result) => (result.status === 'rejected' ? [result.reason] : []))
const live = ({ fair }: Desk) => fair.db.standClaim.count({ where: { endedAt: null } })

describe('five hundred who want one stand at once', () => {
  it('one gets it, the others are told so with the nearest like it, and nothing is left half-held', async () => {
    const desk = await givenHall(6, CONTENDERS)
    const results = await Promise.allSettled(desk.files.map((_, n) => hold(desk, n, 2)))
    const refused = refusals(results)
    expect(refused).toHaveLength(CONTENDERS - 1)
    for (const refusal of refused) {
      expect(refusal).toBeInstanceOf(StandTaken)
      expect(refusal.alternatives).toHaveLength(3)
    }
    expect(refused[0].alternatives.slice(0, 2).sort()).toEqual([first(desk.stands, 1), first(desk.stands, 3)].sort())
    expect(await desk.fair.db.standClaim.count()).toBe(1)
    expect(await desk.fair.db.journalEntry.count({ where: { topic: 'stands', kind: 'held' } })).toBe(1)
  })

  /** Writes a hold of the only stand without the lock that the action takes. */
  const write = (desk: Desk, file: number) => (tx: Tx) =>
    addHold(tx, {
      id: randomUUID(),
      editionId: desk.fair.editionId,
      standId: first(desk.stands),
      fileId: first(desk.files, file).id,
      madeById: first(desk.files, file).member.personId,
      from: desk.fair.now,
      until: new Date(desk.fair.now.getTime() + LATER),
    })

  it('the constraint alone lets one of them have it', async () => {
    const desk = await givenHall(1, 40)
    const written = await Promise.all(desk.files.map((_, n) => transaction(desk.fair.db, write(desk, n))))
    expect(written.filter(Boolean)).toHaveLength(1)
    expect(await live(desk)).toBe(1)
  })

  it('without the lock and the constraint two would: the tests above are not idle', async () => {
    const desk = await givenHall(1, 2)
    const { db } = desk.fair
    await db.$executeRaw`alter table stand_claim drop constraint stand_claim_no_overlap`
    // The second writes before the first commits.
    await transaction(db, async (tx) => {
      expect(await write(desk, 0)(tx)).toBe(true)
      expect(await transaction(db, write(desk, 1))).toBe(true)
    })
    expect(await live(desk)).toBe(2)
  })
})

describe('a file', () => {
  it('that races for twenty stands holds one, since it holds one at a time', async () => {
    const desk = await givenHall(20, 1, 2)
    const results = await Promise.allSettled(desk.stands.map((_, n) => hold(desk, 0, n)))
    expect(refusals(results).map(({ code }) => code)).toEqual(Array.from({ length: 19 }, () => 'ONE_HOLD_AT_A_TIME'))
    expect(await live(desk)).toBe(1)
  })

  it('that the desk races for twenty stands gets as many as it was granted', async () => {
    const desk = await givenHall(20, 1, 2)
    const context = desk.fair.context(await desk.fair.viewer('Hajar', 'REGISTRATION_DESK'))
    const results = await Promise.allSettled(desk.stands.map((id) => holdStand(context, first(desk.files).id, id)))
    expect(refusals(results).map(({ code }) => code)).toEqual(Array.from({ length: 18 }, () => 'NO_STAND_LEFT_TO_TAKE'))
    expect(await live(desk)).toBe(2)
  })

  it('confirms its hold once, however often it asks at once', async () => {
    const desk = await givenHall(1, 1)
    const claim = await hold(desk, 0, 0)
    const member = desk.fair.context(first(desk.files).member)
    const results = await Promise.allSettled(Array.from({ length: 8 }, () => confirmStand(member, claim.id)))
    expect(refusals(results).map(({ code }) => code)).toEqual(Array.from({ length: 7 }, () => 'HOLD_OVER'))
    expect(await desk.fair.db.standApplication.findFirst()).toMatchObject({ standsTaken: 1 })
    expect(await desk.fair.db.journalEntry.count({ where: { topic: 'stands', kind: 'allocated' } })).toBe(1)
  })

  it('gives its stand back, once, and another may have it', async () => {
    const desk = await givenHall(1, 2)
    const claim = await hold(desk, 0, 0)
    const member = desk.fair.context(first(desk.files).member)
    await confirmStand(member, claim.id)
    await expect(hold(desk, 1, 0)).rejects.toMatchObject({ code: 'STAND_TAKEN', until: null, alternatives: [] })
    await releaseStand(member, claim.id)
    await expect(releaseStand(member, claim.id)).rejects.toMatchObject({ code: 'HOLD_OVER' })
    expect(await desk.fair.db.standApplication.findFirst({ where: { number: 1 } })).toMatchObject({ standsTaken: 0 })
    await hold(desk, 1, 0)
  })

  it('cannot be given more stands than it was granted even by a statement that counts wrongly', async () => {
    const desk = await givenHall(1, 1)
    await expect(desk.fair.db.standApplication.updateMany({ data: { standsTaken: 2 } })).rejects.toThrow()
  })

  it('takes none before it is accepted, none that does not fit, and none for somebody else', async () => {
    const desk = await givenHall(2, 2)
    const { db } = desk.fair
    await db.stand.update({ where: { id: first(desk.stands, 1) }, data: { blocked: 'Fire hose' } })
    await expect(hold(desk, 0, 1)).rejects.toMatchObject({ code: 'STAND_DOES_NOT_FIT', misfit: 'BLOCKED' })
    await db.standApplication.updateMany({ where: { number: 1 }, data: { wantedWatts: 5000 } })
    await expect(hold(desk, 0, 0)).rejects.toMatchObject({ code: 'STAND_DOES_NOT_FIT', misfit: 'TOO_LITTLE_POWER' })
    await db.standApplication.updateMany({ where: { number: 1 }, data: { state: 'WAITLISTED' } })
    await expect(hold(desk, 0, 0)).rejects.toMatchObject({ code: 'FILE_NOT_ACCEPTED' })
    const [other, mine] = [desk.fair.context(first(desk.files).member), first(desk.files, 1).id]
    await expect(holdStand(other, mine, first(desk.stands))).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(holdStand(desk.fair.context(null), mine, first(desk.stands))).rejects.toMatchObject({
      code: 'FORBIDDEN',
    })
    const claim = await hold(desk, 1, 0)
    await expect(confirmStand(other, claim.id)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    const desks = desk.fair.context(await desk.fair.viewer('Hajar', 'REGISTRATION_DESK'))
    await expect(confirmStand(desks, claim.id)).resolves.toMatchObject({ until: null })
  })
})

describe('a hold', () => {
  it('is over with its deadline although nothing ran then, and the next has the stand', async () => {
    const desk = await givenHall(1, 2)
    const claim = await hold(desk, 0, 0)
    passes(desk, LATER - 1)
    await expect(hold(desk, 1, 0)).rejects.toMatchObject({ code: 'STAND_TAKEN', until: claim.until })
    passes(desk, 1)
    await expect(confirmStand(desk.fair.context(first(desk.files).member), claim.id)).rejects.toMatchObject({
      code: 'HOLD_OVER',
    })
    await hold(desk, 1, 0)
    // Nothing swept the first one: its range is over, and that is enough.
    expect(await live(desk)).toBe(2)
  })

  it('past its deadline does not count against what its file may hold', async () => {
    const desk = await givenHall(2, 1)
    await hold(desk, 0, 0)
    await expect(hold(desk, 0, 1)).rejects.toMatchObject({ code: 'NO_STAND_LEFT_TO_TAKE' })
    passes(desk, LATER)
    await hold(desk, 0, 1)
  })

  it('is confirmed or taken by another at its deadline, never both', async () => {
    for (let round = 0; round < 5; round++) {
      const desk = await givenHall(1, 2)
      const claim = await hold(desk, 0, 0)
      passes(desk, LATER - 1 + (round % 2))
      await Promise.allSettled([confirmStand(desk.fair.context(first(desk.files).member), claim.id), hold(desk, 1, 0)])
      const [row] = await desk.fair.db.$queryRaw<{ standing: number }[]>`
        select count(*)::int as standing from stand_claim
        where ended_at is null and during @> ${desk.fair.now}::timestamptz`
      expect(row?.standing).toBe(1)
    }
  })
})

describe('a decision that was not sent', () => {
  it('gives no stand: the exhibitor is told of it first', async () => {
    const desk = await givenHall(1, 1)
    const { db, now } = desk.fair
    await db.standApplication.updateMany({ data: { decidedAt: now, sentAt: null } })
    await expect(hold(desk, 0, 0)).rejects.toMatchObject({ code: 'FILE_NOT_ACCEPTED' })
    await db.standApplication.updateMany({ data: { sentAt: now } })
    await expect(hold(desk, 0, 0)).resolves.toMatchObject({ standId: first(desk.stands) })
  })
})
