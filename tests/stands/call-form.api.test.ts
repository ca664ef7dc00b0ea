import { randomUUID } from 'node:crypto'
import { saveApplication, submitApplication } from '@salon/api/stands/application.actions.ts'
import { readCallRecord, readCalls } from '@salon/api/stands/call.reading.ts'
import { publishCall, saveCall } from '@salon/api/stands/call-draft.actions.ts'
import { readQueue } from '@salon/api/stands/review.reading.ts'
import { readReviews } from '@salon/api/stands/review-score.reading.ts'
import { describe, expect, it } from 'vitest'
import { at } from '../schedule/fair.ts'
import { content, field, givenCalling, givenSent, text } from './callers.ts'
import { first } from './first.ts'

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
