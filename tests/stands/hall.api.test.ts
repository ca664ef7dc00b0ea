import { randomUUID } from 'node:crypto'
import { transaction } from '@salon/api/db.ts'
import { append } from '@salon/api/live/journal.ts'
import {
  PlanDraftDocument,
  PlanReleasesDocument,
  PublishPlanDocument,
  SavePlanDraftDocument,
  StandPlanChangedDocument,
  StandPlanDocument,
} from '@salon/schema/generated/graphql.ts'
import { describe, expect, it } from 'vitest'
import { startSalon, type TestSalon } from '../support/salon.ts'
import { until } from '../support/until.ts'

const name = (fr: string) => ({ fr, ar: `${fr} ع`, en: `${fr} (en)`, es: `${fr} (es)` })
const square = (x: number, y: number) => [
  [x, y],
  [x + 300, y],
  [x + 300, y + 300],
  [x, y + 300],
]
const AT = new Date('2022-12-01T09:00:00Z')

/** A hall of its own key with two stands, and one accepted file to give them to. */
async function givenHall({ services: { db } }: TestSalon) {
  const edition = await db.edition.findFirstOrThrow({ where: { number: 7 } })
  const family = await db.craftFamily.findFirstOrThrow()
  const ids = { hall: randomUUID(), first: randomUUID(), second: randomUUID(), file: randomUUID() }
  await db.hall.create({
    data: {
      id: ids.hall,
      editionId: edition.id,
      key: 'test',
      name: name('Hall Test'),
      widthCm: 2000,
      depthCm: 1000,
      outline: square(0, 0),
      order: 99,
      provenance: 'GENERATED',
      features: { create: { id: randomUUID(), kind: 'POWER', shape: [[150, 20]], measure: 3000 } },
    },
  })
  const stand = {
    editionId: edition.id,
    hallId: ids.hall,
    areaDm2: 900,
    openSides: 1,
    shape: 'INLINE',
    build: 'SHELL_SCHEME',
    provenance: 'GENERATED',
  } as const
  await db.stand.createMany({
    data: [
      { ...stand, id: ids.first, number: 'TEST-1', outline: square(0, 0) },
      { ...stand, id: ids.second, number: 'TEST-2', outline: square(300, 0), blocked: 'Fire hose' },
    ],
  })
  const exhibitor = await db.exhibitor.create({
    data: {
      id: randomUUID(),
      slug: 'test-weavers',
      kind: 'COOPERATIVE',
      name: 'Coopérative Test',
      nameAr: 'تعاونية تجريبية',
      city: 'Taroudant',
      familyId: family.id,
      provenance: 'GENERATED',
    },
  })
  const call = await db.call.create({
    data: {
      id: randomUUID(),
      editionId: edition.id,
      key: 'test',
      title: name('Appel'),
      kinds: ['COOPERATIVE'],
      opensAt: AT,
      closesAt: new Date('2022-12-31T00:00:00Z'),
      provenance: 'GENERATED',
    },
  })
  await db.standApplication.create({
    data: {
      id: ids.file,
      editionId: edition.id,
      callId: call.id,
      exhibitorId: exhibitor.id,
      number: 999_999,
      state: 'ACCEPTED',
      kind: 'COOPERATIVE',
      familyId: family.id,
      changedAt: AT,
      provenance: 'GENERATED',
    },
  })
  return { ...ids, editionId: edition.id }
}

/** What an action that takes a stand leaves behind: its row and its entry, together. */
async function claim(
  { services: { db } }: TestSalon,
  hall: Awaited<ReturnType<typeof givenHall>>,
  standId: string,
  deadline: Date | null,
) {
  await transaction(db, async (tx) => {
    await tx.$executeRaw`
      insert into stand_claim (id, edition_id, stand_id, application_id, kind, during)
      values (${randomUUID()}::uuid, ${hall.editionId}::uuid, ${standId}::uuid, ${hall.file}::uuid,
        ${deadline ? 'HOLD' : 'ALLOCATION'}::"StandClaimKind", tstzrange(${AT}, ${deadline}))`
    await append(tx, {
      editionId: hall.editionId,
      topic: 'stands',
      kind: deadline ? 'held' : 'allocated',
      subject: standId,
      audience: 'everyone',
      payload: {},
      actorId: null,
    })
  })
}

async function planOf(salon: TestSalon) {
  const { standPlan } = await salon.asVisitor().query(StandPlanDocument, { edition: 7, in: 'AR' })
  const hall = standPlan?.halls.find(({ key }) => key === 'test')
  return { hall, stands: new Map(hall?.stands.map((stand) => [stand.number, stand])) }
}

/** As an input: answers name their types, and inputs do not. */
function withoutTypenames<T>(value: T): T {
  return JSON.parse(JSON.stringify(value, (key, inner) => (key === '__typename' ? undefined : inner))) as T
}

describe('the plan that everybody sees', () => {
  it('shows halls and stands in centimetres, with the names of the language that was asked for', async () => {
    const salon = await startSalon()
    await givenHall(salon)
    const { hall, stands } = await planOf(salon)
    expect(hall).toMatchObject({ name: 'Hall Test ع', widthCm: 2000, points: '0,0 300,0 300,300 0,300' })
    expect(hall?.features).toMatchObject([{ kind: 'POWER', points: '150,20' }])
    expect(stands.get('TEST-2')).toMatchObject({ points: '300,0 600,0 600,300 300,300', isBlocked: true, claims: [] })
  })

  it('says until when a stand is held, and not for whom; of an allocated one, who exhibits', async () => {
    const salon = await startSalon()
    const hall = await givenHall(salon)
    expect((await planOf(salon)).stands.get('TEST-1')?.claims).toEqual([])
    const deadline = new Date('2022-12-07T09:00:00Z')
    await claim(salon, hall, hall.first, deadline)
    await claim(salon, hall, hall.second, null)
    // The kept answer is dropped by the journal, not by a timer.
    await until(async () => (await planOf(salon)).stands.get('TEST-2')?.claims.length === 1)
    const { stands } = await planOf(salon)
    expect(stands.get('TEST-1')?.claims).toMatchObject([{ until: deadline.toISOString(), exhibitors: [] }])
    expect(stands.get('TEST-2')?.claims).toMatchObject([
      { until: null, exhibitors: [{ slug: 'test-weavers', name: 'تعاونية تجريبية' }] },
    ])
  })

  it('is followed from the cursor it was read at: each stand that is taken, once and in order', async () => {
    const salon = await startSalon()
    const hall = await givenHall(salon)
    const { standPlan } = await salon.asVisitor().query(StandPlanDocument, { edition: 7, in: 'FR' })
    await claim(salon, hall, hall.first, new Date('2022-12-07T09:00:00Z'))
    const events = await salon.asVisitor().subscribe(StandPlanChangedDocument, { after: standPlan?.cursor, in: 'FR' })
    await claim(salon, hall, hall.second, null)
    const told = [await events.next(), await events.next()].map(({ standPlanChanged: event }) =>
      event.__typename === 'StandPlanEvent' ? [event.stand?.number, event.stand?.claims[0]?.exhibitors.length] : event,
    )
    expect(told).toEqual([
      ['TEST-1', 0],
      ['TEST-2', 1],
    ])
  })

  it('tells a release of the plan itself to who follows it, and shows the new stands to the next who reads', async () => {
    const salon = await startSalon()
    const { standPlan } = await salon.asVisitor().query(StandPlanDocument, { edition: 7, in: 'FR' })
    const hall = standPlan?.halls[0]
    const events = await salon.asVisitor().subscribe(StandPlanChangedDocument, { after: standPlan?.cursor, in: 'FR' })
    const desk = await salon.asPersona('registration-desk')
    const { planDraft } = await desk.query(PlanDraftDocument, { hall: hall?.id ?? '', in: 'FR' })
    const { names, zones, stands, ...built } = withoutTypenames(planDraft.content)
    const [first, ...rest] = stands.map(({ areaDm2: _a, openSidesDrawn: _o, shapeDrawn: _s, ...stand }) => stand)
    if (!first) throw new Error('no stand')
    const { savePlanDraft } = await desk.mutate(SavePlanDraftDocument, {
      hall: planDraft.hall,
      version: planDraft.version,
      basedOn: planDraft.basedOn,
      in: 'FR',
      content: {
        ...built,
        name: names,
        zones: zones.map(({ names, ...zone }) => ({ ...zone, name: names })),
        stands: [{ ...first, number: 'NEW-1' }, ...rest],
      },
    })
    expect(savePlanDraft).toMatchObject({ __typename: 'PlanDraft', version: 1 })
    const drawn = await desk.query(PlanDraftDocument, { hall: planDraft.hall, in: 'FR' })
    expect(drawn.planDraft.problems).toEqual([])
    const number = planDraft.basedOn + 1
    const publish = { expectedNumber: number, note: null, acceptsSmaller: false, in: 'FR' } as const
    const { publishPlan } = await desk.mutate(PublishPlanDocument, publish)
    expect(publishPlan).toMatchObject({ __typename: 'PlanRelease', number })
    const { standPlanChanged } = await events.next()
    expect(standPlanChanged).toMatchObject({ __typename: 'StandPlanEvent', isReleased: true, stand: null })
    await until(async () => {
      const { standPlan } = await salon.asVisitor().query(StandPlanDocument, { edition: 7, in: 'FR' })
      return standPlan?.halls[0]?.stands.some((stand) => stand.number === 'NEW-1' && stand.id === first.id) ?? false
    })
    const { planReleases } = await salon.asVisitor().query(PlanReleasesDocument, { first: 1, in: 'AR' })
    expect(planReleases.nodes[0]).toMatchObject({
      number,
      halls: [{ key: hall?.key, stands: [{ number: 'NEW-1', numberBefore: first.number, what: ['RENUMBERED'] }] }],
    })
  })

  it('is none of an edition that does not exist', async () => {
    const salon = await startSalon()
    const { standPlan } = await salon.asVisitor().query(StandPlanDocument, { edition: 99, in: 'FR' })
    expect(standPlan).toBeNull()
  })
})
