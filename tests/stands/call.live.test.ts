import {
  CallDeskChangedDocument,
  CallDeskDocument,
  CallsChangedDocument,
  CallsDocument,
  CreateCallDocument,
  MoveCallDatesDocument,
  PublishCallDocument,
  SaveCallDocument,
  SetCallQuotasDocument,
  StepCallDocument,
} from '@salon/schema/generated/graphql.ts'
import { describe, expect, it } from 'vitest'
import { startSalon } from '../support/salon.ts'
import { content, text } from './callers.ts'

const salon = await startSalon()
const $in = { in: 'AR' } as const
const DATES = { opensAt: '2022-12-05T07:00:00.000Z', closesAt: '2022-12-06T17:00:00.000Z' }

const made = async (title: string) => {
  const desk = await salon.asPersona('registration-desk')
  const { createCall } = await desk.mutate(CreateCallDocument, { input: { title: text(title), ...DATES } })
  if (createCall.__typename !== 'CallRecord') throw new Error(createCall.__typename)
  return { desk, ...createCall }
}
const wanted = { ...content(), kinds: ['COOPERATIVE' as const], fields: [], criteria: [] }

describe('whoever looks at the calls', () => {
  it('hears of one when it is published, of its new closing, and of its end; and of nothing that is only drafted', async () => {
    const visitor = salon.asVisitor('ar')
    const { callsCursor } = await visitor.query(CallsDocument, $in)
    const events = await visitor.subscribe(CallsChangedDocument, { ...$in, after: callsCursor })
    const { desk, id, draftVersion } = await made('Appel entendu')
    const { saveCall } = await desk.mutate(SaveCallDocument, { id, draftVersion, content: wanted })
    if (saveCall.__typename !== 'CallRecord') throw new Error(saveCall.__typename)
    const { publishCall } = await desk.mutate(PublishCallDocument, { id, draftVersion: saveCall.draftVersion })
    if (publishCall.__typename !== 'CallRecord') throw new Error(publishCall.__typename)
    // The first that is heard of it is its publication.
    expect((await events.next()).callsChanged).toMatchObject({ kind: 'published', call: { id, phase: 'OPEN' } })

    const closesAt = '2022-12-09T17:00:00.000Z'
    const { moveCallDates } = await desk.mutate(MoveCallDatesDocument, {
      id,
      version: publishCall.version,
      opensAt: DATES.opensAt,
      closesAt,
    })
    if (moveCallDates.__typename !== 'CallRecord') throw new Error(moveCallDates.__typename)
    expect((await events.next()).callsChanged).toMatchObject({ kind: 'datesMoved', call: { id, closesAt } })

    const step = async (version: number, what: 'CLOSE' | 'ARCHIVE' | 'RESTORE') => {
      const { stepCall } = await desk.mutate(StepCallDocument, { id, version, step: what })
      if (stepCall.__typename !== 'CallRecord') throw new Error(stepCall.__typename)
      return stepCall.version
    }
    const closed = await step(moveCallDates.version, 'CLOSE')
    expect((await events.next()).callsChanged).toMatchObject({ kind: 'closed', call: { phase: 'CLOSED' } })
    const away = await step(closed, 'ARCHIVE')
    expect((await events.next()).callsChanged).toMatchObject({ kind: 'archived', call: null })
    expect((await visitor.query(CallsDocument, $in)).calls.map((call) => call.id)).not.toContain(id)
    await step(away, 'RESTORE')
    expect((await events.next()).callsChanged).toMatchObject({ kind: 'restored', call: { id } })
  })
})

describe('the desk', () => {
  it('hears of what a colleague drafts, of whom, and is told when it comes second', async () => {
    const { id, draftVersion } = await made('Appel à deux')
    const colleague = await salon.asPersona('registration-desk-2')
    const { callDesk } = await colleague.query(CallDeskDocument, { in: 'FR' })
    const events = await colleague.subscribe(CallDeskChangedDocument, { after: callDesk?.cursor })
    const desk = await salon.asPersona('registration-desk')
    await desk.mutate(SaveCallDocument, { id, draftVersion, content: wanted })
    const heard = (await events.next()).callDeskChanged
    expect(heard).toMatchObject({ kind: 'drafted', call: id, by: { name: expect.any(String) } })
    const { saveCall } = await colleague.mutate(SaveCallDocument, { id, draftVersion, content: wanted })
    expect(saveCall).toMatchObject({
      code: 'STALE_CALL',
      draftVersion: draftVersion + 1,
      by: { name: heard.__typename === 'CallDeskEvent' ? heard.by?.name : '' },
    })
  })

  it('is refused a quota below what is accepted in its own language, with the number, and the bars fill as files are accepted', async () => {
    const desk = await salon.asPersona('registration-desk', 'es')
    const { callDesk } = await desk.query(CallDeskDocument, { in: 'ES' })
    const main = callDesk?.calls.find(({ key }) => key === 'main')
    const full = main?.quotas.find(({ region, family, accepted }) => region && !family && accepted > 100)
    if (!main || !full) throw new Error('no quota that is taken')
    const quotas = main.quotas.map(({ id, region, family, places }) => ({
      region,
      family,
      places: id === full.id ? full.accepted - 1 : places,
    }))
    const { setCallQuotas } = await desk.mutate(SetCallQuotasDocument, { id: main.id, version: main.version, quotas })
    expect(setCallQuotas).toMatchObject({
      code: 'QUOTA_BELOW_ACCEPTED',
      region: full.region,
      accepted: full.accepted,
      message: expect.stringContaining(`ya aceptados, ${full.accepted}`),
    })
    const after = await desk.query(CallDeskDocument, { in: 'ES' })
    expect(after.callDesk?.calls.find(({ key }) => key === 'main')?.quotas).toEqual(main.quotas)
  })

  it('sees how many are being filled in, and nothing of what is in them', async () => {
    const desk = await salon.asPersona('registration-desk')
    const { callDesk } = await desk.query(CallDeskDocument, { in: 'FR' })
    const { db } = salon.services
    for (const { id, counts } of callDesk?.calls ?? [])
      for (const { state, count } of counts)
        expect(count).toBe(await db.standApplication.count({ where: { callId: id, state } }))
    expect(callDesk?.calls.flatMap(({ counts }) => counts.map(({ state }) => state))).toContain('DRAFT')
  })
})
