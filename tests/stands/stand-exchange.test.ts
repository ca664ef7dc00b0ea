import { addCoExhibitor, removeCoExhibitor } from '@salon/api/stands/co-exhibitor.actions.ts'
import { confirmStand, holdStand, releaseStand } from '@salon/api/stands/stand-claim.actions.ts'
import {
  acceptExchange,
  proposeExchange,
  refuseExchange,
  withdrawExchange,
} from '@salon/api/stands/stand-exchange.actions.ts'
import { describe, expect, it } from 'vitest'
import { first } from './first.ts'
import { type Desk, givenHall } from './halls.ts'

const member = (desk: Desk, file: number) => desk.fair.context(first(desk.files, file).member)
const atTheDesk = async (desk: Desk) => desk.fair.context(await desk.fair.viewer('Hajar', 'REGISTRATION_DESK'))

/** As many files as stands, each with the stand of its own number. */
async function settled(files: number) {
  const desk = await givenHall(files, files)
  const claims: string[] = []
  for (const [n, { id }] of desk.files.entries()) {
    const claim = await holdStand(member(desk, n), id, first(desk.stands, n))
    claims.push((await confirmStand(member(desk, n), claim.id)).id)
  }
  return { desk, claim: (n: number) => first(claims, n), stand: (n: number) => first(desk.stands, n) }
}

/** By file, in order, the numbers of the stands that it has. */
async function has({ fair, files, stands }: Desk) {
  const rows = await fair.db.$queryRaw<{ file: string; standId: string }[]>`
    select application_id as file, stand_id as "standId" from stand_claim
    where ended_at is null and kind = 'ALLOCATION'`
  return files.map(({ id }) =>
    rows
      .filter(({ file }) => file === id)
      .map(({ standId }) => stands.indexOf(standId))
      .join(),
  )
}
const codes = (results: PromiseSettledResult<unknown>[]) =>
  results.map((result) => (result.status === 'rejected' ? result.reason.code : 'DONE')).sort()
const counted = async ({ fair }: Desk) =>
  (await fair.db.standApplication.findMany({ orderBy: { number: 'asc' } })).map(({ standsTaken }) => standsTaken)

describe('an exchange', () => {
  it('is done once both have consented: by proposing, and by accepting', async () => {
    const { desk, claim, stand } = await settled(3)
    const proposed = await proposeExchange(member(desk, 0), claim(0), stand(1))
    expect(proposed).toMatchObject({ state: 'PROPOSED', takenConsentAt: null })
    expect(await has(desk)).toEqual(['0', '1', '2'])
    await expect(acceptExchange(member(desk, 2), proposed.id)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    expect(await acceptExchange(member(desk, 1), proposed.id)).toMatchObject({ state: 'DONE' })
    expect(await has(desk)).toEqual(['1', '0', '2'])
    expect(await counted(desk)).toEqual([1, 1, 1])
    await expect(acceptExchange(member(desk, 1), proposed.id)).rejects.toMatchObject({ code: 'EXCHANGE_CLOSED' })
  })

  it('that the desk proposes asks both, and the desk consents for nobody', async () => {
    const { desk, claim, stand } = await settled(2)
    const context = await atTheDesk(desk)
    const { id } = await proposeExchange(context, claim(0), stand(1))
    await expect(acceptExchange(context, id)).rejects.toMatchObject({ code: 'FORBIDDEN' })
    expect(await acceptExchange(member(desk, 1), id)).toMatchObject({ state: 'PROPOSED' })
    expect(await has(desk)).toEqual(['0', '1'])
    expect(await acceptExchange(member(desk, 0), id)).toMatchObject({ state: 'DONE' })
    expect(await has(desk)).toEqual(['1', '0'])
  })

  it('that both propose is consented to by both', async () => {
    const { desk, claim, stand } = await settled(2)
    await proposeExchange(member(desk, 0), claim(0), stand(1))
    expect(await proposeExchange(member(desk, 1), claim(1), stand(0))).toMatchObject({ state: 'DONE' })
    expect(await has(desk)).toEqual(['1', '0'])
  })

  it('that both propose at once is done once, whoever is first', async () => {
    for (let round = 0; round < 5; round++) {
      const { desk, claim, stand } = await settled(2)
      const results = await Promise.allSettled([
        proposeExchange(member(desk, 0), claim(0), stand(1)),
        proposeExchange(member(desk, 1), claim(1), stand(0)),
      ])
      expect(codes(results)).toEqual(['DONE', 'DONE'])
      expect(await has(desk)).toEqual(['1', '0'])
      expect(await desk.fair.db.standExchange.count({ where: { state: 'DONE' } })).toBe(1)
    }
  })

  it('that both accept crosswise and at once is done once', async () => {
    const { desk, claim, stand } = await settled(2)
    const { id } = await proposeExchange(await atTheDesk(desk), claim(0), stand(1))
    const results = await Promise.allSettled([acceptExchange(member(desk, 0), id), acceptExchange(member(desk, 1), id)])
    expect(codes(results)).toEqual(['DONE', 'DONE'])
    expect(await has(desk)).toEqual(['1', '0'])
  })

  it('accepted while the other gives its stand back is done or closed, and nobody loses a stand', async () => {
    for (let round = 0; round < 6; round++) {
      const { desk, claim, stand } = await settled(2)
      const { id } = await proposeExchange(member(desk, 0), claim(0), stand(1))
      const [accepted, released] = await Promise.allSettled([
        acceptExchange(member(desk, 1), id),
        releaseStand(member(desk, 0), claim(0)),
      ])
      if (accepted.status === 'fulfilled') {
        // The claim that would be given back was exchanged away.
        expect(codes([released])).toEqual(['HOLD_OVER'])
        expect(await has(desk)).toEqual(['1', '0'])
      } else {
        expect(codes([accepted, released])).toEqual(['DONE', 'EXCHANGE_CLOSED'])
        expect(await has(desk)).toEqual(['', '1'])
      }
    }
  })

  it('of two for one stand, one is done and the other closed', async () => {
    for (let round = 0; round < 4; round++) {
      const { desk, claim, stand } = await settled(3)
      const one = await proposeExchange(member(desk, 0), claim(0), stand(2))
      const two = await proposeExchange(member(desk, 1), claim(1), stand(2))
      const results = await Promise.allSettled([one, two].map(({ id }) => acceptExchange(member(desk, 2), id)))
      expect(codes(results)).toEqual(['DONE', 'EXCHANGE_CLOSED'])
      expect((await has(desk)).toSorted()).toEqual(['0', '1', '2'])
      expect(await desk.fair.db.standExchange.count({ where: { state: 'PROPOSED' } })).toBe(0)
    }
  })

  it('is proposed of one stand once at a time, to somebody else who has one', async () => {
    const { desk, claim, stand } = await settled(3)
    const proposed = await proposeExchange(member(desk, 0), claim(0), stand(1))
    expect(await proposeExchange(member(desk, 0), claim(0), stand(1))).toMatchObject({ id: proposed.id })
    await expect(proposeExchange(member(desk, 0), claim(0), stand(2))).rejects.toMatchObject({ code: 'EXCHANGE_OPEN' })
    await expect(proposeExchange(member(desk, 1), claim(1), stand(1))).rejects.toMatchObject({
      code: 'NOBODY_TO_EXCHANGE_WITH',
    })
    await expect(proposeExchange(member(desk, 1), claim(0), stand(1))).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await withdrawExchange(member(desk, 0), proposed.id)
    const next = await proposeExchange(member(desk, 0), claim(0), stand(2))
    expect(await refuseExchange(member(desk, 2), next.id)).toMatchObject({ state: 'REFUSED' })
    expect(await has(desk)).toEqual(['0', '1', '2'])
  })

  it('is of stands that fit both', async () => {
    const { desk, claim, stand } = await settled(2)
    await desk.fair.db.stand.update({ where: { id: stand(0) }, data: { water: true } })
    await desk.fair.db.standApplication.updateMany({ where: { number: 1 }, data: { wantsWater: true } })
    await expect(proposeExchange(member(desk, 1), claim(1), stand(0))).rejects.toMatchObject({
      code: 'STAND_DOES_NOT_FIT',
      misfit: 'NO_WATER',
    })
  })

  it('that nobody consented to cannot be done even by a statement that forgets to ask', async () => {
    const { desk, claim, stand } = await settled(2)
    const { id } = await proposeExchange(member(desk, 0), claim(0), stand(1))
    await expect(
      desk.fair.db.standExchange.update({ where: { id }, data: { state: 'DONE', closedAt: desk.fair.now } }),
    ).rejects.toThrow()
  })
})

describe('those who share a stand', () => {
  const exhibitorOf = async (desk: Desk, file: number) =>
    (await desk.fair.db.standApplication.findUniqueOrThrow({ where: { id: first(desk.files, file).id } })).exhibitorId

  it('are as many as its area has room for', async () => {
    const { desk, claim } = await settled(3)
    await addCoExhibitor(member(desk, 0), claim(0), await exhibitorOf(desk, 1))
    // Said twice is said once.
    await addCoExhibitor(member(desk, 0), claim(0), await exhibitorOf(desk, 1))
    await expect(addCoExhibitor(member(desk, 0), claim(0), await exhibitorOf(desk, 2))).rejects.toMatchObject({
      code: 'STAND_FULL',
      most: 1,
    })
    expect(await desk.fair.db.coExhibitor.count()).toBe(1)
    await expect(addCoExhibitor(member(desk, 1), claim(0), await exhibitorOf(desk, 2))).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
  })

  it('race for the last place, and one has it', async () => {
    const { desk, claim } = await settled(4)
    const others = await Promise.all([1, 2, 3].map((file) => exhibitorOf(desk, file)))
    const results = await Promise.allSettled(others.map((id) => addCoExhibitor(member(desk, 0), claim(0), id)))
    expect(codes(results)).toEqual(['DONE', 'STAND_FULL', 'STAND_FULL'])
    expect(await desk.fair.db.coExhibitor.count()).toBe(1)
  })

  it('follow their exhibitor when it exchanges its stand', async () => {
    const { desk, claim, stand } = await settled(3)
    const sharer = await exhibitorOf(desk, 2)
    await addCoExhibitor(member(desk, 0), claim(0), sharer)
    const { id } = await proposeExchange(member(desk, 0), claim(0), stand(1))
    await acceptExchange(member(desk, 1), id)
    const [shared] = await desk.fair.db.coExhibitor.findMany({ include: { claim: true } })
    expect(shared).toMatchObject({ exhibitorId: sharer, claim: { standId: stand(1), endedAt: null } })
  })

  it('may leave by themselves, and be sent away by who shares with them', async () => {
    const { desk, claim } = await settled(3)
    const sharer = await exhibitorOf(desk, 2)
    await addCoExhibitor(member(desk, 0), claim(0), sharer)
    await expect(removeCoExhibitor(member(desk, 1), claim(0), sharer)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await removeCoExhibitor(member(desk, 2), claim(0), sharer)
    await addCoExhibitor(member(desk, 0), claim(0), sharer)
    await removeCoExhibitor(member(desk, 0), claim(0), sharer)
    expect(await desk.fair.db.coExhibitor.count()).toBe(0)
  })
})
