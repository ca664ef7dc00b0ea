import { confirmStand, extendHold, holdStand, releaseStand } from '@salon/api/stands/stand-claim.actions.ts'
import { renewHold, setHoldTerms } from '@salon/api/stands/stand-hold.actions.ts'
import { offerStands } from '@salon/api/stands/stand-offer.actions.ts'
import { describe, expect, it } from 'vitest'
import { first } from './first.ts'
import { type Desk, givenHall } from './halls.ts'

const DAY = 86_400_000
const member = (desk: Desk, file = 0) => desk.fair.context(first(desk.files, file).member)
const atTheDesk = async (desk: Desk) => desk.fair.context(await desk.fair.viewer('Hajar', 'REGISTRATION_DESK'))
const idOf = (desk: Desk, file = 0) => first(desk.files, file).id
const callOf = async (desk: Desk) => (await desk.fair.db.call.findFirstOrThrow()).id
const used = async ({ fair, files }: Desk) =>
  (await fair.db.standApplication.findUniqueOrThrow({ where: { id: first(files).id } })).holdsUsed
const passes = (desk: Desk, days: number) => {
  desk.fair.now = new Date(desk.fair.now.getTime() + days * DAY)
}

describe('a hold that its exhibitor puts off', () => {
  it('lasts as much longer as the call says, as often as it says, and no more', async () => {
    const desk = await givenHall(2, 1)
    const { now } = desk.fair
    await setHoldTerms(await atTheDesk(desk), await callOf(desk), { holdDays: 3, holdsEach: 3 })
    const { id } = await holdStand(member(desk), idOf(desk), first(desk.stands))
    expect(await renewHold(member(desk), id)).toMatchObject({ until: new Date(now.getTime() + 6 * DAY) })
    expect(await renewHold(member(desk), id)).toMatchObject({ until: new Date(now.getTime() + 9 * DAY) })
    await expect(renewHold(member(desk), id)).rejects.toMatchObject({ code: 'NO_HOLD_LEFT', each: 3 })
    const journal = await desk.fair.db.journalEntry.findMany({
      where: { topic: 'standFiles', kind: 'extended', audience: 'organisers' },
    })
    expect(journal).toHaveLength(2)
  })

  it('is not kept for ever by letting it go and holding again', async () => {
    const desk = await givenHall(2, 1)
    for (let n = 0; n < 3; n++) {
      await holdStand(member(desk), idOf(desk), first(desk.stands))
      passes(desk, 3)
    }
    const again = holdStand(member(desk), idOf(desk), first(desk.stands, 1))
    await expect(again).rejects.toMatchObject({ code: 'NO_HOLD_LEFT', each: 3 })
    expect(await used(desk)).toBe(3)
    // What the desk holds for it does not count, and what it confirms is forgiven.
    const { id } = await holdStand(await atTheDesk(desk), idOf(desk), first(desk.stands))
    await expect(renewHold(member(desk), id)).rejects.toMatchObject({ code: 'NO_HOLD_LEFT' })
    await confirmStand(member(desk), id)
    expect(await used(desk)).toBe(0)
  })

  it('is put off once for each time that is left, however often at once', async () => {
    const desk = await givenHall(1, 1)
    const { id } = await holdStand(member(desk), idOf(desk), first(desk.stands))
    const results = await Promise.allSettled(Array.from({ length: 8 }, () => renewHold(member(desk), id)))
    const codes = results.map((each) => (each.status === 'rejected' ? each.reason.code : 'DONE')).toSorted()
    expect(codes).toEqual(['DONE', 'DONE', ...Array.from({ length: 6 }, () => 'NO_HOLD_LEFT')])
    expect(await used(desk)).toBe(3)
  })

  it('that is over, of an offer, or of somebody else is not put off', async () => {
    const desk = await givenHall(3, 2)
    const { id } = await holdStand(member(desk), idOf(desk), first(desk.stands))
    await expect(renewHold(member(desk, 1), id)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    const offer = await offerStands(await atTheDesk(desk), idOf(desk, 1), [first(desk.stands, 1)])
    const offered = await desk.fair.db.standClaim.findFirstOrThrow({ where: { offerId: offer.id } })
    await expect(renewHold(member(desk, 1), offered.id)).rejects.toMatchObject({ code: 'HOLD_OVER' })
    passes(desk, 2)
    await expect(renewHold(member(desk), id)).rejects.toMatchObject({ code: 'HOLD_OVER' })
    expect(await used(desk)).toBe(1)
  })

  it('that was lost to another costs nothing, nor one that is refused', async () => {
    const desk = await givenHall(1, 2)
    await holdStand(member(desk, 1), idOf(desk, 1), first(desk.stands))
    await expect(holdStand(member(desk), idOf(desk), first(desk.stands))).rejects.toMatchObject({ code: 'STAND_TAKEN' })
    expect(await used(desk)).toBe(0)
  })
})

describe('how long and how often exhibitors hold', () => {
  it('is decided by the desk, within bounds', async () => {
    const desk = await givenHall(1, 1)
    const call = await callOf(desk)
    const set = (context: Parameters<typeof setHoldTerms>[0], holdDays: number, holdsEach: number) =>
      setHoldTerms(context, call, { holdDays, holdsEach })
    await expect(set(member(desk), 2, 2)).rejects.toMatchObject({ code: 'FORBIDDEN' })
    const table = await atTheDesk(desk)
    for (const [days, each] of [
      [0, 3],
      [11, 3],
      [2, 0],
      [2, 7],
      [1.5, 3],
    ] as const)
      await expect(set(table, days, each)).rejects.toMatchObject({ code: 'INVALID_INPUT' })
    await set(table, 1, 1)
    const { id, until } = await holdStand(member(desk), idOf(desk), first(desk.stands))
    expect(until).toEqual(new Date(desk.fair.now.getTime() + DAY))
    await expect(renewHold(member(desk), id)).rejects.toMatchObject({ code: 'NO_HOLD_LEFT', each: 1 })
    await releaseStand(member(desk), id)
    await set(table, 1, 2)
    await holdStand(member(desk), idOf(desk), first(desk.stands))
  })

  it('does not bind the desk, whose holds end after sixty days at the latest all the same', async () => {
    const desk = await givenHall(1, 1)
    const table = await atTheDesk(desk)
    const { now } = desk.fair
    const { id } = await holdStand(table, idOf(desk), first(desk.stands))
    const put = (days: number) => extendHold(table, id, new Date(now.getTime() + days * DAY))
    await put(30)
    passes(desk, 29)
    await put(58)
    passes(desk, 28)
    await expect(put(61)).rejects.toMatchObject({ code: 'INVALID_INPUT' })
    await put(60)
  })
})

describe('the database', () => {
  it('counts no hold that the call does not allow, and takes no hold that never ends', async () => {
    const desk = await givenHall(1, 1)
    const { db } = desk.fair
    const { id } = await holdStand(member(desk), idOf(desk), first(desk.stands))
    await expect(db.$executeRaw`update stand_application set holds_used = 4`).rejects.toThrow('more holds than')
    await expect(
      db.$executeRaw`update stand_claim set during = tstzrange(lower(during), lower(during) + interval '61 days')
        where id = ${id}::uuid`,
    ).rejects.toThrow('stand_claim_hold_length')
    await expect(db.$executeRaw`update call set holds_each = 7`).rejects.toThrow('call_hold_terms')
  })
})
