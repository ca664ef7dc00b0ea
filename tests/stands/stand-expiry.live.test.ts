import {
  AllocationDeskChangedDocument,
  HoldStandDocument,
  MyStandsChangedDocument,
  OfferStandsDocument,
  StandPlanChangedDocument,
} from '@salon/schema/generated/graphql.ts'
import { describe, expect, it } from 'vitest'
import { startSalon, type TestSalon } from '../support/salon.ts'
import { until } from '../support/until.ts'
import { givenClaimants } from './claimants.ts'
import { first } from './first.ts'

const IN = { in: 'FR' } as const
const DAY = 86_400_000

/** Sets the demo's clock as many hours on, as its own statement does. */
async function later({ services: { db } }: TestSalon, editionId: string, hours: number) {
  await db.$executeRaw`
    update clock_setting set domain_at = domain_at + ${hours} * interval '1 hour' where edition_id = ${editionId}::uuid`
}

describe('a deadline that passed while the platform was down', () => {
  it('leaves the stand free at once when it is up again, and is told once to those concerned', async () => {
    const salon = await startSalon()
    const wish = { files: 2, stands: 3, members: ['exhibitor', 'buyer'] } as const
    const { stands, files, editionId } = await givenClaimants(salon.services, wish)
    const desk = await salon.asPersona('registration-desk')
    const { offerStands } = await desk.mutate(OfferStandsDocument, { file: first(files), stands: [...stands], ...IN })
    expect(offerStands.__typename).toBe('StandFile')
    const { cursor } = await desk
      .query<{ clock: { cursor: string } }, object>('{ clock { cursor } }')
      .then((d) => d.clock)
    await later(salon, editionId, 49)
    await salon.close()

    const again = await startSalon({ databaseUrl: salon.databaseUrl })
    const other = await again.asPersona('buyer')
    const { holdStand } = await other.mutate(HoldStandDocument, { file: first(files, 1), stand: first(stands), ...IN })
    expect(holdStand).toMatchObject({ __typename: 'StandFile' })

    const exhibitor = await again.asPersona('exhibitor')
    const mine = await exhibitor.subscribe(MyStandsChangedDocument, { after: cursor, ...IN })
    const told = [await mine.next()].map(({ myStandsChanged: event }) =>
      event.__typename === 'MyStandsEvent' ? event.kind : event.__typename,
    )
    expect(told).toEqual(['expired'])
    const { db } = again.services
    await until(async () => (await db.mail.count({ where: { subject: 'انتهى حجزكم المبدئي' } })) === 1)
    expect(
      await db.journalEntry.count({
        where: { topic: 'standFiles', kind: 'expired', audience: 'organisers', subject: first(files) },
      }),
    ).toBe(1)
    expect(await db.standOffer.findFirst({ where: { applicationId: first(files) } })).toMatchObject({
      state: 'EXPIRED',
    })
  })

  it('that passes while screens look on is on the plan and at the desk without anybody asking', async () => {
    const salon = await startSalon()
    const { stands, files } = await givenClaimants(salon.services, { files: 1, stands: 2, members: ['exhibitor'] })
    const desk = await salon.asPersona('registration-desk')
    await desk.mutate(OfferStandsDocument, { file: first(files), stands: [first(stands)], ...IN })
    const plan = await salon.asVisitor().subscribe(StandPlanChangedDocument, { in: 'FR' })
    const board = await desk.subscribe(AllocationDeskChangedDocument, {})
    const { clock } = await desk.query<{ clock: { now: string } }, object>('{ clock { now } }')
    const editor = await salon.asPersona('editor')
    await editor.mutate('mutation($now: DateTime) { setClock(now: $now) { __typename } }', {
      now: new Date(Date.parse(clock.now) + 2 * DAY + 1000).toISOString(),
    })
    // The demo's own holds end too, and this one may be reminded of before it ends, in whatever order.
    for (;;) {
      const { standPlanChanged: event } = await plan.next()
      if (event.__typename !== 'StandPlanEvent' || event.stand?.number !== 'RACE-001') continue
      if (event.stand.claims.length === 0) break
    }
    for (;;) {
      const { allocationDeskChanged: event } = await board.next()
      if (event.__typename === 'AllocationDeskEvent' && event.subject === first(files) && event.kind === 'expired')
        break
    }
  })
})
