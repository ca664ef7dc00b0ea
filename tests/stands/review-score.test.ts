import { sqlState } from '@salon/api/db.ts'
import { decideApplications, sendDecisions, undoDecisions } from '@salon/api/stands/decision.actions.ts'
import { assignApplications } from '@salon/api/stands/review-hands.actions.ts'
import {
  declareConflict,
  noteApplication,
  scoreApplication,
  withdrawConflict,
} from '@salon/api/stands/review-score.actions.ts'
import { readReviews } from '@salon/api/stands/review-score.reading.ts'
import { averageOf } from '@salon/api/stands/review-score.rules.ts'
import { describe, expect, it } from 'vitest'
import { first } from './first.ts'
import { givenReviewed, type Reviewed } from './reviewers.ts'

const PLAIN = { reason: '', standsGranted: 1 }
const scores = ({ criteria }: Reviewed, craft: number, stand: number) =>
  [craft, stand].map((score, n) => ({ criterionId: first(criteria, n).id, score, note: null }))
const averaged = async ({ fair, ids }: Reviewed) => {
  const review = (await readReviews(fair.db, ids)).get(first(ids))
  return review && averageOf(review)
}
const kinds = async ({ fair, ids }: Reviewed) =>
  (await fair.db.applicationEvent.findMany({ where: { applicationId: first(ids) }, orderBy: { id: 'asc' } })).map(
    ({ kind, internal }) => `${kind}${internal ? '' : ' for all'}`,
  )

describe('scores', () => {
  it('of several reviewers make an average, and one who changes their mind is counted once', async () => {
    const desk = await givenReviewed(1)
    const [hajar, othmane] = [await desk.reviewer('Hajar'), await desk.reviewer('Othmane')]
    const file = first(desk.ids)
    await Promise.all([
      scoreApplication(hajar, file, scores(desk, 4, 0)),
      scoreApplication(othmane, file, scores(desk, 1, 1)),
    ])
    expect(await averaged(desk)).toMatchObject({ average: 2, reviewers: 2 })
    await scoreApplication(othmane, file, scores(desk, 5, 1))
    expect(await averaged(desk)).toMatchObject({ average: 3.5, reviewers: 2 })
    expect(await kinds(desk)).toEqual(['scored', 'scored'])
    const told = await desk.fair.db.journalEntry.findMany({ where: { topic: 'applications' } })
    expect(new Set(told.map(({ kind, audience }) => `${kind} ${audience}`))).toEqual(new Set(['scored organisers']))
  })

  it('of who declares a conflict later no longer count, and no others are taken from them', async () => {
    const desk = await givenReviewed(1)
    const [hajar, othmane] = [await desk.reviewer('Hajar'), await desk.reviewer('Othmane')]
    const file = first(desk.ids)
    await scoreApplication(hajar, file, scores(desk, 4, 4))
    await scoreApplication(othmane, file, scores(desk, 0, 0))
    await declareConflict(othmane, file, 'Sa cousine y travaille')
    expect(await averaged(desk)).toMatchObject({ average: 4, reviewers: 1 })
    await expect(scoreApplication(othmane, file, scores(desk, 5, 5))).rejects.toMatchObject({ code: 'IN_CONFLICT' })
    await withdrawConflict(othmane, file)
    expect(await averaged(desk)).toMatchObject({ average: 2, reviewers: 2 })
    expect(await kinds(desk)).toEqual(['scored', 'scored', 'conflict', 'conflictOver'])
  })
})

describe('a conflict of interest', () => {
  it('leaves no decision to who has it, alone or among many, and takes none back', async () => {
    const desk = await givenReviewed(3)
    const [hajar, othmane] = [await desk.reviewer('Hajar'), await desk.reviewer('Othmane')]
    await declareConflict(othmane, first(desk.ids), 'Ancien associé')
    await expect(decideApplications(othmane, desk.ids, 'ACCEPT', PLAIN)).rejects.toMatchObject({
      code: 'IN_CONFLICT',
      numbers: [1],
    })
    expect(await desk.fair.db.standApplication.count({ where: { state: 'ACCEPTED' } })).toBe(0)
    await decideApplications(hajar, desk.ids, 'ACCEPT', PLAIN)
    await expect(undoDecisions(othmane, desk.ids)).rejects.toMatchObject({ code: 'IN_CONFLICT' })
  })

  it('declared after the decision keeps it from being sent, until somebody else takes it again', async () => {
    const desk = await givenReviewed(2)
    const [hajar, othmane] = [await desk.reviewer('Hajar'), await desk.reviewer('Othmane')]
    await decideApplications(othmane, desk.ids, 'ACCEPT', PLAIN)
    await declareConflict(othmane, first(desk.ids), 'Sa cousine y travaille')
    await expect(sendDecisions(hajar, desk.ids)).rejects.toMatchObject({ code: 'DECIDED_IN_CONFLICT', numbers: [1] })
    await undoDecisions(hajar, [first(desk.ids)])
    await decideApplications(hajar, [first(desk.ids)], 'ACCEPT', PLAIN)
    await sendDecisions(othmane, desk.ids)
    expect(await desk.fair.db.standApplication.count({ where: { sentAt: { not: null } } })).toBe(2)
  })

  it('is enforced by the database, whatever the code does', async () => {
    const desk = await givenReviewed(1)
    const { db, now } = desk.fair
    const othmane = await desk.reviewer('Othmane')
    const reviewerId = othmane.viewer?.personId ?? ''
    const applicationId = first(desk.ids)
    const score = { applicationId, criterionId: first(desk.criteria).id, reviewerId, score: 5, at: now }
    await db.reviewScore.create({ data: score })
    await declareConflict(othmane, applicationId, 'Ancien associé')
    const refused = async (done: Promise<unknown>) => sqlState(await done.catch((error: unknown) => error))
    expect(await refused(db.reviewScore.updateMany({ data: { score: 4 } }))).toBe('23001')
    const other = { ...score, criterionId: first(desk.criteria, 1).id }
    expect(await refused(db.reviewScore.create({ data: other }))).toBe('23001')
    for (const kind of ['accepted', 'waitlisted', 'rejected', 'undone']) {
      const event = { applicationId, at: now, actorId: reviewerId, kind, to: 'UNDER_REVIEW' as const }
      expect(await refused(db.applicationEvent.create({ data: event })), kind).toBe('23001')
    }
    await db.applicationEvent.create({
      data: { applicationId, at: now, actorId: reviewerId, kind: 'noted', to: 'UNDER_REVIEW' },
    })
  })

  it('that is declared while the file is decided comes before or after, and never in between', async () => {
    const desk = await givenReviewed(12)
    const { db } = desk.fair
    const othmane = await desk.reviewer('Othmane')
    await Promise.all(
      desk.ids.flatMap((id) => [
        decideApplications(othmane, [id], 'ACCEPT', PLAIN).catch((error: unknown) => {
          expect(error).toMatchObject({ code: 'IN_CONFLICT' })
        }),
        declareConflict(othmane, id, 'Ancien associé'),
      ]),
    )
    expect(await db.conflictOfInterest.count()).toBe(12)
    const accepted = await db.standApplication.findMany({ where: { state: 'ACCEPTED' } })
    for (const { id } of accepted) {
      const events = await db.applicationEvent.findMany({ where: { applicationId: id }, orderBy: { id: 'asc' } })
      expect(events.map(({ kind }) => kind)).toEqual(['accepted', 'conflict'])
    }
    const hajar = await desk.reviewer('Hajar')
    const ids = accepted.map(({ id }) => id)
    if (ids.length > 0) await expect(sendDecisions(hajar, ids)).rejects.toMatchObject({ code: 'DECIDED_IN_CONFLICT' })
  })
})

describe('a file in hand', () => {
  it('goes to one of two who take it at once, and the other is told', async () => {
    const desk = await givenReviewed(4)
    const people = await Promise.all(['Hajar', 'Othmane', 'Salma'].map((name) => desk.reviewer(name)))
    const files = desk.ids.map((id) => ({ id, seen: null }))
    const results = await Promise.allSettled(
      people.map((each) => assignApplications(each, files, each.viewer?.personId ?? null)),
    )
    const refused = results.flatMap((each) => (each.status === 'rejected' ? [each.reason] : []))
    expect(refused.map(({ code }) => code)).toEqual(['TAKEN_BY_COLLEAGUE', 'TAKEN_BY_COLLEAGUE'])
    const rows = await desk.fair.db.standApplication.findMany({ select: { assignedToId: true } })
    expect(new Set(rows.map(({ assignedToId }) => assignedToId)).size).toBe(1)
    expect(rows[0]?.assignedToId).toBe(refused[0].byId)
  })

  it('is under review once somebody has it, is handed on, and is given back', async () => {
    const desk = await givenReviewed(1)
    const { db } = desk.fair
    await db.standApplication.updateMany({ data: { state: 'SUBMITTED' } })
    const [hajar, othmane] = [await desk.reviewer('Hajar'), await desk.reviewer('Othmane')]
    const [one, other] = [hajar.viewer?.personId ?? '', othmane.viewer?.personId ?? '']
    const file = first(desk.ids)
    await assignApplications(hajar, [{ id: file, seen: null }], one)
    expect(await db.standApplication.findFirst()).toMatchObject({ state: 'UNDER_REVIEW', assignedToId: one })
    await assignApplications(hajar, [{ id: file, seen: one }], other)
    await assignApplications(othmane, [{ id: file, seen: other }], null)
    expect(await db.standApplication.findFirst()).toMatchObject({ assignedToId: null, version: 2 })
    expect(await kinds(desk)).toEqual(['taken for all', 'assigned', 'assigned'])
  })

  it('is not put into the hands of who must not judge it, nor of who does not review', async () => {
    const desk = await givenReviewed(2)
    const [hajar, othmane] = [await desk.reviewer('Hajar'), await desk.reviewer('Othmane')]
    const [file, second] = [first(desk.ids), first(desk.ids, 1)]
    const other = othmane.viewer?.personId ?? ''
    await assignApplications(othmane, [{ id: file, seen: null }], other)
    await declareConflict(othmane, file, 'Ancien associé')
    expect((await desk.fair.db.standApplication.findUnique({ where: { id: file } }))?.assignedToId).toBeNull()
    const both = [file, second].map((id) => ({ id, seen: null }))
    await expect(assignApplications(hajar, both, other)).rejects.toMatchObject({
      code: 'REVIEWER_IN_CONFLICT',
      number: 1,
    })
    expect(await desk.fair.db.standApplication.count({ where: { assignedToId: other } })).toBe(0)
    const visitor = await desk.fair.viewer('Visitor', 'VISITOR')
    await expect(assignApplications(hajar, both, visitor.personId)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })
})

describe('a note', () => {
  it('is the desk’s own, and says something', async () => {
    const desk = await givenReviewed(1)
    const hajar = await desk.reviewer('Hajar')
    await noteApplication(hajar, first(desk.ids), ' Rappeler lundi ')
    await expect(noteApplication(hajar, first(desk.ids), '  ')).rejects.toMatchObject({ code: 'INVALID_INPUT' })
    expect(await desk.fair.db.applicationEvent.findMany()).toMatchObject([
      { kind: 'noted', note: 'Rappeler lundi', internal: true },
    ])
    const told = await desk.fair.db.journalEntry.findMany({ where: { topic: 'applications' } })
    expect(told.map(({ audience }) => audience)).toEqual(['organisers'])
  })
})

describe('a decision on what was read', () => {
  it('is not taken of a file that changed since, nor of the others', async () => {
    const desk = await givenReviewed(2)
    const hajar = await desk.reviewer('Hajar')
    const seen = new Map(desk.ids.map((id) => [id, 1]))
    await desk.fair.db.standApplication.update({ where: { id: first(desk.ids) }, data: { version: 2 } })
    await expect(decideApplications(hajar, desk.ids, 'ACCEPT', PLAIN, seen)).rejects.toMatchObject({
      code: 'FILES_MOVED_ON',
      numbers: [1],
    })
    expect(await desk.fair.db.standApplication.count({ where: { state: 'ACCEPTED' } })).toBe(0)
  })
})
