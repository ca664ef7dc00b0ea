import { randomUUID } from 'node:crypto'
import { type Db, type Tx, transaction } from '@salon/api/db.ts'
import { openApplication, saveApplication, submitApplication } from '@salon/api/stands/application.actions.ts'
import { createCall, moveCallDates, setCallQuotas, stepCall } from '@salon/api/stands/call.actions.ts'
import { readCallRecord, readCalls } from '@salon/api/stands/call.reading.ts'
import { discardCallDraft, publishCall, saveCall } from '@salon/api/stands/call-draft.actions.ts'
import { takePlaces } from '@salon/api/stands/call-quota.store.ts'
import { decideApplications, undoDecisions } from '@salon/api/stands/decision.actions.ts'
import { readQueue } from '@salon/api/stands/review.reading.ts'
import { readReviews } from '@salon/api/stands/review-score.reading.ts'
import { describe, expect, it } from 'vitest'
import { at } from '../schedule/fair.ts'
import { until } from '../support/until.ts'
import { type Calling, content, DATES, field, givenCalling, text } from './callers.ts'
import { first } from './first.ts'
import { type Desk, givenHall } from './halls.ts'

const PLAIN = { reason: '', standsGranted: 1 }
const OF_ALL = { regionCode: null, familyId: null }

/** A sent file of a cooperative of its own. */
async function givenSent({ cooperative }: Calling, key: string, name: string, answer = 'Tissage') {
  const { context, exhibitorId } = await cooperative(name)
  const file = await openApplication(context, key, exhibitorId)
  const { version } = await saveApplication(context, file.id, {
    version: file.version,
    answers: { presentation: answer },
    wishes: {},
  })
  return { context, id: file.id, version }
}

describe('a call that the desk makes', () => {
  it('is nobody else’s until it is published, and takes files then', async () => {
    const calling = await givenCalling()
    const { fair, desk, cooperative } = calling
    const made = await createCall(desk, { title: text('Appel de printemps'), ...DATES, from: null })
    expect(made).toMatchObject({ key: 'appel-de-printemps', announced: false, version: 1, draft: null })
    expect(await readCalls(fair.db, fair.editionId)).toEqual([])
    const { context, exhibitorId } = await cooperative('Tifinagh')
    await expect(openApplication(context, made.key, exhibitorId)).rejects.toMatchObject({ code: 'NOT_FOUND' })

    const saved = await saveCall(desk, made.id, made.draftVersion, content({ fields: [field('presentation')] }))
    await publishCall(desk, made.id, saved.draftVersion)
    expect(await readCalls(fair.db, fair.editionId)).toMatchObject([{ id: made.id, fields: [{ key: 'presentation' }] }])
    expect(await openApplication(context, made.key, exhibitorId)).toMatchObject({ state: 'DRAFT' })
  })

  it('gets a key of its own when another has its name', async () => {
    const { desk } = await givenCalling()
    const both = await Promise.all([1, 2].map(() => createCall(desk, { title: text('Appel'), ...DATES, from: null })))
    expect(both.map(({ key }) => key).sort()).toEqual(['appel', 'appel-2'])
  })

  it('begins with another, its quotas empty again, and nothing of what was only drafted there', async () => {
    const calling = await givenCalling()
    const { desk, fair } = calling
    const source = await calling.open()
    await setCallQuotas(desk, source.id, source.version, [{ regionCode: null, familyId: 'carpet', places: 4 }])
    await fair.db.callQuota.updateMany({ data: { accepted: 3 } })
    await fair.db.call.update({ where: { id: source.id }, data: { holdDays: 5, offersFreed: false } })
    await saveCall(desk, source.id, source.draftVersion, content({ fields: [], terms: text('Autre') }))
    const copy = await createCall(desk, { title: text('Copie'), ...DATES, from: source.id })
    expect(copy).toMatchObject({
      announced: false,
      draft: null,
      holdDays: 5,
      offersFreed: false,
      terms: text('Un dossier par exposant.'),
      fields: [{ key: 'presentation' }],
      criteria: [{ key: 'craft', weight: 3 }],
      quotas: [{ familyId: 'carpet', places: 4, accepted: 0 }],
    })
  })

  it('of another edition lends its form, and its criteria to nobody who is not of its desk', async () => {
    const calling = await givenCalling()
    const { desk, fair } = calling
    const before = await calling.open()
    const editionId = randomUUID()
    const { id: _id, number: _number, ...edition } = await fair.db.edition.findFirstOrThrow()
    await fair.db.edition.create({
      data: { ...edition, theme: undefined, patronage: undefined, name: text('Avant'), id: editionId, number: 6 },
    })
    await fair.db.call.update({ where: { id: before.id }, data: { editionId } })
    const copy = await createCall(desk, { title: text('Appel'), ...DATES, from: before.id })
    expect(copy).toMatchObject({ editionId: fair.editionId, fields: [{ key: 'presentation' }], criteria: [] })
    await fair.db.call.update({ where: { id: before.id }, data: { announced: false } })
    await expect(createCall(desk, { title: text('Appel'), ...DATES, from: before.id })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
    await expect(stepCall(desk, before.id, before.version, 'CLOSE')).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })
})

describe('two of the desk who edit one call', () => {
  it('do not overwrite each other: who comes second is told, whoever that is', async () => {
    const { desk, fair, open } = await givenCalling()
    const call = await open()
    const other = fair.context(await fair.viewer('Salma', 'REGISTRATION_DESK'))
    const results = await Promise.allSettled([
      saveCall(desk, call.id, call.draftVersion, content({ terms: text('A') })),
      saveCall(other, call.id, call.draftVersion, content({ terms: text('B') })),
    ])
    const [lost] = results.filter((result) => result.status === 'rejected')
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    const [winner] = results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []))
    expect(lost?.reason).toMatchObject({
      code: 'STALE_CALL',
      draftVersion: call.draftVersion + 1,
      changedById: winner?.draftedById,
    })
  })

  it('may set its quotas and write its words at once: they are not in each other’s way', async () => {
    const { desk, fair, open } = await givenCalling()
    const call = await open()
    const other = fair.context(await fair.viewer('Salma', 'REGISTRATION_DESK'))
    await Promise.all([
      saveCall(desk, call.id, call.draftVersion, content({ terms: text('A') })),
      setCallQuotas(other, call.id, call.version, [{ ...OF_ALL, places: 9 }]),
    ])
    expect(await readCallRecord(fair.db, call.id)).toMatchObject({
      draft: { terms: text('A') },
      quotas: [{ places: 9 }],
      version: call.version + 1,
      draftVersion: call.draftVersion + 1,
    })
  })

  it('publish once: a draft that changed since it was read is read again', async () => {
    const { desk, open } = await givenCalling()
    const call = await open()
    const saved = await saveCall(desk, call.id, call.draftVersion, content({ terms: text('A') }))
    await expect(publishCall(desk, call.id, call.draftVersion)).rejects.toMatchObject({ code: 'STALE_CALL' })
    await publishCall(desk, call.id, saved.draftVersion)
    await expect(publishCall(desk, call.id, saved.draftVersion)).rejects.toMatchObject({ code: 'STALE_CALL' })
  })

  it('forget a draft, and what comes to what is in force is none', async () => {
    const { desk, open } = await givenCalling()
    const call = await open()
    const saved = await saveCall(desk, call.id, call.draftVersion, content({ terms: text('A') }))
    expect(saved.draft).not.toBeNull()
    const same = await saveCall(desk, call.id, saved.draftVersion, content())
    expect(same.draft).toBeNull()
    const again = await saveCall(desk, call.id, same.draftVersion, content({ terms: text('B') }))
    expect(await discardCallDraft(desk, call.id, again.draftVersion)).toMatchObject({
      draft: null,
      terms: text('Un dossier par exposant.'),
    })
  })
})

describe('a form that changes while files answer it', () => {
  it('asks of what is sent from now on; a file that was sent stays complete', async () => {
    const calling = await givenCalling()
    const { desk, open } = calling
    const call = await open(
      content({ fields: [field('presentation'), field('photographs', { type: 'PHOTOGRAPH', required: false })] }),
    )
    const before = await givenSent(calling, call.key, 'Avant')
    await submitApplication(before.context, before.id)
    const during = await givenSent(calling, call.key, 'Pendant')
    calling.fair.now = at('10:00')
    const saved = await saveCall(
      desk,
      call.id,
      call.draftVersion,
      content({
        fields: [
          field('presentation'),
          field('insurance', { type: 'PAPER' }),
          field('photographs', { type: 'PHOTOGRAPH' }),
        ],
      }),
    )
    await publishCall(desk, call.id, saved.draftVersion)
    await expect(submitApplication(during.context, during.id)).rejects.toMatchObject({
      code: 'APPLICATION_INCOMPLETE',
      issues: [
        { key: 'insurance', problem: 'MISSING' },
        { key: 'photographs', problem: 'MISSING' },
      ],
    })
    const { db, editionId } = calling.fair
    // Nor does the desk count as missing what was never asked of it.
    const [queued] = await readQueue(db, { editionId, viewerId: randomUUID() })
    expect(queued).toMatchObject({ id: before.id, missing: [] })
    expect((await readReviews(db, [before.id])).get(before.id)?.missing).toEqual([])
    expect(await db.standApplication.findUnique({ where: { id: before.id } })).toMatchObject({ state: 'SUBMITTED' })
    expect(await db.callField.findMany({ orderBy: { order: 'asc' } })).toMatchObject([
      { key: 'presentation', addedAt: null, requiredSince: null },
      { key: 'insurance', addedAt: at('10:00'), requiredSince: at('10:00') },
      { key: 'photographs', addedAt: null, requiredSince: at('10:00') },
    ])
  })

  it('keeps a field that somebody answered out of sight, one that nobody did not at all, and takes it up again', async () => {
    const calling = await givenCalling()
    const { desk, open, fair } = calling
    const call = await open(content({ fields: [field('presentation'), field('unread', { required: false })] }))
    await givenSent(calling, call.key, 'Une')
    const without = await saveCall(desk, call.id, call.draftVersion, content({ fields: [field('region')] }))
    const published = await publishCall(desk, call.id, without.draftVersion)
    expect(await fair.db.callField.findMany({ orderBy: { key: 'asc' } })).toMatchObject([
      { key: 'presentation', retiredAt: fair.now },
      { key: 'region', retiredAt: null },
    ])
    const [shown] = await readCalls(fair.db, fair.editionId)
    expect(shown?.fields.map(({ key }) => key)).toEqual(['presentation', 'region'])
    fair.now = at('11:00')
    const again = await saveCall(desk, call.id, published.draftVersion, content())
    await publishCall(desk, call.id, again.draftVersion)
    expect(await fair.db.callField.findMany()).toMatchObject([
      { key: 'presentation', retiredAt: null, addedAt: at('11:00') },
    ])
  })

  it('does not change the type of a field under its answers, nor lose an option that was chosen', async () => {
    const calling = await givenCalling()
    const { desk, open, fair } = calling
    const sales = (...keys: string[]) =>
      field('sales', { type: 'CHOICE', options: keys.map((key) => ({ key, label: text(key) })) })
    const call = await open(content({ fields: [field('presentation'), sales('retail', 'export', 'none')] }))
    const { context, id, version } = await givenSent(calling, call.key, 'Une')
    await saveApplication(context, id, { version, answers: { sales: 'export' }, wishes: {} })
    const attempt = async (fields: ReturnType<typeof field>[]) => {
      const now = await readCallRecord(fair.db, call.id)
      const saved = await saveCall(desk, call.id, now?.draftVersion ?? 0, content({ fields }))
      return publishCall(desk, call.id, saved.draftVersion)
    }
    await expect(attempt([field('presentation', { type: 'NUMBER' })])).rejects.toMatchObject({
      code: 'CALL_PART_IN_USE',
      part: 'FIELD_TYPE',
      key: 'presentation',
      files: 1,
    })
    await expect(attempt([field('presentation'), sales('retail', 'none')])).rejects.toMatchObject({
      code: 'CALL_PART_IN_USE',
      part: 'OPTION',
      key: 'sales',
    })
    expect((await attempt([field('presentation'), sales('retail', 'export')])).fields).toHaveLength(2)
  })

  it('keeps its criteria once somebody was scored, but for their words and weights', async () => {
    const calling = await givenCalling()
    const { desk, open, fair } = calling
    const call = await open()
    const { id } = await givenSent(calling, call.key, 'Une')
    await fair.db.reviewScore.create({
      data: {
        applicationId: id,
        criterionId: first(call.criteria).id,
        reviewerId: await fair.person('Hajar'),
        score: 4,
        at: fair.now,
      },
    })
    const more = await saveCall(desk, call.id, call.draftVersion, content({ criteria: [] }))
    await expect(publishCall(desk, call.id, more.draftVersion)).rejects.toMatchObject({
      code: 'CALL_PART_IN_USE',
      part: 'CRITERIA',
      files: 1,
    })
    const heavier = await saveCall(
      desk,
      call.id,
      more.draftVersion,
      content({ criteria: [{ key: 'craft', label: text('Métier'), weight: 9 }] }),
    )
    await publishCall(desk, call.id, heavier.draftVersion)
    expect(await fair.db.reviewScore.count()).toBe(1)
    expect(await fair.db.reviewCriterion.findMany()).toMatchObject([{ weight: 9, label: text('Métier') }])
  })

  it('is not published while something in it makes no sense, and says all of it', async () => {
    const { desk, open } = await givenCalling()
    const call = await open()
    const saved = await saveCall(
      desk,
      call.id,
      call.draftVersion,
      content({
        fields: [field('a', { label: { fr: '', ar: '', en: '', es: '' } }), field('b', { type: 'CHOICE' })],
      }),
    )
    await expect(publishCall(desk, call.id, saved.draftVersion)).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      issues: [{ path: ['fields', 'a', 'label'] }, { path: ['fields', 'b', 'options'] }],
    })
  })
})

/** Runs something beside a transaction that is held open, until it waits for a lock of it or is done; then lets go. */
async function beside<T>(db: Db, held: (tx: Tx) => Promise<unknown>, other: () => Promise<T>): Promise<T> {
  let begun: Promise<T> | undefined
  await transaction(db, async (tx) => {
    await held(tx)
    let isDone = false
    begun = other()
    const done = () => {
      isDone = true
    }
    begun.then(done, done)
    await until(async () => {
      const [waiting] = await db.$queryRaw<{ n: number }[]>`
        select count(*)::int as n from pg_stat_activity
        where datname = current_database() and wait_event_type = 'Lock'`
      return isDone || (waiting?.n ?? 0) > 0
    })
  })
  if (!begun) throw new Error('nothing was begun')
  return begun
}

describe('a closing that moves', () => {
  it('and is not committed yet, is waited for by who sends: it was first', async () => {
    const calling = await givenCalling()
    const { fair, open } = calling
    const call = await open()
    const { context, id } = await givenSent(calling, call.key, 'Une')
    const closing = (tx: Tx) => tx.call.update({ where: { id: call.id }, data: { closesAt: fair.now } })
    await expect(beside(fair.db, closing, () => submitApplication(context, id))).rejects.toMatchObject({
      code: 'CALL_NOT_OPEN',
      phase: 'CLOSED',
    })
    const { exhibitorId, context: late } = await calling.cooperative('Deux')
    await fair.db.call.update({ where: { id: call.id }, data: { closesAt: DATES.closesAt } })
    await expect(beside(fair.db, closing, () => openApplication(late, call.key, exhibitorId))).rejects.toMatchObject({
      code: 'CALL_NOT_OPEN',
    })
  })

  it('while files are being sent: each is in before it, or is refused', async () => {
    const calling = await givenCalling()
    const { desk, open, fair } = calling
    const call = await open()
    const files = await Promise.all(
      Array.from({ length: 12 }, (_, n) => givenSent(calling, call.key, `Coopérative ${n}`)),
    )
    // Time goes on with every look at the clock, as it does.
    let looks = 0
    const ticking = () => ({ now: () => new Date(at('12:00').getTime() + looks++) }) as ReturnType<typeof desk.clockOf>
    const sends = files.map(({ context, id }) => submitApplication({ ...context, clockOf: ticking }, id))
    const closing = stepCall({ ...desk, clockOf: ticking }, call.id, call.version, 'CLOSE')
    const results = await Promise.allSettled(sends)
    const { closesAt } = await closing
    fair.now = closesAt
    const refused = results.flatMap((result) => (result.status === 'rejected' ? [result.reason] : []))
    for (const reason of refused) expect(reason).toMatchObject({ code: 'CALL_NOT_OPEN', phase: 'CLOSED' })
    const sent = await fair.db.standApplication.findMany({ where: { state: 'SUBMITTED' } })
    expect(sent.length + refused.length).toBe(12)
    for (const { submittedAt } of sent) expect(submittedAt?.getTime()).toBeLessThan(closesAt.getTime())
    const after = await givenSent(calling, call.key, 'Après').catch((why) => why)
    expect(after).toMatchObject({ code: 'CALL_NOT_OPEN', phase: 'CLOSED' })
  })

  it('is a step of its own when it is now, and is taken back by moving it', async () => {
    const { desk, open, fair } = await givenCalling()
    const call = await open()
    await expect(
      moveCallDates(desk, call.id, call.version, { opensAt: call.opensAt, closesAt: at('08:30') }),
    ).rejects.toMatchObject({ code: 'INVALID_INPUT', issues: [{ path: ['closesAt'] }] })
    const closed = await stepCall(desk, call.id, call.version, 'CLOSE')
    expect(closed.closesAt).toEqual(fair.now)
    await expect(stepCall(desk, call.id, closed.version, 'CLOSE')).rejects.toMatchObject({
      code: 'CALL_ELSEWHERE',
      stage: 'CLOSED',
    })
    const opened = await moveCallDates(desk, call.id, closed.version, DATES)
    expect(opened.closesAt).toEqual(DATES.closesAt)
  })

  it('does not move the opening under files', async () => {
    const calling = await givenCalling()
    const call = await calling.open()
    const later = { ...DATES, opensAt: at('12:00') }
    const moved = await moveCallDates(calling.desk, call.id, call.version, later)
    const back = await moveCallDates(calling.desk, call.id, moved.version, DATES)
    await givenSent(calling, call.key, 'Une')
    await expect(moveCallDates(calling.desk, call.id, back.version, later)).rejects.toMatchObject({
      issues: [{ path: ['opensAt'] }],
    })
  })

  it('and put away, is seen by nobody; brought back, it is where it was', async () => {
    const { desk, open, fair } = await givenCalling()
    const call = await open()
    await expect(stepCall(desk, call.id, call.version, 'ARCHIVE')).rejects.toMatchObject({
      code: 'CALL_ELSEWHERE',
      stage: 'OPEN',
    })
    const closed = await stepCall(desk, call.id, call.version, 'CLOSE')
    const away = await stepCall(desk, call.id, closed.version, 'ARCHIVE')
    expect(await readCalls(fair.db, fair.editionId)).toEqual([])
    for (const attempt of [
      () => moveCallDates(desk, call.id, away.version, DATES),
      () => saveCall(desk, call.id, away.draftVersion, content()),
      () => publishCall(desk, call.id, away.draftVersion),
    ])
      await expect(attempt()).rejects.toMatchObject({ code: 'CALL_ELSEWHERE', stage: 'ARCHIVED' })
    await stepCall(desk, call.id, away.version, 'RESTORE')
    expect(await readCalls(fair.db, fair.editionId)).toMatchObject([{ id: call.id }])
  })
})

/** Files under review of one call, and its desk. */
async function givenReview(files: number): Promise<Desk & { readonly callId: string }> {
  const desk = await givenHall(1, files)
  await desk.fair.db.standApplication.updateMany({ data: { state: 'UNDER_REVIEW', submittedAt: desk.fair.now } })
  const { id: callId } = await desk.fair.db.call.findFirstOrThrow()
  return { ...desk, callId }
}

describe('quotas', () => {
  const atDesk = async ({ fair }: Desk, name: string) => fair.context(await fair.viewer(name, 'REGISTRATION_DESK'))

  it('that are lowered and raised while twelve reviewers accept count exactly the files that are accepted', async () => {
    const review = await givenReview(12)
    const { fair, callId } = review
    const desk = await atDesk(review, 'Hajar')
    const reviewers = await Promise.all(review.files.map((_, n) => atDesk(review, `Reviewer ${n}`)))
    const start = await setCallQuotas(desk, callId, 1, [{ ...OF_ALL, places: 12 }])
    let { version } = start
    const refusals: string[] = []
    const lowering = async () => {
      for (const places of [2, 1, 6, 0, 3, 5]) {
        try {
          const left = await setCallQuotas(desk, callId, version, [
            { ...OF_ALL, places },
            // One that comes and goes counts those that were accepted before it.
            ...(places % 2 ? [{ regionCode: null, familyId: 'carpet', places: 12 }] : []),
          ])
          version = left.version
        } catch (reason) {
          refusals.push((reason as { code: string }).code)
        }
      }
    }
    const [, ...decided] = await Promise.allSettled([
      lowering(),
      ...review.files.map(({ id }, n) => decideApplications(first(reviewers, n), [id], 'ACCEPT', PLAIN)),
    ])
    for (const result of decided)
      if (result.status === 'rejected') expect(result.reason).toMatchObject({ code: 'DECISION_OVER_QUOTA' })
    for (const code of refusals) expect(code).toBe('QUOTA_BELOW_ACCEPTED')
    const accepted = await fair.db.standApplication.count({ where: { state: 'ACCEPTED' } })
    for (const quota of await fair.db.callQuota.findMany()) {
      expect(quota.accepted).toBe(accepted)
      expect(quota.places).toBeGreaterThanOrEqual(accepted)
    }
    expect(decided.filter(({ status }) => status === 'fulfilled')).toHaveLength(accepted)
  })

  it('that come beside an acceptance which is not committed yet wait for it, and count it', async () => {
    const review = await givenReview(2)
    const { fair, callId } = review
    const desk = await atDesk(review, 'Hajar')
    const accepting = async (tx: Tx) => {
      const file = await tx.standApplication.findFirstOrThrow({ where: { state: 'UNDER_REVIEW' } })
      expect(await takePlaces(tx, file)).toBeUndefined()
      await tx.standApplication.update({ where: { id: file.id }, data: { state: 'ACCEPTED' } })
    }
    const left = await beside(fair.db, accepting, () =>
      setCallQuotas(desk, callId, 1, [{ regionCode: null, familyId: 'carpet', places: 2 }]),
    )
    expect(left.quotas).toMatchObject([{ places: 2, accepted: 1 }])
    await expect(
      beside(fair.db, accepting, () =>
        setCallQuotas(desk, callId, left.version, [
          { regionCode: null, familyId: 'carpet', places: 2 },
          { ...OF_ALL, places: 1 },
        ]),
      ),
    ).rejects.toMatchObject({ code: 'QUOTA_BELOW_ACCEPTED', accepted: 2 })
  })

  it('do not go below the files that are accepted, and say how many; all or none are set', async () => {
    const review = await givenReview(3)
    const desk = await atDesk(review, 'Hajar')
    const ids = review.files.map(({ id }) => id)
    const { version } = await setCallQuotas(desk, review.callId, 1, [{ ...OF_ALL, places: 3 }])
    await decideApplications(desk, ids, 'ACCEPT', PLAIN)
    const wanted = [
      { ...OF_ALL, places: 7 },
      { regionCode: null, familyId: 'carpet', places: 2 },
    ]
    await expect(setCallQuotas(desk, review.callId, version, wanted)).rejects.toMatchObject({
      code: 'QUOTA_BELOW_ACCEPTED',
      accepted: 3,
      quota: { familyId: 'carpet', places: 2 },
    })
    expect(await review.fair.db.callQuota.findMany()).toMatchObject([{ places: 3, accepted: 3 }])
    await undoDecisions(desk, [first(ids)])
    const left = await setCallQuotas(desk, review.callId, version, wanted)
    expect(left.quotas.map(({ places, accepted }) => [places, accepted]).sort()).toEqual([
      [2, 2],
      [7, 2],
    ])
  })

  it('are of regions and families that exist, each once', async () => {
    const review = await givenReview(0)
    const desk = await atDesk(review, 'Hajar')
    const attempt = (...quotas: Parameters<typeof setCallQuotas>[3]) => setCallQuotas(desk, review.callId, 1, quotas)
    await expect(attempt({ ...OF_ALL, places: 1 }, { ...OF_ALL, places: 2 })).rejects.toMatchObject({
      issues: [{ path: ['quotas', '1'] }],
    })
    await expect(attempt({ regionCode: 'MA-99', familyId: null, places: 1 })).rejects.toMatchObject({
      code: 'INVALID_INPUT',
    })
    await expect(attempt({ ...OF_ALL, places: -1 })).rejects.toMatchObject({ code: 'INVALID_INPUT' })
  })
})
