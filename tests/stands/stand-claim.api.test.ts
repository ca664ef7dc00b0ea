import {
  AllocationDeskDocument,
  ChooseStandDocument,
  DeclineOfferDocument,
  DeskFitsDocument,
  HoldStandDocument,
  MyStandsDocument,
  OfferStandsDocument,
  StandPlanDocument,
  WithdrawOfferDocument,
} from '@salon/schema/generated/graphql.ts'
import { describe, expect, it } from 'vitest'
import { startSalon } from '../support/salon.ts'
import { until } from '../support/until.ts'
import { givenClaimants } from './claimants.ts'
import { claimsOf } from './claims.ts'
import { first } from './first.ts'

const CONTENDERS = 500
const IN = { in: 'FR' } as const

describe('five hundred who ask for one stand over HTTP at once', () => {
  it('one has it, 499 are told so with the nearest like it, and nothing is left half-held', async () => {
    const salon = await startSalon()
    const members = ['exhibitor', 'buyer', 'visitor', 'partner'] as const
    const { stands, files } = await givenClaimants(salon.services, { files: CONTENDERS, stands: 6, members })
    const clients = await Promise.all(members.map((key) => salon.asPersona(key)))
    const stand = first(stands, 2)
    const answers = await Promise.all(
      files.map((file, n) => first(clients, n % clients.length).mutate(HoldStandDocument, { file, stand, ...IN })),
    )
    const told = answers.map(({ holdStand }) => holdStand)
    const winners = told.filter(({ __typename }) => __typename === 'StandFile')
    const losers = told.filter(({ __typename }) => __typename === 'StandTaken')
    expect([winners.length, losers.length]).toEqual([1, CONTENDERS - 1])
    for (const loser of losers) {
      expect(loser).toMatchObject({ code: 'STAND_TAKEN', standNumber: 'RACE-003', until: expect.any(String) })
      if (loser.__typename === 'StandTaken') expect(loser.alternatives).toHaveLength(3)
    }
    const { db } = salon.services
    expect(await claimsOf(db, [stand])).toEqual([{ standId: stand, kind: 'HOLD' }])
    expect(await db.standClaim.count({ where: { applicationId: { in: [...files] } } })).toBe(1)
    expect(await db.journalEntry.count({ where: { topic: 'stands', kind: 'held', subject: stand } })).toBe(1)
  })
})

describe('an offer over HTTP', () => {
  it('is made by the desk, seen by its exhibitor alone, and chosen from', async () => {
    const salon = await startSalon()
    const { stands, files } = await givenClaimants(salon.services, {
      files: 2,
      stands: 4,
      members: ['exhibitor', 'buyer'],
    })
    const desk = await salon.asPersona('registration-desk')
    const exhibitor = await salon.asPersona('exhibitor')
    const other = await salon.asPersona('buyer')
    const [file, theirs] = [first(files), first(files, 1)]
    const { offerStands } = await desk.mutate(OfferStandsDocument, { file, stands: stands.slice(0, 3), ...IN })
    expect(offerStands).toMatchObject({ __typename: 'StandFile', offer: { state: 'OPEN' } })
    const { myStands } = await exhibitor.query(MyStandsDocument, IN)
    const mine = myStands?.files.find(({ id }) => id === file)
    expect(mine?.claims.map(({ stand }) => stand.number)).toEqual(['RACE-001', 'RACE-002', 'RACE-003'])
    const { myStands: others } = await other.query(MyStandsDocument, IN)
    expect(others?.files.map(({ id }) => id)).toEqual([theirs])

    const claim = mine?.claims[1]?.id ?? ''
    expect(await other.mutate(ChooseStandDocument, { claim, ...IN })).toMatchObject({
      chooseStand: { __typename: 'NotFound' },
    })
    const results = await Promise.all([
      exhibitor.mutate(ChooseStandDocument, { claim, ...IN }),
      desk.mutate(WithdrawOfferDocument, { offer: mine?.offer?.id ?? '', ...IN }),
    ])
    const names = [results[0].chooseStand.__typename, results[1].withdrawOffer.__typename]
    expect(names.toSorted()).toEqual(['OfferClosed', 'StandFile'])
    const after = await exhibitor.mutate(DeclineOfferDocument, { offer: mine?.offer?.id ?? '', ...IN })
    expect(after.declineOffer).toMatchObject({ code: 'OFFER_CLOSED' })
  })

  it('that somebody was quicker for says who is nearest, and holds nothing', async () => {
    const salon = await startSalon()
    const { stands, files } = await givenClaimants(salon.services, { files: 2, stands: 5, members: ['exhibitor'] })
    const desk = await salon.asPersona('registration-desk')
    await desk.mutate(HoldStandDocument, { file: first(files, 1), stand: first(stands, 1), ...IN })
    const { offerStands } = await desk.mutate(OfferStandsDocument, {
      file: first(files),
      stands: stands.slice(0, 3),
      ...IN,
    })
    expect(offerStands).toMatchObject({ __typename: 'StandTaken', standNumber: 'RACE-002' })
    expect(await claimsOf(salon.services.db, stands)).toHaveLength(1)
  })

  it('starts from what fits: the desk is told of every stand why it does not', async () => {
    const salon = await startSalon()
    const { files, stands } = await givenClaimants(salon.services, { files: 1, stands: 3, members: ['exhibitor'] })
    const { db } = salon.services
    await db.standApplication.updateMany({ where: { id: first(files) }, data: { wantedWatts: 2000, wantsWater: true } })
    await db.stand.update({ where: { id: first(stands) }, data: { water: true } })
    await db.stand.update({ where: { id: first(stands, 1) }, data: { watts: 500 } })
    const desk = await salon.asPersona('registration-desk')
    const { allocationDesk } = await desk.query(DeskFitsDocument, { file: first(files) })
    const fits = new Map(allocationDesk?.file?.fits.map(({ stand, misfit }) => [stand, misfit]))
    expect(stands.map((id) => fits.get(id))).toEqual([null, 'TOO_LITTLE_POWER', 'NO_WATER'])
    expect(fits.size).toBe(await db.stand.count())
    const without = await desk.query(AllocationDeskDocument, {
      show: 'WITHOUT_STAND',
      search: 'Épreuve',
      first: 10,
      ...IN,
    })
    expect(without.allocationDesk?.list).toMatchObject({ total: 1, files: [{ id: first(files) }] })
  })
})

describe('the public plan', () => {
  it('shows who chose a stand, and the others of the offer free', async () => {
    const salon = await startSalon()
    const { stands, files } = await givenClaimants(salon.services, { files: 1, stands: 3, members: ['exhibitor'] })
    const desk = await salon.asPersona('registration-desk')
    const { offerStands } = await desk.mutate(OfferStandsDocument, { file: first(files), stands: [...stands], ...IN })
    const claim = offerStands.__typename === 'StandFile' ? (offerStands.claims[1]?.id ?? '') : ''
    const exhibitor = await salon.asPersona('exhibitor')
    await exhibitor.mutate(ChooseStandDocument, { claim, ...IN })
    const shown = async () => {
      const { standPlan } = await salon.asVisitor().query(StandPlanDocument, { edition: 7, in: 'AR' })
      return standPlan?.halls.find(({ key }) => key === 'race')?.stands.map(({ claims }) => claims)
    }
    // The answer of a mutation waits for the journal a quarter of a second, no longer.
    await until(async () => (await shown())?.[0]?.length === 0)
    expect(await shown()).toMatchObject([[], [{ until: null, exhibitors: [{ name: 'تعاونية التجربة 0' }] }], []])
  })
})
