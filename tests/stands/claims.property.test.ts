import { Refusal } from '@salon/api/shared/refusal.ts'
import { withdrawApplication } from '@salon/api/stands/application.actions.ts'
import { confirmStand, extendHold, holdStand, releaseStand } from '@salon/api/stands/stand-claim.actions.ts'
import { acceptExchange, proposeExchange, refuseExchange } from '@salon/api/stands/stand-exchange.actions.ts'
import { sweepHolds } from '@salon/api/stands/stand-expiry.actions.ts'
import { renewHold } from '@salon/api/stands/stand-hold.actions.ts'
import { chooseStand, declineOffer, offerStands, withdrawOffer } from '@salon/api/stands/stand-offer.actions.ts'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { first } from './first.ts'
import { type Desk, givenHall } from './halls.ts'

const STANDS = 6
const FILES = 4
const HOUR = 3_600_000
/** Each is a whole life of a small hall in a database of its own. */
const LIVES = 20

/** What somebody does next; which claim or offer it is about is counted from what there is then. */
type Step =
  | { readonly do: 'hold'; readonly file: number; readonly stand: number; readonly byDesk: boolean }
  | { readonly do: 'offer'; readonly file: number; readonly stands: readonly number[]; readonly hours: number }
  | { readonly do: 'confirm' | 'choose' | 'release' | 'extend' | 'accept' | 'refuse'; readonly nth: number }
  | { readonly do: 'decline' | 'withdraw' | 'renew'; readonly nth: number }
  | { readonly do: 'leave'; readonly file: number }
  | { readonly do: 'exchange'; readonly nth: number; readonly other: number }
  | { readonly do: 'pass'; readonly hours: number }
  | { readonly do: 'sweep' }

const small = fc.nat(7)
const file = fc.nat(FILES - 1)
const stand = fc.nat(STANDS - 1)
const leaving = fc.record({ do: fc.constant('leave' as const), file })
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ do: fc.constant('hold' as const), file, stand, byDesk: fc.boolean() }),
  fc.record({
    do: fc.constant('offer' as const),
    file,
    stands: fc.uniqueArray(stand, { minLength: 1, maxLength: 3 }),
    hours: fc.constantFrom(1, 24, 48),
  }),
  fc.record({ do: fc.constantFrom('confirm', 'choose', 'release', 'extend', 'accept', 'refuse'), nth: small }),
  fc.record({ do: fc.constantFrom('confirm', 'choose'), nth: small }),
  fc.record({ do: fc.constantFrom('decline', 'withdraw'), nth: small }),
  fc.record({ do: fc.constant('exchange' as const), nth: small, other: small }),
  fc.record({ do: fc.constantFrom('release', 'accept'), nth: small }),
  fc.record({ do: fc.constantFrom('decline', 'withdraw', 'renew'), nth: small }),
  // Once withdrawn, a file comes back no more: it is one step of many.
  fc.oneof({ weight: 9, arbitrary: fc.constant({ do: 'sweep' as const }) }, { weight: 1, arbitrary: leaving }),
  // The demo's clock is also set back.
  fc.record({ do: fc.constant('pass' as const), hours: fc.constantFrom(1, 23, 47, 49, -5, -30) }),
  fc.record({ do: fc.constant('sweep' as const) }),
)

async function take(desk: Desk, next: Step): Promise<void> {
  const { fair, files, stands } = desk
  const { db } = fair
  const table = fair.context(await fair.viewer('Hajar', 'REGISTRATION_DESK'))
  const as = (fileId: string) => fair.context(files.find(({ id }) => id === fileId)?.member ?? null)
  const nth = async <T>(read: Promise<T[]>, n: number) => {
    const all = await read
    return all[n % Math.max(1, all.length)]
  }
  const claim = (n: number) => nth(db.standClaim.findMany({ where: { endedAt: null }, orderBy: { id: 'asc' } }), n)
  const allocation = (n: number) =>
    nth(db.standClaim.findMany({ where: { endedAt: null, kind: 'ALLOCATION' }, orderBy: { id: 'asc' } }), n)
  const offer = (n: number) => nth(db.standOffer.findMany({ orderBy: { offeredAt: 'desc' } }), n)
  const exchange = (n: number) =>
    nth(db.standExchange.findMany({ orderBy: { proposedAt: 'desc' }, include: { taken: true } }), n)
  switch (next.do) {
    case 'hold': {
      const { id, member } = first(files, next.file)
      await holdStand(next.byDesk ? table : fair.context(member), id, first(stands, next.stand))
      return
    }
    case 'offer':
      await offerStands(
        table,
        first(files, next.file).id,
        next.stands.map((n) => first(stands, n)),
        next.hours,
      )
      return
    case 'confirm':
    case 'choose':
    case 'release':
    case 'extend': {
      const of = await claim(next.nth)
      if (!of) return
      if (next.do === 'confirm') await confirmStand(as(of.applicationId), of.id)
      if (next.do === 'choose') await chooseStand(as(of.applicationId), of.id)
      if (next.do === 'release') await releaseStand(as(of.applicationId), of.id)
      if (next.do === 'extend') await extendHold(table, of.id, new Date(fair.now.getTime() + 100 * HOUR))
      return
    }
    case 'renew': {
      const of = await claim(next.nth)
      if (of) await renewHold(as(of.applicationId), of.id)
      return
    }
    case 'leave': {
      const { id, member } = first(files, next.file)
      await withdrawApplication(fair.context(member), id, null)
      return
    }
    case 'decline':
    case 'withdraw': {
      const of = await offer(next.nth)
      if (of) await (next.do === 'decline' ? declineOffer(as(of.applicationId), of.id) : withdrawOffer(table, of.id))
      return
    }
    case 'exchange': {
      // What may be exchanged at all is rare by chance.
      const given = await allocation(next.nth)
      const taken = await allocation(next.other)
      if (given && taken) await proposeExchange(as(given.applicationId), given.id, taken.standId)
      return
    }
    case 'accept':
    case 'refuse': {
      const of = await exchange(next.nth)
      if (!of) return
      const context = as(of.taken.applicationId)
      await (next.do === 'accept' ? acceptExchange(context, of.id) : refuseExchange(context, of.id))
      return
    }
    case 'pass':
      fair.now = new Date(fair.now.getTime() + next.hours * HOUR)
      return
    case 'sweep':
      await sweepHolds({ db, clockOf: table.clockOf })
  }
}

/** What is wrong with the hall as it is; empty when all is well. */
async function wrongs({ fair }: Desk): Promise<string[]> {
  const ask = async (what: string, query: Promise<unknown[]>) => ((await query).length > 0 ? [what] : [])
  const { db } = fair
  return (
    await Promise.all([
      ask(
        'a counter that is not the number of its rows',
        db.$queryRaw<unknown[]>`
          select a.id from stand_application a where a.stands_taken <> (
            select count(*) from stand_claim c
            where c.application_id = a.id and c.kind = 'ALLOCATION' and c.ended_at is null)`,
      ),
      ask(
        'two claims of one stand that overlap',
        db.$queryRaw<unknown[]>`
          select 1 from stand_claim a join stand_claim b on a.stand_id = b.stand_id and a.id < b.id
          where a.ended_at is null and b.ended_at is null and a.during && b.during`,
      ),
      ask(
        'two allocations of one stand',
        db.$queryRaw<unknown[]>`
          select stand_id from stand_claim where kind = 'ALLOCATION' and ended_at is null
          group by stand_id having count(*) > 1`,
      ),
      ask(
        'two open offers of one file',
        db.$queryRaw<unknown[]>`
          select application_id from stand_offer where state = 'OPEN' group by application_id having count(*) > 1`,
      ),
      ask(
        'a hold of an offer that is closed',
        db.$queryRaw<unknown[]>`
          select 1 from stand_claim c join stand_offer o on o.id = c.offer_id
          where o.state <> 'OPEN' and c.kind = 'HOLD' and c.ended_at is null`,
      ),
      ask(
        'an open offer that holds until another deadline than its own',
        db.$queryRaw<unknown[]>`
          select 1 from stand_claim c join stand_offer o on o.id = c.offer_id
          where o.state = 'OPEN' and c.kind = 'HOLD' and c.ended_at is null and upper(c.during) <> o.until`,
      ),
      ask(
        'a file with more than it was granted, what is held counted',
        db.$queryRaw<unknown[]>`
          select a.id from stand_application a where a.stands_granted < a.stands_taken + (
            select count(distinct coalesce(c.offer_id, c.id)) from stand_claim c
            where c.application_id = a.id and c.kind = 'HOLD' and c.ended_at is null and upper(c.during) > ${fair.now}
              and lower(c.during) <= ${fair.now})`,
      ),
      ask(
        'a stand of a file that left',
        db.$queryRaw<unknown[]>`
          select 1 from stand_claim c join stand_application a on a.id = c.application_id
          where c.ended_at is null and a.state not in ('ACCEPTED', 'WAITLISTED')`,
      ),
      ask(
        'more holds of its own than the call allows',
        db.$queryRaw<unknown[]>`
          select a.id from stand_application a join call l on l.id = a.call_id where a.holds_used > l.holds_each`,
      ),
      ask(
        'an exchange still proposed of a claim that is over',
        db.$queryRaw<unknown[]>`
          select 1 from stand_exchange e join stand_claim c on c.id in (e.given_id, e.taken_id)
          where e.state = 'PROPOSED' and c.ended_at is not null`,
      ),
    ])
  ).flat()
}

it('whatever is done, in whatever order and two things at a time, the hall stays right', {
  timeout: 240_000,
}, async () => {
  const lives = fc.array(fc.array(step, { minLength: 1, maxLength: 2 }), { minLength: 15, maxLength: 40 })
  let done = 0
  await fc.assert(
    fc.asyncProperty(lives, async (life) => {
      const desk = await givenHall(STANDS, FILES, 2)
      for (const [n, { id, member }] of desk.files.slice(1).entries()) {
        const claim = await holdStand(desk.fair.context(member), id, first(desk.stands, n))
        await confirmStand(desk.fair.context(member), claim.id)
      }
      for (const steps of life) {
        for (const result of await Promise.allSettled(steps.map((next) => take(desk, next)))) {
          if (result.status === 'fulfilled') done++
          else if (!(result.reason instanceof Refusal)) throw result.reason
        }
        expect(await wrongs(desk)).toEqual([])
      }
      await desk.fair.db.$disconnect()
    }),
    { numRuns: LIVES, endOnFailure: true },
  )
  // Most of what was tried was possible: a hall where nothing happens stays right, too.
  expect(done).toBeGreaterThan(LIVES * 8)
})
