import { transaction } from '@salon/api/db.ts'
import type { JournalEntry } from '@salon/api/live/journal.ts'
import { Tail } from '@salon/api/live/tail.ts'
import { withdrawApplication } from '@salon/api/stands/application.actions.ts'
import { confirmStand, holdStand, releaseStand } from '@salon/api/stands/stand-claim.actions.ts'
import { sweepHolds } from '@salon/api/stands/stand-expiry.actions.ts'
import { chooseStand, declineOffer } from '@salon/api/stands/stand-offer.actions.ts'
import { offerFreed, switchWaitingList } from '@salon/api/stands/waiting-list.actions.ts'
import { waitingListFollower } from '@salon/api/stands/waiting-list.follower.ts'
import { whyPassedOver } from '@salon/api/stands/waiting-list.rules.ts'
import pino from 'pino'
import { describe, expect, it } from 'vitest'
import { whenFileEnds } from '../support/endings.ts'
import { until } from '../support/until.ts'
import { first } from './first.ts'
import { type Desk, givenHall } from './halls.ts'

const HOUR = 3_600_000
const member = (desk: Desk, file: number) => desk.fair.context(first(desk.files, file).member)
const services = ({ fair }: Desk) => ({
  db: fair.db,
  tail: new Tail(fair.url, pino({ level: 'silent' })),
  log: pino({ level: 'silent' }),
  clockOf: fair.context(null).clockOf,
  ids: () => crypto.randomUUID(),
})

/** The first file has the only stand; the others wait for it, in their order. */
async function waiting(files: number, stands = 1) {
  const desk = await givenHall(stands, files)
  const { db, now } = desk.fair
  const claim = await holdStand(member(desk, 0), first(desk.files).id, first(desk.stands))
  await confirmStand(member(desk, 0), claim.id)
  for (const [n, { id }] of desk.files.entries())
    if (n > 0)
      await db.standApplication.update({
        where: { id },
        data: { state: 'WAITLISTED', waitlistedAt: new Date(now.getTime() + n * 1000) },
      })
  const follower = waitingListFollower(services(desk), 'start')
  // Its place in the journal, and what is there to do; the turns of the test are its own.
  await follower.start()
  await follower.stop()
  whenFileEnds(() => follower.stop())
  // Until all that is journalled was handled: a transaction anywhere on the server, another test's too, holds it back.
  const follow = () =>
    until(async () => {
      await follower.drain()
      const [row] = await db.$queryRaw<{ left: number }[]>`
        select count(*)::int as left from journal j, journal_follower f
        where f.name = 'waiting-list' and (j.txid, j.position) > (f.txid, f.position)`
      return row?.left === 0
    })
  return { desk, claim: claim.id, follow }
}

/** The files that have an open offer, by their place. */
async function asked({ fair, files }: Desk) {
  const offers = await fair.db.standOffer.findMany({ where: { state: 'OPEN' } })
  return offers.map(({ applicationId }) => files.findIndex(({ id }) => id === applicationId)).toSorted()
}
const openOf = async ({ fair }: Desk) => {
  const offer = await fair.db.standOffer.findFirstOrThrow({ where: { state: 'OPEN' }, include: { holds: true } })
  return { id: offer.id, hold: first(offer.holds).id, until: offer.until }
}

describe('a stand that comes free', () => {
  it('is offered to the first who waits, once, and accepts it by being chosen', async () => {
    const { desk, claim, follow } = await waiting(3)
    await releaseStand(member(desk, 0), claim)
    await follow()
    await follow()
    expect(await asked(desk)).toEqual([1])
    await chooseStand(member(desk, 1), (await openOf(desk)).hold)
    expect(await desk.fair.db.standApplication.findUnique({ where: { id: first(desk.files, 1).id } })).toMatchObject({
      state: 'ACCEPTED',
      standsTaken: 1,
    })
    expect(await desk.fair.db.applicationEvent.findMany()).toMatchObject([{ kind: 'accepted', to: 'ACCEPTED' }])
  })

  it('goes from one to the next by a no and by a deadline, each asked once', async () => {
    const { desk, claim, follow } = await waiting(4)
    await releaseStand(member(desk, 0), claim)
    await follow()
    await declineOffer(member(desk, 1), (await openOf(desk)).id)
    await follow()
    expect(await asked(desk)).toEqual([2])
    desk.fair.now = (await openOf(desk)).until
    await sweepHolds(services(desk))
    await follow()
    expect(await asked(desk)).toEqual([3])
    await declineOffer(member(desk, 3), (await openOf(desk)).id)
    await follow()
    expect(await asked(desk)).toEqual([])
    expect(await desk.fair.db.standOffer.count()).toBe(3)
  })

  it('by a file that is withdrawn is offered to the next who waits', async () => {
    const { desk, claim, follow } = await waiting(3)
    await releaseStand(member(desk, 0), claim)
    await follow()
    await withdrawApplication(member(desk, 1), first(desk.files, 1).id, null)
    await follow()
    expect(await asked(desk)).toEqual([2])
  })

  it('passes over whom it does not fit and whose quota is full, offers that are open counted', async () => {
    const { desk, claim, follow } = await waiting(4)
    const { db, editionId } = desk.fair
    await db.standApplication.update({ where: { id: first(desk.files, 1).id }, data: { wantsWater: true } })
    await db.craftFamily.create({ data: { id: 'wood', fr: 'Bois', en: 'Wood' } })
    await db.standApplication.update({ where: { id: first(desk.files, 2).id }, data: { familyId: 'wood' } })
    const { callId } = await db.standApplication.findFirstOrThrow({ where: { editionId } })
    await db.callQuota.create({ data: { id: crypto.randomUUID(), callId, familyId: 'wood', places: 1, accepted: 1 } })
    await releaseStand(member(desk, 0), claim)
    await follow()
    expect(await asked(desk)).toEqual([3])
  })

  it('is the last place of a quota once: who waits is accepted and counted, or refused and nothing is given', async () => {
    const { desk, claim, follow } = await waiting(2)
    const { db } = desk.fair
    const { callId } = await db.standApplication.findFirstOrThrow()
    const quota = await db.callQuota.create({ data: { id: crypto.randomUUID(), callId, places: 1 } })
    await releaseStand(member(desk, 0), claim)
    await follow()
    const { hold } = await openOf(desk)
    await db.callQuota.update({ where: { id: quota.id }, data: { accepted: 1 } })
    await expect(chooseStand(member(desk, 1), hold)).rejects.toMatchObject({ code: 'QUOTA_FULL' })
    expect(await asked(desk)).toEqual([1])
    await db.callQuota.update({ where: { id: quota.id }, data: { accepted: 0 } })
    await chooseStand(member(desk, 1), hold)
    expect(await db.callQuota.findUnique({ where: { id: quota.id } })).toMatchObject({ accepted: 1 })
  })

  it('is offered to nobody while the desk has switched that off', async () => {
    const { desk, claim, follow } = await waiting(2)
    const { db } = desk.fair
    const { callId } = await db.standApplication.findFirstOrThrow()
    await expect(switchWaitingList(member(desk, 0), callId, false)).rejects.toMatchObject({ code: 'FORBIDDEN' })
    const context = desk.fair.context(await desk.fair.viewer('Hajar', 'REGISTRATION_DESK'))
    await switchWaitingList(context, callId, false)
    await releaseStand(member(desk, 0), claim)
    await follow()
    expect(await asked(desk)).toEqual([])
  })

  it('taken by another before those who wait were asked is not taken from it', async () => {
    const { desk, claim, follow } = await waiting(3)
    await desk.fair.db.standApplication.update({ where: { id: first(desk.files, 1).id }, data: { state: 'ACCEPTED' } })
    await releaseStand(member(desk, 0), claim)
    await holdStand(member(desk, 1), first(desk.files, 1).id, first(desk.stands))
    await follow()
    expect(await asked(desk)).toEqual([])
  })

  it('told of twice is offered once', async () => {
    const { desk, claim } = await waiting(3)
    await releaseStand(member(desk, 0), claim)
    const entry = { kind: 'freed', editionId: desk.fair.editionId, subject: first(desk.stands) } as JournalEntry
    await Promise.all([0, 1, 2].map(() => transaction(desk.fair.db, (tx) => offerFreed(tx, entry, services(desk)))))
    const standing = (hour: number) => new Date(desk.fair.now.getTime() + hour * HOUR)
    expect(await asked(desk)).toEqual([1])
    expect((await openOf(desk)).until).toEqual(standing(48))
  })
})

describe('whyPassedOver', () => {
  const file = {
    id: 'f',
    regionCode: 'MA-09',
    familyId: 'carpet',
    wantedDm2: 900,
    wantedBuild: null,
    wantedWatts: 0,
    wantsWater: false,
    needsAccessible: false,
  }
  const none = { offered: new Set<string>(), asked: new Set<string>(), quotas: [] }
  it('names the first reason, and none where it is the file’s turn', () => {
    expect(whyPassedOver(file, undefined, none)).toBeUndefined()
    expect(whyPassedOver(file, undefined, { ...none, offered: new Set(['f']) })).toBe('HAS_OFFER')
    const quota = { regionCode: 'MA-09', familyId: null, places: 2, spokenFor: 2 }
    expect(whyPassedOver(file, undefined, { ...none, quotas: [quota] })).toBe('QUOTA_FULL')
    expect(whyPassedOver(file, undefined, { ...none, quotas: [{ ...quota, regionCode: 'MA-01' }] })).toBeUndefined()
    expect(whyPassedOver(file, undefined, { ...none, quotas: [{ ...quota, spokenFor: 1 }] })).toBeUndefined()
  })
})
