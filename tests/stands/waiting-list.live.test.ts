import {
  ChooseStandDocument,
  ConfirmStandDocument,
  HoldStandDocument,
  MyStandsChangedDocument,
  ReleaseStandDocument,
} from '@salon/schema/generated/graphql.ts'
import { expect, it } from 'vitest'
import { startSalon } from '../support/salon.ts'
import { until } from '../support/until.ts'
import { givenClaimants } from './claimants.ts'
import { first } from './first.ts'

const IN = { in: 'FR' } as const

it('a stand that one exhibitor gives back is offered to the next who waits, who sees it come and takes it', async () => {
  const salon = await startSalon()
  const { db } = salon.services
  const { stands, files } = await givenClaimants(salon.services, { files: 2, stands: 1, members: ['visitor', 'buyer'] })
  await db.standApplication.update({
    where: { id: first(files, 1) },
    data: { state: 'WAITLISTED', waitlistedAt: new Date('2022-11-20T10:00:00Z') },
  })
  const has = await salon.asPersona('visitor')
  const waits = await salon.asPersona('buyer')
  const { holdStand } = await has.mutate(HoldStandDocument, { file: first(files), stand: first(stands), ...IN })
  const claim = holdStand.__typename === 'StandFile' ? (holdStand.claims[0]?.id ?? '') : ''
  await has.mutate(ConfirmStandDocument, { claim, ...IN })
  const events = await waits.subscribe(MyStandsChangedDocument, IN)
  await has.mutate(ReleaseStandDocument, { claim, ...IN })

  const { myStandsChanged: event } = await events.next()
  if (event.__typename !== 'MyStandsEvent') throw new Error(event.__typename)
  expect(event.kind).toBe('offered')
  const mine = event.stands?.files.find(({ id }) => id === first(files, 1))
  expect(mine).toMatchObject({ isWaiting: true, offer: { state: 'OPEN' }, claims: [{ isOffered: true }] })

  const { chooseStand } = await waits.mutate(ChooseStandDocument, { claim: mine?.claims[0]?.id ?? '', ...IN })
  expect(chooseStand).toMatchObject({ __typename: 'StandFile', isWaiting: false, standsTaken: 1 })
  const { email } = await db.person.findFirstOrThrow({ where: { personaKey: 'buyer' } })
  await until(async () => (await db.mail.count({ where: { to: email ?? '' } })) === 2)
})
