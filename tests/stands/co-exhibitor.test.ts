import {
  AcceptSharingDocument,
  AddCoExhibitorDocument,
  ConfirmStandDocument,
  HoldStandDocument,
  MyStandsChangedDocument,
  MyStandsDocument,
  RefuseSharingDocument,
  RemoveCoExhibitorDocument,
  StandPlanDocument,
} from '@salon/schema/generated/graphql.ts'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Client } from '../support/client.ts'
import { startSalon } from '../support/salon.ts'
import { until } from '../support/until.ts'
import { givenClaimants } from './claimants.ts'
import { first } from './first.ts'

const IN = { in: 'FR' } as const
const salon = await startSalon()
const { db } = salon.services
const { stands, files } = await givenClaimants(salon.services, {
  files: 3,
  stands: 1,
  members: ['visitor', 'buyer', 'partner'],
})
const [host, sharer, third] = await Promise.all([
  salon.asPersona('visitor'),
  salon.asPersona('buyer'),
  salon.asPersona('partner'),
])
const desk = await salon.asPersona('registration-desk')
const exhibitorOf = async (n: number) =>
  (await db.standApplication.findUniqueOrThrow({ where: { id: first(files, n) } })).exhibitorId
const [hosts, sharers, thirds] = [await exhibitorOf(0), await exhibitorOf(1), await exhibitorOf(2)]
const { holdStand } = await host.mutate(HoldStandDocument, { file: first(files), stand: first(stands), ...IN })
const claim = holdStand.__typename === 'StandFile' ? (holdStand.claims[0]?.id ?? '') : ''
await host.mutate(ConfirmStandDocument, { claim, ...IN })

/** Who the public plan shows on the stand. */
async function shown(): Promise<string[]> {
  const { standPlan } = await salon.asVisitor().query(StandPlanDocument, IN)
  const stand = standPlan?.halls.flatMap((hall) => hall.stands).find(({ id }) => id === first(stands))
  return stand?.claims.flatMap(({ exhibitors }) => exhibitors.map(({ id }) => id)) ?? []
}
const invite = async (client: Client, exhibitor: string, reason?: string) => {
  const asked = { claim, exhibitor, ...(reason !== undefined && { reason }), ...IN }
  return (await client.mutate(AddCoExhibitorDocument, asked)).addCoExhibitor
}
const sharingsOf = async (client: Client) => (await client.query(MyStandsDocument, IN)).myStands?.sharings ?? []
const history = async () =>
  (await db.applicationEvent.findMany({ where: { applicationId: first(files) }, orderBy: { id: 'asc' } })).map(
    ({ kind, note }) => [kind, note],
  )
const mailsTo = async (key: string, subject: string) => {
  const { email } = await db.person.findFirstOrThrow({ where: { personaKey: key } })
  return db.mail.count({ where: { to: email ?? '', subject: { contains: subject } } })
}

beforeEach(async () => {
  for (const { exhibitorId: exhibitor } of await db.coExhibitor.findMany({ where: { claimId: claim } }))
    await desk.mutate(RemoveCoExhibitorDocument, { claim, exhibitor })
  await until(async () => (await shown()).length === 1)
})

describe('who is asked onto a stand', () => {
  it('is told live and by mail, and its name is nowhere in public until it agrees', async () => {
    const events = await sharer.subscribe(MyStandsChangedDocument, IN)
    const asked = await invite(host, sharers)
    expect(asked).toMatchObject({
      __typename: 'StandFile',
      claims: [{ coExhibitors: [], coExhibitorsAsked: [{ id: sharers }] }],
    })
    const { myStandsChanged: event } = await events.next()
    if (event.__typename !== 'MyStandsEvent') throw new Error(event.__typename)
    expect(event.kind).toBe('shareInvited')
    expect(event.stands?.sharings).toMatchObject([{ claim, host: { id: hosts }, exhibitor: { id: sharers } }])
    expect(await shown()).toEqual([hosts])
    const inCatalogue = () =>
      db.$queryRaw<unknown[]>`
        select 1 from catalogue_presence where exhibitor_id = ${sharers}::uuid and stand_id is not null`
    expect(await inCatalogue()).toEqual([])
    await until(async () => (await mailsTo('buyer', 'Épreuve 0')) === 1)

    const { acceptSharing } = await sharer.mutate(AcceptSharingDocument, { claim, exhibitor: sharers })
    expect(acceptSharing).toEqual({ __typename: 'SharingAnswered', claim })
    await until(async () => (await shown()).length === 2)
    expect(await shown()).toEqual([hosts, sharers])
    expect(await inCatalogue()).toHaveLength(1)
    expect(await history()).toEqual([
      ['shareInvited', 'Coopérative Épreuve 1'],
      ['shareAccepted', 'Coopérative Épreuve 1'],
    ])
  })

  it('says no, and the host is told and has the place for another', async () => {
    await invite(host, sharers)
    expect(await invite(host, thirds)).toMatchObject({ __typename: 'StandFull', code: 'STAND_FULL' })
    const events = await host.subscribe(MyStandsChangedDocument, IN)
    await sharer.mutate(RefuseSharingDocument, { claim, exhibitor: sharers })
    const { myStandsChanged: event } = await events.next()
    expect(event).toMatchObject({ kind: 'shareRefused' })
    expect(await sharingsOf(sharer)).toEqual([])
    expect(await invite(host, thirds)).toMatchObject({ __typename: 'StandFile' })
    expect(await shown()).toEqual([hosts])
  })

  it('answers itself: nobody agrees for it, and nobody without being asked', async () => {
    await invite(host, sharers)
    const agree = async (client: Client, exhibitor: string) =>
      (await client.mutate(AcceptSharingDocument, { claim, exhibitor })).acceptSharing
    for (const client of [host, third, desk])
      expect(await agree(client, sharers)).toMatchObject({ __typename: 'NotFound' })
    expect(await agree(third, thirds)).toMatchObject({ __typename: 'NotFound' })
    expect(await shown()).toEqual([hosts])
    // Said twice at once is said once.
    await Promise.all([agree(sharer, sharers), agree(sharer, sharers)])
    const { journalEntry } = db
    const kinds = { topic: 'standFiles', kind: 'shareAccepted', audience: 'organisers' }
    const before = await journalEntry.count({ where: kinds })
    await agree(sharer, sharers)
    expect(await journalEntry.count({ where: kinds })).toBe(before)
  })
})

describe('the desk', () => {
  it('puts an exhibitor onto a stand without asking, with a reason that both read', async () => {
    const asked = await desk.ask(AddCoExhibitorDocument, { claim, exhibitor: thirds, reason: ' ', ...IN })
    expect(JSON.stringify(asked)).toContain('INVALID_INPUT')
    expect(await invite(desk, thirds, 'Délégation régionale commune')).toMatchObject({
      __typename: 'StandFile',
      claims: [{ coExhibitors: [{ id: thirds }], coExhibitorsAsked: [] }],
    })
    await until(async () => (await shown()).length === 2)
    expect(await sharingsOf(third)).toMatchObject([{ setBecause: 'Délégation régionale commune' }])
    expect((await history()).at(-1)).toEqual(['shareSet', 'Coopérative Épreuve 2 — Délégation régionale commune'])
    await until(async () => (await db.mail.count({ where: { text: { contains: 'Délégation régionale' } } })) === 2)
  })

  it('alone does so: an exhibitor that gives a reason is refused', async () => {
    const answer = await host.ask(AddCoExhibitorDocument, { claim, exhibitor: sharers, reason: 'Parce que', ...IN })
    expect(JSON.stringify(answer)).toContain('FORBIDDEN')
    expect(await db.coExhibitor.count({ where: { claimId: claim } })).toBe(0)
  })

  it('with a reason settles what was still asked', async () => {
    await invite(host, sharers)
    await invite(desk, sharers, 'Accord donné au téléphone')
    await until(async () => (await shown()).length === 2)
    expect(await sharingsOf(sharer)).toMatchObject([{ setBecause: 'Accord donné au téléphone' }])
  })
})
