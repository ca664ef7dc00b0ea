import { confirmStand, extendHold, holdStand, releaseStand } from '@salon/api/stands/stand-claim.actions.ts'
import { remindHolders, sweepHolds } from '@salon/api/stands/stand-expiry.actions.ts'
import { chooseStand, declineOffer, offerStands, withdrawOffer } from '@salon/api/stands/stand-offer.actions.ts'
import { describe, expect, it } from 'vitest'
import { first } from './first.ts'
import { type Desk, givenHall } from './halls.ts'

const HOUR = 3_600_000
const passes = (desk: Desk, hours: number) => {
  desk.fair.now = new Date(desk.fair.now.getTime() + hours * HOUR)
}
const member = (desk: Desk, file = 0) => desk.fair.context(first(desk.files, file).member)
const atTheDesk = async (desk: Desk) => desk.fair.context(await desk.fair.viewer('Hajar', 'REGISTRATION_DESK'))
const services = ({ fair }: Desk) => ({ db: fair.db, clockOf: fair.context(null).clockOf })

/** Offers the first three stands to the first file, and says its holds by stand. */
async function offered(desk: Desk, file = 0, stands: readonly string[] = desk.stands.slice(0, 3)) {
  const context = await atTheDesk(desk)
  const offer = await offerStands(context, first(desk.files, file).id, stands)
  const holds = await desk.fair.db.standClaim.findMany({
    where: { offerId: offer.id },
    select: { id: true, standId: true },
  })
  const holdOf = (stand: number) => holds.find(({ standId }) => standId === stands[stand])?.id ?? ''
  return { offer, holdOf }
}

const standing = async ({ fair }: Desk) =>
  fair.db.$queryRaw<{ standId: string; kind: string }[]>`
    select stand_id as "standId", kind::text from stand_claim
    where ended_at is null and (upper_inf(during) or upper(during) > ${fair.now})`
const news = ({ fair }: Desk, kind: string, audience = 'organisers') =>
  fair.db.journalEntry.count({ where: { topic: 'standFiles', kind, audience } })
const codes = (results: PromiseSettledResult<unknown>[]) =>
  results.map((result) => (result.status === 'rejected' ? result.reason.code : 'DONE')).sort()

describe('an offer', () => {
  it('holds all of its stands for one file, and counts as the one that it will choose', async () => {
    const desk = await givenHall(6, 2)
    await offered(desk)
    expect(await standing(desk)).toHaveLength(3)
    await expect(holdStand(member(desk), first(desk.files).id, first(desk.stands, 4))).rejects.toMatchObject({
      code: 'NO_STAND_LEFT_TO_TAKE',
    })
    await expect(holdStand(member(desk, 1), first(desk.files, 1).id, first(desk.stands))).rejects.toMatchObject({
      code: 'STAND_TAKEN',
    })
    expect(await news(desk, 'offered')).toBe(1)
    expect(await news(desk, 'offered', `person:${first(desk.files).member.personId}`)).toBe(1)
  })

  it('is of all its stands or of none', async () => {
    const desk = await givenHall(6, 2)
    await holdStand(member(desk, 1), first(desk.files, 1).id, first(desk.stands, 1))
    await expect(offered(desk)).rejects.toMatchObject({ code: 'STAND_TAKEN', standId: first(desk.stands, 1) })
    expect(await standing(desk)).toHaveLength(1)
    expect(await desk.fair.db.standOffer.count()).toBe(0)
  })

  it('is one at a time for a file, and only the desk makes it', async () => {
    const desk = await givenHall(6, 1, 3)
    const { id } = first(desk.files)
    await expect(offerStands(member(desk), id, desk.stands.slice(0, 2))).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await offered(desk)
    await expect(offered(desk, 0, desk.stands.slice(3))).rejects.toMatchObject({ code: 'OFFER_OPEN' })
    const context = await atTheDesk(desk)
    await expect(offerStands(context, id, [])).rejects.toMatchObject({ code: 'OFFER_OPEN' })
    await expect(offerStands(context, crypto.randomUUID(), [])).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  it('ends with the choice of one: that one is the allocation, the others are free', async () => {
    const desk = await givenHall(6, 2)
    const { offer, holdOf } = await offered(desk)
    await chooseStand(member(desk), holdOf(1))
    expect(await standing(desk)).toEqual([{ standId: first(desk.stands, 1), kind: 'ALLOCATION' }])
    expect(await desk.fair.db.standOffer.findUnique({ where: { id: offer.id } })).toMatchObject({ state: 'CHOSEN' })
    expect(await desk.fair.db.standApplication.findFirst({ where: { number: 1 } })).toMatchObject({ standsTaken: 1 })
    await holdStand(member(desk, 1), first(desk.files, 1).id, first(desk.stands))
  })

  it('confirmed stand by stand is the same choice', async () => {
    const desk = await givenHall(6, 1)
    const { holdOf } = await offered(desk)
    await confirmStand(member(desk), holdOf(2))
    expect(await standing(desk)).toEqual([{ standId: first(desk.stands, 2), kind: 'ALLOCATION' }])
  })

  it('is chosen from once, however often at once', async () => {
    const desk = await givenHall(3, 1, 2)
    const { holdOf } = await offered(desk)
    const results = await Promise.allSettled([0, 1, 2, 0, 1, 2].map((n) => chooseStand(member(desk), holdOf(n))))
    expect(codes(results)).toEqual(['DONE', ...Array.from({ length: 5 }, () => 'OFFER_CLOSED')])
    expect(await standing(desk)).toHaveLength(1)
    expect(await desk.fair.db.standApplication.findFirst()).toMatchObject({ standsTaken: 1 })
  })

  it('is chosen from or withdrawn, never both', async () => {
    for (let round = 0; round < 5; round++) {
      const desk = await givenHall(3, 1)
      const { offer, holdOf } = await offered(desk)
      const context = await atTheDesk(desk)
      const results = await Promise.allSettled([chooseStand(member(desk), holdOf(0)), withdrawOffer(context, offer.id)])
      expect(codes(results)).toEqual(['DONE', 'OFFER_CLOSED'])
      const { state } = await desk.fair.db.standOffer.findUniqueOrThrow({ where: { id: offer.id } })
      expect(await standing(desk)).toHaveLength(state === 'CHOSEN' ? 1 : 0)
    }
  })

  it('is over at its deadline: chosen or swept at that instant, never both', async () => {
    for (const late of [-1, 0]) {
      const desk = await givenHall(3, 1)
      const { offer, holdOf } = await offered(desk)
      desk.fair.now = new Date(offer.until.getTime() + late)
      const results = await Promise.allSettled([chooseStand(member(desk), holdOf(0)), sweepHolds(services(desk))])
      expect(codes(results)).toEqual(late < 0 ? ['DONE', 'DONE'] : ['DONE', 'OFFER_CLOSED'])
      expect(await standing(desk)).toHaveLength(late < 0 ? 1 : 0)
    }
  })

  it('is declined by its exhibitor and withdrawn by the desk alone', async () => {
    const desk = await givenHall(3, 2)
    const { offer } = await offered(desk)
    await expect(withdrawOffer(member(desk), offer.id)).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await expect(declineOffer(member(desk, 1), offer.id)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await declineOffer(member(desk), offer.id)
    expect(await standing(desk)).toEqual([])
    await expect(declineOffer(member(desk), offer.id)).rejects.toMatchObject({
      code: 'OFFER_CLOSED',
      state: 'DECLINED',
    })
    const { offer: next } = await offered(desk)
    await withdrawOffer(await atTheDesk(desk), next.id)
    expect(await standing(desk)).toEqual([])
  })

  it('whose stands are all given back is declined', async () => {
    const desk = await givenHall(3, 1)
    const { offer, holdOf } = await offered(desk)
    for (const n of [0, 1, 2]) await releaseStand(member(desk), holdOf(n))
    expect(await desk.fair.db.standOffer.findUnique({ where: { id: offer.id } })).toMatchObject({ state: 'DECLINED' })
  })

  it('put off by the desk is put off for all of its stands', async () => {
    const desk = await givenHall(3, 1)
    const { offer, holdOf } = await offered(desk)
    const context = await atTheDesk(desk)
    await expect(extendHold(context, holdOf(0), offer.until)).rejects.toMatchObject({ code: 'INVALID_INPUT' })
    await expect(extendHold(member(desk), holdOf(0), offer.until)).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await extendHold(context, holdOf(0), new Date(offer.until.getTime() + 24 * HOUR))
    passes(desk, 71)
    await chooseStand(member(desk), holdOf(2))
  })
})

describe('a deadline', () => {
  it('that passed while nothing ran is told once, and the stand could be taken before it was', async () => {
    const desk = await givenHall(3, 2)
    const { offer } = await offered(desk)
    passes(desk, 72)
    await holdStand(member(desk, 1), first(desk.files, 1).id, first(desk.stands))
    const swept = await Promise.all([sweepHolds(services(desk)), sweepHolds(services(desk))])
    expect(swept.filter((files) => files > 0)).toHaveLength(1)
    expect(await sweepHolds(services(desk))).toBe(0)
    expect(await news(desk, 'expired')).toBe(1)
    expect(await news(desk, 'expired', `person:${first(desk.files).member.personId}`)).toBe(1)
    // The one that another has by now is not told free.
    expect(await desk.fair.db.journalEntry.count({ where: { topic: 'stands', kind: 'freed' } })).toBe(2)
    expect(await desk.fair.db.standOffer.findUnique({ where: { id: offer.id } })).toMatchObject({
      state: 'EXPIRED',
      closedAt: offer.until,
    })
  })

  it('that passed is passed although the clock is set back, and what was taken since stays taken', async () => {
    const desk = await givenHall(1, 3)
    const { holdOf } = await offered(desk, 0, desk.stands)
    passes(desk, 72)
    const taken = await holdStand(member(desk, 1), first(desk.files, 1).id, first(desk.stands))
    passes(desk, -60)
    await expect(chooseStand(member(desk), holdOf(0))).rejects.toMatchObject({ code: 'HOLD_OVER' })
    await expect(holdStand(member(desk, 2), first(desk.files, 2).id, first(desk.stands))).rejects.toMatchObject({
      code: 'STAND_TAKEN',
    })
    await confirmStand(member(desk, 1), taken.id)
    expect((await standing(desk)).filter(({ kind }) => kind === 'ALLOCATION')).toHaveLength(1)
    await releaseStand(member(desk, 1), taken.id)
  })

  it('does not keep the desk from offering again before it was told', async () => {
    const desk = await givenHall(6, 1)
    await offered(desk)
    passes(desk, 48)
    await offered(desk, 0, desk.stands.slice(2, 5))
    expect(await news(desk, 'expired')).toBe(1)
    expect(await standing(desk)).toHaveLength(3)
  })

  it('that comes near is reminded of once, and again after it was put off', async () => {
    const desk = await givenHall(3, 1)
    const { offer, holdOf } = await offered(desk)
    passes(desk, 35)
    expect(await remindHolders(services(desk))).toBe(0)
    passes(desk, 1)
    expect(await remindHolders(services(desk))).toBe(1)
    expect(await remindHolders(services(desk))).toBe(0)
    await extendHold(await atTheDesk(desk), holdOf(0), new Date(offer.until.getTime() + 48 * HOUR))
    expect(await remindHolders(services(desk))).toBe(0)
    passes(desk, 36)
    expect(await remindHolders(services(desk))).toBe(1)
    expect(await news(desk, 'reminded')).toBe(2)
  })
})
