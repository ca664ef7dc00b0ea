import type { Tx } from '@salon/api/db.ts'
import { openApplication, submitApplication } from '@salon/api/stands/application.actions.ts'
import { moveCallDates, stepCall } from '@salon/api/stands/call.actions.ts'
import { readCalls } from '@salon/api/stands/call.reading.ts'
import { publishCall, saveCall } from '@salon/api/stands/call-draft.actions.ts'
import { describe, expect, it } from 'vitest'
import { at } from '../schedule/fair.ts'
import { beside } from '../support/beside.ts'
import { content, DATES, givenCalling, givenSent } from './callers.ts'

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
