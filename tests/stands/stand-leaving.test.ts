import { transaction } from '@salon/api/db.ts'
import { withdrawApplication } from '@salon/api/stands/application.actions.ts'
import { decideApplications, undoDecisions } from '@salon/api/stands/decision.actions.ts'
import { confirmStand, holdStand } from '@salon/api/stands/stand-claim.actions.ts'
import { sweepHolds } from '@salon/api/stands/stand-expiry.actions.ts'
import { offerStands } from '@salon/api/stands/stand-offer.actions.ts'
import { describe, expect, it } from 'vitest'
import { until } from '../support/until.ts'
import { first } from './first.ts'
import { type Desk, givenHall } from './halls.ts'

const member = (desk: Desk, file = 0) => desk.fair.context(first(desk.files, file).member)
const atTheDesk = async (desk: Desk) => desk.fair.context(await desk.fair.viewer('Hajar', 'REGISTRATION_DESK'))
const idOf = (desk: Desk, file = 0) => first(desk.files, file).id
const news = ({ fair }: Desk, topic: string, kind: string) =>
  fair.db.journalEntry.count({ where: { topic, kind, audience: topic === 'stands' ? 'everyone' : 'organisers' } })
const offers = ({ fair }: Desk) =>
  fair.db.standOffer.findMany({ select: { state: true, closedAt: true }, orderBy: { offeredAt: 'asc' } })

/** Files that are neither in nor waiting, and have a stand all the same: there is none at any moment. */
const strays = ({ fair: { db } }: Desk) => db.$queryRaw<unknown[]>`
  select 1 from stand_claim c join stand_application a on a.id = c.application_id
  where c.ended_at is null and a.state not in ('ACCEPTED', 'WAITLISTED')`
/** The transaction that last wrote the file, and those that last wrote its claims. */
const writers = ({ fair: { db } }: Desk) => db.$queryRaw<{ file: string; claim: string }[]>`
  select a.xmin::text as file, c.xmin::text as claim
  from stand_claim c join stand_application a on a.id = c.application_id`

describe('a file that its exhibitor withdraws', () => {
  it('gives back what is held for it in the same transaction, which tells everybody', async () => {
    const desk = await givenHall(4, 2)
    await offerStands(await atTheDesk(desk), idOf(desk), desk.stands.slice(0, 3))
    await withdrawApplication(member(desk), idOf(desk), null)
    expect(await strays(desk)).toEqual([])
    const written = await writers(desk)
    expect(written).toHaveLength(3)
    expect(new Set(written.flatMap(({ file, claim }) => [file, claim])).size).toBe(1)
    expect(await offers(desk)).toEqual([{ state: 'DECLINED', closedAt: desk.fair.now }])
    expect([await news(desk, 'stands', 'freed'), await news(desk, 'standFiles', 'released')]).toEqual([3, 1])
    await holdStand(member(desk, 1), idOf(desk, 1), first(desk.stands))
    // Nothing is left for the sweeper to find, nor to tell again.
    expect(await sweepHolds({ db: desk.fair.db, clockOf: desk.fair.context(null).clockOf })).toBe(0)
  })

  it('is seen by others with its hold and then without, and never without its file', async () => {
    const desk = await givenHall(1, 2)
    const { db } = desk.fair
    await holdStand(member(desk), idOf(desk), first(desk.stands))
    const seen = () => db.$queryRaw<{ state: string; held: number }[]>`
      select a.state::text, (select count(*)::int from stand_claim c
        where c.application_id = a.id and c.ended_at is null) as held
      from stand_application a where a.id = ${idOf(desk)}::uuid`
    const withdrawn = await transaction(db, async (tx) => {
      // Whoever withdraws comes as far as what must be told, and waits for us there with all else done.
      await tx.$executeRaw`lock table journal in exclusive mode`
      const withdrawing = withdrawApplication(member(desk), idOf(desk), null)
      await until(async () => {
        const waiting = await db.$queryRaw<unknown[]>`
          select 1 from pg_locks where relation = 'journal'::regclass and not granted`
        return waiting.length > 0
      })
      expect(await seen()).toEqual([{ state: 'ACCEPTED', held: 1 }])
      return [withdrawing]
    })
    await Promise.all(withdrawn)
    expect(await seen()).toEqual([{ state: 'WITHDRAWN', held: 0 }])
  })

  it('while it is offered a stand holds none afterwards, whoever comes first', async () => {
    const desk = await givenHall(12, 12)
    const table = await atTheDesk(desk)
    let racing = true
    const watched = (async () => {
      let looks = 0
      for (; racing; looks++) expect(await strays(desk)).toEqual([])
      return looks
    })()
    const results = await Promise.allSettled(
      desk.files.flatMap(({ id }, n) => [
        offerStands(table, id, [first(desk.stands, n)]),
        withdrawApplication(member(desk, n), id, null),
      ]),
    )
    racing = false
    expect(await watched).toBeGreaterThan(1)
    const refused = results.flatMap((result) => (result.status === 'rejected' ? [result.reason.code] : []))
    expect(new Set(refused)).toEqual(new Set(refused.length > 0 ? ['FILE_NOT_ACCEPTED'] : []))
    expect(await desk.fair.db.standClaim.count({ where: { endedAt: null } })).toBe(0)
    expect(await desk.fair.db.standOffer.count({ where: { state: 'OPEN' } })).toBe(0)
  })
})

describe('a waiting file that the desk rejects', () => {
  it('loses its offer at once, as one that the desk took back, and may be offered again when that is undone', async () => {
    const desk = await givenHall(2, 1)
    const { db, now } = desk.fair
    const table = await atTheDesk(desk)
    await offerStands(table, idOf(desk), desk.stands)
    await db.standApplication.update({
      where: { id: idOf(desk) },
      data: { state: 'WAITLISTED', waitlistedAt: now, decidedAt: now, sentAt: now },
    })
    await decideApplications(table, [idOf(desk)], 'REJECT', { reason: 'Dossier incomplet', standsGranted: 1 })
    expect(await strays(desk)).toEqual([])
    expect((await offers(desk)).map(({ state }) => state)).toEqual(['WITHDRAWN'])
    expect([await news(desk, 'stands', 'freed'), await news(desk, 'standFiles', 'withdrawn')]).toEqual([2, 1])
    await undoDecisions(table, [idOf(desk)])
    await decideApplications(table, [idOf(desk)], 'ACCEPT', { reason: '', standsGranted: 1 })
    await db.standApplication.update({ where: { id: idOf(desk) }, data: { sentAt: now } })
    await offerStands(table, idOf(desk), [first(desk.stands)])
  })
})

describe('the database', () => {
  it('takes no state from a file that has or holds a stand, and no claim of a file that left', async () => {
    const desk = await givenHall(2, 2)
    const { db } = desk.fair
    const held = await holdStand(member(desk), idOf(desk), first(desk.stands))
    const leave = (file: number) => db.$executeRaw`
      update stand_application set state = 'WITHDRAWN', stands_taken = 0 where id = ${idOf(desk, file)}::uuid`
    await expect(leave(0)).rejects.toThrow('a file that leaves still has stands')
    await confirmStand(member(desk), held.id)
    await expect(leave(0)).rejects.toThrow('a file that leaves still has stands')

    await leave(1)
    const claim = db.$executeRaw`
      insert into stand_claim (id, edition_id, stand_id, application_id, kind, during)
      select gen_random_uuid(), edition_id, id, ${idOf(desk, 1)}::uuid, 'HOLD', tstzrange('2022-12-05', '2022-12-07')
      from stand where id = ${first(desk.stands, 1)}::uuid`
    await expect(claim).rejects.toThrow('only an accepted or waiting file has stands')
    const revived = db.$executeRaw`update stand_claim set application_id = ${idOf(desk, 1)}::uuid`
    await expect(revived).rejects.toThrow('only an accepted or waiting file has stands')
  })
})
