import { answerApplication, saveApplication } from '@salon/api/stands/application.actions.ts'
import { findApplication } from '@salon/api/stands/application.reading.ts'
import { stateForExhibitor } from '@salon/api/stands/application.ts'
import { decideApplications, sendDecisions, undoDecisions } from '@salon/api/stands/decision.actions.ts'
import { askApplication, takeApplication } from '@salon/api/stands/review.actions.ts'
import { countByState, readQueue } from '@salon/api/stands/review.reading.ts'
import { queueOf } from '@salon/api/stands/review-queue.rules.ts'
import { holdStand } from '@salon/api/stands/stand-claim.actions.ts'
import { describe, expect, it } from 'vitest'
import { first } from './first.ts'
import { type Desk, givenHall } from './halls.ts'

const PLAIN = { reason: '', standsGranted: 1 }
const atTheDesk = async (desk: Desk, name = 'Hajar') =>
  desk.fair.context(await desk.fair.viewer(name, 'REGISTRATION_DESK'))
const ids = ({ files }: Desk) => files.map(({ id }) => id)
const states = async ({ fair }: Desk) =>
  (await fair.db.standApplication.findMany({ orderBy: { number: 'asc' } })).map(({ state }) => state)
const counted = async ({ fair }: Desk) => (await fair.db.callQuota.findFirstOrThrow()).accepted

/** Files under review, with a quota of their family. */
async function givenReview(files: number, places: number): Promise<Desk> {
  const desk = await givenHall(1, files)
  const { db } = desk.fair
  await db.standApplication.updateMany({ data: { state: 'UNDER_REVIEW', submittedAt: desk.fair.now } })
  const call = await db.call.findFirstOrThrow()
  await db.callQuota.create({ data: { id: crypto.randomUUID(), callId: call.id, familyId: 'carpet', places } })
  return desk
}

describe('acceptances over a quota', () => {
  it('of twelve reviewers at once for three places are three, and the others change nothing', async () => {
    const desk = await givenReview(12, 3)
    const reviewers = await Promise.all(ids(desk).map((_, n) => atTheDesk(desk, `Reviewer ${n}`)))
    const results = await Promise.allSettled(
      ids(desk).map((id, n) => decideApplications(first(reviewers, n), [id], 'ACCEPT', PLAIN)),
    )
    const refused = results.flatMap((result) => (result.status === 'rejected' ? [result.reason] : []))
    expect(refused).toHaveLength(9)
    for (const reason of refused)
      expect(reason).toMatchObject({ code: 'DECISION_OVER_QUOTA', quota: { familyId: 'carpet', places: 3 } })
    expect((await states(desk)).filter((state) => state === 'ACCEPTED')).toHaveLength(3)
    expect(await counted(desk)).toBe(3)
    expect(await desk.fair.db.applicationEvent.count({ where: { kind: 'accepted' } })).toBe(3)
    expect(await desk.fair.db.journalEntry.count({ where: { topic: 'applications', kind: 'accepted' } })).toBe(3)
  })

  it('of many files at once are all or none', async () => {
    const desk = await givenReview(4, 3)
    const context = await atTheDesk(desk)
    await expect(decideApplications(context, ids(desk), 'ACCEPT', PLAIN)).rejects.toMatchObject({
      code: 'DECISION_OVER_QUOTA',
    })
    expect(new Set(await states(desk))).toEqual(new Set(['UNDER_REVIEW']))
    expect(await counted(desk)).toBe(0)
    expect(await desk.fair.db.applicationEvent.count()).toBe(0)
    await decideApplications(context, ids(desk).slice(0, 3), 'ACCEPT', PLAIN)
    expect(await counted(desk)).toBe(3)
  })

  it('that overlap in opposite orders do not wait for each other for ever', async () => {
    const desk = await givenReview(8, 8)
    const [one, other] = await Promise.all([atTheDesk(desk, 'One'), atTheDesk(desk, 'Other')])
    const results = await Promise.allSettled([
      decideApplications(one, ids(desk), 'ACCEPT', PLAIN),
      decideApplications(other, ids(desk).toReversed(), 'WAITLIST', PLAIN),
    ])
    const codes = results.map((result) => (result.status === 'rejected' ? result.reason.code : 'DONE'))
    // Who came second finds the files decided; accepted ones do not wait, but those that wait may be accepted.
    expect(codes).toContain('DONE')
    for (const code of codes) expect(['DONE', 'FILES_MOVED_ON']).toContain(code)
    expect(await counted(desk)).toBe((await states(desk)).filter((state) => state === 'ACCEPTED').length)
  })

  it('give their places back when they are undone', async () => {
    const desk = await givenReview(2, 1)
    const context = await atTheDesk(desk)
    const [one, other] = [first(ids(desk)), first(ids(desk), 1)]
    await decideApplications(context, [one], 'ACCEPT', { ...PLAIN, standsGranted: 2 })
    await undoDecisions(context, [one])
    expect(await counted(desk)).toBe(0)
    expect(await states(desk)).toEqual(['UNDER_REVIEW', 'UNDER_REVIEW'])
    await decideApplications(context, [other], 'ACCEPT', PLAIN)
    expect(await counted(desk)).toBe(1)
  })
})

describe('a decision that was not sent', () => {
  it('has not happened for its exhibitor, in its state, its history and its news', async () => {
    const desk = await givenReview(1, 1)
    const { id, member } = first(desk.files)
    await decideApplications(await atTheDesk(desk), [id], 'REJECT', { ...PLAIN, reason: 'Hors sujet' })
    const mine = await findApplication(desk.fair.context(member), id)
    expect(mine && stateForExhibitor(mine)).toBe('UNDER_REVIEW')
    expect(await desk.fair.db.applicationEvent.count({ where: { internal: false } })).toBe(0)
    expect(await desk.fair.db.journalEntry.count({ where: { audience: `person:${member.personId}` } })).toBe(0)
  })

  it('is sent with its reason, told to each member, and not taken back after', async () => {
    const desk = await givenReview(1, 1)
    const { id, member } = first(desk.files)
    const context = await atTheDesk(desk)
    await decideApplications(context, [id], 'REJECT', { ...PLAIN, reason: 'Hors sujet' })
    await sendDecisions(context, [id])
    const mine = await findApplication(desk.fair.context(member), id)
    expect(mine && stateForExhibitor(mine)).toBe('REJECTED')
    expect(await desk.fair.db.applicationEvent.findMany({ where: { internal: false } })).toMatchObject([
      { kind: 'sent', from: 'UNDER_REVIEW', to: 'REJECTED', note: 'Hors sujet' },
    ])
    const told = { audience: `person:${member.personId}`, kind: 'sent' }
    expect(await desk.fair.db.journalEntry.count({ where: told })).toBe(1)
    const moved = { code: 'FILES_MOVED_ON', numbers: [1] }
    await expect(undoDecisions(context, [id])).rejects.toMatchObject(moved)
    await expect(sendDecisions(context, [id])).rejects.toMatchObject(moved)
  })

  it('taken of a file that waits is undone to the waiting list, at its old place', async () => {
    const desk = await givenReview(1, 1)
    const { id } = first(desk.files)
    const context = await atTheDesk(desk)
    await decideApplications(context, [id], 'WAITLIST', PLAIN)
    await sendDecisions(context, [id])
    const since = desk.fair.now
    desk.fair.now = new Date(since.getTime() + 3_600_000)
    const [accepted] = await decideApplications(context, [id], 'ACCEPT', PLAIN)
    expect(accepted && stateForExhibitor(accepted)).toBe('WAITLISTED')
    const [left] = await undoDecisions(context, [id])
    expect(left).toMatchObject({ state: 'WAITLISTED', waitlistedAt: since, sentAt: since })
    expect(await counted(desk)).toBe(0)
  })

  it('taken of a place in the waiting list that nobody was told of leaves no trace of it', async () => {
    const desk = await givenReview(1, 1)
    const { id } = first(desk.files)
    const context = await atTheDesk(desk)
    await decideApplications(context, [id], 'WAITLIST', PLAIN)
    const [accepted] = await decideApplications(context, [id], 'ACCEPT', PLAIN)
    expect(accepted && stateForExhibitor(accepted)).toBe('UNDER_REVIEW')
  })
})

describe('a decision without waiting for an answer', () => {
  /** A file of which something was asked, and the call's field that it was. */
  async function givenAsked(places = 1) {
    const desk = await givenReview(1, places)
    const { id, member } = first(desk.files)
    const call = await desk.fair.db.call.findFirstOrThrow()
    const field = { id: crypto.randomUUID(), callId: call.id, key: 'story', type: 'LONG_TEXT' as const, order: 0 }
    const label = { fr: 'Histoire', ar: 'قصة', en: 'Story', es: 'Historia' }
    await desk.fair.db.callField.create({ data: { ...field, label, kinds: ['COOPERATIVE'], required: true } })
    const context = await atTheDesk(desk)
    await askApplication(context, id, ['story'], 'Racontez-nous')
    return { desk, id, exhibitor: desk.fair.context(member), context }
  }

  it('leaves what was asked open to the exhibitor until it is sent', async () => {
    const { id, exhibitor, context } = await givenAsked()
    await decideApplications(context, [id], 'REJECT', { ...PLAIN, reason: 'Hors sujet' })
    const seen = await findApplication(exhibitor, id)
    expect(seen && stateForExhibitor(seen)).toBe('MORE_INFORMATION')
    await saveApplication(exhibitor, id, { version: seen?.shownVersion ?? 0, answers: { story: 'Laine' }, wishes: {} })
    await sendDecisions(context, [id])
    const sent = await findApplication(exhibitor, id)
    expect(sent).toMatchObject({ asked: [], reason: 'Hors sujet' })
    expect(sent && stateForExhibitor(sent)).toBe('REJECTED')
    await expect(answerApplication(exhibitor, id, null)).rejects.toMatchObject({ code: 'STEP_NOT_OPEN' })
  })

  it('is undone to the question, in the words in which it was asked', async () => {
    const { id, context, desk } = await givenAsked()
    await decideApplications(context, [id], 'WAITLIST', { ...PLAIN, reason: 'Plus tard' })
    const [left] = await undoDecisions(context, [id])
    expect(left).toMatchObject({ state: 'MORE_INFORMATION', asked: ['story'], reason: 'Racontez-nous', sentAt: null })
    expect(left?.waitlistedAt).toBeNull()
    expect(await counted(desk)).toBe(0)
  })

  it('is taken back by the answer, which was not read, and its place in the quota is free again', async () => {
    const { desk, id, exhibitor, context } = await givenAsked()
    const [accepted] = await decideApplications(context, [id], 'ACCEPT', { ...PLAIN, standsGranted: 3 })
    expect(await counted(desk)).toBe(1)
    const typed = { version: accepted?.shownVersion ?? 0, answers: { story: 'Laine' }, wishes: {} }
    await saveApplication(exhibitor, id, typed)
    const left = await answerApplication(exhibitor, id, null)
    expect(left).toMatchObject({ state: 'UNDER_REVIEW', asked: [], decidedAt: null, standsGranted: 1 })
    expect(await counted(desk)).toBe(0)
    const events = await desk.fair.db.applicationEvent.findMany({ orderBy: { id: 'asc' } })
    expect(events.map(({ kind, internal }) => `${kind}${internal ? ' at the desk' : ''}`)).toEqual([
      'asked',
      'accepted at the desk',
      'undone at the desk',
      'answered',
    ])
    expect(events.at(-1)).toMatchObject({ from: 'MORE_INFORMATION', to: 'UNDER_REVIEW' })
    await expect(sendDecisions(context, [id])).rejects.toMatchObject({ code: 'FILES_MOVED_ON' })
  })
})

describe('stands', () => {
  it('are held for an accepted file once its exhibitor was told, and not before', async () => {
    const desk = await givenReview(1, 1)
    const { id, member } = first(desk.files)
    const context = await atTheDesk(desk)
    await decideApplications(context, [id], 'ACCEPT', PLAIN)
    for (const who of [desk.fair.context(member), context])
      await expect(holdStand(who, id, first(desk.stands))).rejects.toMatchObject({ code: 'FILE_NOT_ACCEPTED' })
    await sendDecisions(context, [id])
    await holdStand(desk.fair.context(member), id, first(desk.stands))
    expect(await desk.fair.db.standClaim.count()).toBe(1)
  })
})

describe('the desk', () => {
  it('takes a file in hand once, and others are told that it moved on', async () => {
    const desk = await givenReview(1, 1)
    const { id } = first(desk.files)
    await desk.fair.db.standApplication.updateMany({ data: { state: 'SUBMITTED' } })
    const reviewers = await Promise.all(['A', 'B', 'C'].map((name) => atTheDesk(desk, name)))
    const results = await Promise.allSettled(reviewers.map((context) => takeApplication(context, id)))
    const codes = results.map((result) => (result.status === 'rejected' ? result.reason.code : 'DONE'))
    expect(codes.sort()).toEqual(['DONE', 'STEP_NOT_OPEN', 'STEP_NOT_OPEN'])
  })

  it('turns nobody down without a reason, and asks only for what the call has', async () => {
    const desk = await givenReview(1, 1)
    const { id } = first(desk.files)
    const context = await atTheDesk(desk)
    const invalid = { code: 'INVALID_INPUT' }
    await expect(decideApplications(context, [id], 'REJECT', PLAIN)).rejects.toMatchObject(invalid)
    await expect(decideApplications(context, [], 'ACCEPT', PLAIN)).rejects.toMatchObject(invalid)
    await expect(askApplication(context, id, ['nothing'], 'Une photo')).rejects.toMatchObject(invalid)
    expect(await states(desk)).toEqual(['UNDER_REVIEW'])
  })

  it('does not decide where who decides declared a conflict of interest', async () => {
    const desk = await givenReview(1, 1)
    const { id } = first(desk.files)
    const context = await atTheDesk(desk)
    await desk.fair.db.conflictOfInterest.create({
      data: {
        applicationId: id,
        reviewerId: context.viewer?.personId ?? '',
        reason: 'Famille',
        declaredAt: desk.fair.now,
      },
    })
    await expect(decideApplications(context, [id], 'ACCEPT', PLAIN)).rejects.toMatchObject({
      code: 'IN_CONFLICT',
      numbers: [1],
    })
    await decideApplications(await atTheDesk(desk, 'Another'), [id], 'ACCEPT', PLAIN)
  })

  it('is nobody else: a member of the exhibitor decides nothing', async () => {
    const desk = await givenReview(1, 1)
    const { id, member } = first(desk.files)
    const context = desk.fair.context(member)
    await expect(decideApplications(context, [id], 'ACCEPT', PLAIN)).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await expect(sendDecisions(context, [id])).rejects.toMatchObject({ code: 'FORBIDDEN' })
  })

  it('counts every state, and no draft', async () => {
    const desk = await givenReview(3, 3)
    const { db, editionId } = desk.fair
    await db.standApplication.update({ where: { id: first(ids(desk)) }, data: { state: 'DRAFT', submittedAt: null } })
    await decideApplications(await atTheDesk(desk), [first(ids(desk), 1)], 'ACCEPT', PLAIN)
    const rows = await readQueue(db, { editionId, viewerId: crypto.randomUUID() })
    const counts = countByState(queueOf(rows, {}, desk.fair.now).counts).filter(({ count }) => count > 0)
    expect(counts).toEqual([
      { state: 'UNDER_REVIEW', count: 1 },
      { state: 'ACCEPTED', count: 1 },
    ])
  })
})
