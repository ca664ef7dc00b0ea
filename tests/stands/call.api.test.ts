import { randomUUID } from 'node:crypto'
import { openApplication } from '@salon/api/stands/application.actions.ts'
import { createCall, setCallQuotas, stepCall } from '@salon/api/stands/call.actions.ts'
import { readCallRecord, readCalls } from '@salon/api/stands/call.reading.ts'
import { discardCallDraft, publishCall, saveCall } from '@salon/api/stands/call-draft.actions.ts'
import { describe, expect, it } from 'vitest'
import { content, DATES, field, givenCalling, text } from './callers.ts'

const OF_ALL = { regionCode: null, familyId: null }

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
