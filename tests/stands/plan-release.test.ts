import { randomUUID } from 'node:crypto'
import type { Context } from '@salon/api/context.ts'
import { transaction } from '@salon/api/db.ts'
import { Editions } from '@salon/api/edition/editions.ts'
import type { JournalEntry } from '@salon/api/live/journal.ts'
import {
  createHall,
  discardPlanDraft,
  openPlanDraft,
  restorePlan,
  savePlanDraft,
} from '@salon/api/stands/plan-draft.actions.ts'
import type { DraftStand, HallContent, PlanDraft } from '@salon/api/stands/plan-draft.ts'
import { writePlanMails } from '@salon/api/stands/plan-mail.follower.ts'
import { previewPlanRelease, publishPlan } from '@salon/api/stands/plan-release.actions.ts'
import { confirmStand, holdStand } from '@salon/api/stands/stand-claim.actions.ts'
import type { RoleName } from '@salon/prisma/client'
import { describe, expect, it } from 'vitest'
import { drawnHall, drawnStand, rectangle, twoRows } from './drawings.ts'
import { type Desk, givenHall } from './halls.ts'

/** What somebody of these roles does; the fair has no schedule yet, so its edition is named. */
async function acting({ fair }: Desk, name: string, role: RoleName): Promise<Context> {
  return { ...fair.context(await fair.viewer(name, role)), editions: new Editions(fair.db, 7) }
}
const text = (fr: string) => ({ fr, ar: '', en: '', es: '' })

interface Drawing {
  readonly desk: Desk
  readonly context: Context
  readonly hall: string
}

/** A new hall with two rows of stands in release 1, and accepted files that may take them. */
async function givenRelease(files = 0): Promise<Drawing> {
  const desk = await givenHall(1, files)
  const context = await acting(desk, 'Desk', 'REGISTRATION_DESK')
  const created = await createHall(context, { key: 'h', name: text('H'), widthCm: 3000, depthCm: 2000 })
  await savePlanDraft(context, created.hall.id, drawnHall(twoRows()), created)
  await publishPlan(context, 1, null, false)
  return { desk, context, hall: created.hall.id }
}

/** Saves the hall with its stands changed; a stand that comes to nothing is taken away. */
async function redraw({ context, hall }: Drawing, change: (stand: DraftStand) => DraftStand | undefined) {
  const draft = await openPlanDraft(context, hall)
  return savePlanDraft(context, hall, changed(draft.content, change), draft)
}
const changed = (content: HallContent, change: (stand: DraftStand) => DraftStand | undefined): HallContent => ({
  ...content,
  stands: content.stands.flatMap((stand) => change(stand) ?? []),
})
const only = (number: string, change: Partial<DraftStand> | undefined) => (stand: DraftStand) =>
  stand.number === number ? change && { ...stand, ...change } : stand
const rowOf = ({ desk }: Drawing, number: string) =>
  desk.fair.db.stand.findFirst({ where: { number, removedIn: null } })
const seen = ({ version, basedOn }: PlanDraft) => ({ version, basedOn })

describe('the draft of a hall', () => {
  it('is seen by nobody else before it is released, a new hall included', async () => {
    const desk = await givenHall(1, 0)
    const context = await acting(desk, 'Desk', 'REGISTRATION_DESK')
    const created = await createHall(context, { key: 'h', name: text('H'), widthCm: 3000, depthCm: 2000 })
    await savePlanDraft(context, created.hall.id, drawnHall(twoRows()), created)
    const before = await context.plans.read(desk.fair.editionId)
    expect(before.halls.map(({ key }) => key)).toEqual(['t'])
    expect(await desk.fair.db.stand.count()).toBe(1)
    await publishPlan(context, 1, null, false)
    await expect
      .poll(async () => (await context.plans.read(desk.fair.editionId)).halls.map(({ key }) => key))
      .toEqual(['t', 'h'])
  })

  it('that two save at once is the first one’s, and the second is told by whom and when it was changed', async () => {
    const drawing = await givenRelease()
    const { context, hall, desk } = drawing
    const other = await acting(desk, 'Other', 'REGISTRATION_DESK')
    const draft = await openPlanDraft(context, hall)
    const results = await Promise.allSettled(
      [context, other, context, other].map((who) => savePlanDraft(who, hall, draft.content, seen(draft))),
    )
    const refused = results.flatMap((result) => (result.status === 'rejected' ? [result.reason] : []))
    expect(refused.map(({ code, version }) => [code, version])).toEqual(
      Array.from({ length: 3 }, () => ['STALE_EDIT', 1]),
    )
    expect(await desk.fair.db.planDraft.findUnique({ where: { hallId: hall } })).toMatchObject({ version: 1 })
  })

  it('that was begun before a release is not saved over it', async () => {
    const drawing = await givenRelease()
    const stale = await openPlanDraft(drawing.context, drawing.hall)
    await redraw(drawing, only('H-1', { watts: 9000 }))
    await publishPlan(drawing.context, 2, null, false)
    await expect(savePlanDraft(drawing.context, drawing.hall, stale.content, stale)).rejects.toMatchObject({
      code: 'STALE_EDIT',
      release: 2,
    })
  })

  it('is refused when it is no drawing, with every place that is wrong', async () => {
    const drawing = await givenRelease()
    const draft = await openPlanDraft(drawing.context, drawing.hall)
    const wrong = changed(draft.content, only('H-1', { number: 'no number!', outline: [[0, 0]], zoneId: randomUUID() }))
    const refusal = await savePlanDraft(drawing.context, drawing.hall, wrong, draft).catch((error) => error)
    expect(refusal).toMatchObject({ code: 'INVALID_INPUT' })
    expect(refusal.issues.map(({ path }: { path: string[] }) => path.at(-1)).sort()).toEqual([
      'number',
      'points',
      'zone',
    ])
    const elsewhere = changed(draft.content, only('H-1', { id: drawing.desk.stands[0] ?? '' }))
    await expect(savePlanDraft(drawing.context, drawing.hall, elsewhere, draft)).rejects.toMatchObject({
      code: 'INVALID_INPUT',
    })
  })

  it('is forgotten, and a hall that no release ever had with it', async () => {
    const drawing = await givenRelease()
    const { context, desk } = drawing
    const draft = await redraw(drawing, only('H-1', undefined))
    await expect(discardPlanDraft(context, drawing.hall, 99)).rejects.toMatchObject({ code: 'STALE_EDIT' })
    await discardPlanDraft(context, drawing.hall, draft.version)
    expect((await openPlanDraft(context, drawing.hall)).content.stands).toHaveLength(16)
    const created = await createHall(context, { key: 'n', name: text('N'), widthCm: 3000, depthCm: 2000 })
    await discardPlanDraft(context, created.hall.id, 1)
    expect(await desk.fair.db.hall.count({ where: { key: 'n' } })).toBe(0)
  })

  it('is for the registration desk alone', async () => {
    const drawing = await givenRelease()
    const editor = await acting(drawing.desk, 'Editor', 'PROGRAMME_EDITOR')
    await expect(openPlanDraft(editor, drawing.hall)).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await expect(publishPlan(editor, 2, null, false)).rejects.toMatchObject({ code: 'FORBIDDEN' })
  })
})

describe('a release of the plan', () => {
  it('says what it added, moved, renumbered, resized and took away, by the identity of stands', async () => {
    const drawing = await givenRelease()
    const before = await rowOf(drawing, 'H-1')
    const draft = await redraw(drawing, (stand) => {
      // Two stands change their numbers, which stand once in an edition.
      if (stand.number === 'H-1') return { ...stand, number: 'H-2' }
      if (stand.number === 'H-2') return { ...stand, number: 'H-1' }
      if (stand.number === 'H-8') return undefined
      if (stand.number === 'H-16') return { ...stand, outline: rectangle(2400, 1000, 250, 300) }
      return stand
    })
    await savePlanDraft(
      drawing.context,
      drawing.hall,
      { ...draft.content, stands: [...draft.content.stands, drawnStand('H-17', 1200, 200)] },
      draft,
    )
    const { changes, number } = await publishPlan(drawing.context, 2, ' For the fire brigade ', false)
    expect(number).toBe(2)
    expect(changes[0]?.stands.map(({ number, what }) => [number, ...what])).toEqual(
      [
        ['H-1', 'RENUMBERED'],
        ['H-2', 'RENUMBERED'],
        // Where H-8 was is an open side now.
        ['H-7', 'OPENED'],
        ['H-8', 'REMOVED'],
        ['H-16', 'RESIZED', 'OPENED'],
        ['H-17', 'ADDED'],
      ].sort((a, b) => Number(a[0]?.slice(2)) - Number(b[0]?.slice(2))),
    )
    expect((await rowOf(drawing, 'H-2'))?.id).toBe(before?.id)
    expect(await rowOf(drawing, 'H-8')).toBeNull()
    expect(await rowOf(drawing, 'H-16')).toMatchObject({ areaDm2: 750, openSides: 3, shape: 'PENINSULA' })
    expect(await drawing.desk.fair.db.planRelease.findFirst({ where: { number: 2 } })).toMatchObject({
      note: 'For the fire brigade',
    })
    expect(await drawing.desk.fair.db.planDraft.count()).toBe(0)
  })

  it('is one of two that publish at once; the other is told that the plan changed', async () => {
    const drawing = await givenRelease()
    await redraw(drawing, only('H-1', { watts: 9000 }))
    const results = await Promise.allSettled(
      [2, 2, 2].map((number) => publishPlan(drawing.context, number, null, false)),
    )
    const codes = results.map((result) => (result.status === 'rejected' ? result.reason.code : 'published')).sort()
    expect(codes).toEqual(['STALE_EDIT', 'STALE_EDIT', 'published'])
    expect(await drawing.desk.fair.db.journalEntry.count({ where: { topic: 'plan' } })).toBe(2)
  })

  it('is refused while the drawing has errors, and when nothing is changed', async () => {
    const drawing = await givenRelease()
    await expect(publishPlan(drawing.context, 2, null, false)).rejects.toMatchObject({ code: 'NOTHING_TO_PUBLISH' })
    await redraw(drawing, only('H-1', { outline: rectangle(400, 700, 300, 300) }))
    await expect(publishPlan(drawing.context, 2, null, false)).rejects.toMatchObject({
      code: 'PLAN_HAS_ERRORS',
      found: [{ hallId: drawing.hall, problem: { code: 'OVERLAP' } }],
    })
    await redraw(drawing, only('H-1', { outline: rectangle(300, 700, 300, 300), number: 'T-001' }))
    await expect(publishPlan(drawing.context, 2, null, false)).rejects.toMatchObject({
      found: [{ problem: { code: 'DUPLICATE_NUMBER', numbers: ['T-001'] } }],
    })
  })

  it('is previewed by the same judgement, and the preview writes nothing', async () => {
    const drawing = await givenRelease()
    await redraw(drawing, only('H-1', { outline: rectangle(400, 700, 300, 300) }))
    const preview = await previewPlanRelease(drawing.context)
    expect(preview).toMatchObject({ number: 2, refusal: { code: 'PLAN_HAS_ERRORS' }, affected: [] })
    expect(preview.changes[0]?.stands.map(({ number }) => number)).toContain('H-1')
    expect(await drawing.desk.fair.db.planRelease.count()).toBe(1)
  })
})

describe('a stand that somebody has', () => {
  async function givenHolder() {
    const drawing = await givenRelease(2)
    const file = drawing.desk.files[0]
    if (!file) throw new Error('no file')
    const stand = await rowOf(drawing, 'H-3')
    const member = drawing.desk.fair.context(file.member)
    const claim = await holdStand(member, file.id, stand?.id ?? '')
    return { ...drawing, file, member, claim }
  }

  it('is not taken away, whether it is held or given, and the refusal names the file', async () => {
    const holder = await givenHolder()
    await redraw(holder, only('H-3', undefined))
    const removed = { code: 'STANDS_IN_USE', mayGoOn: false }
    await expect(publishPlan(holder.context, 2, null, true)).rejects.toMatchObject({
      ...removed,
      files: [{ applicationId: holder.file.id, number: 'H-3', kind: 'HOLD', misfit: 'REMOVED' }],
    })
    await confirmStand(holder.member, holder.claim.id)
    await expect(publishPlan(holder.context, 2, null, true)).rejects.toMatchObject({
      ...removed,
      files: [{ kind: 'ALLOCATION' }],
    })
    expect(await rowOf(holder, 'H-3')).not.toBeNull()
  })

  it('may be taken away once its hold is over, and stays for the history of its claims', async () => {
    const holder = await givenHolder()
    await redraw(holder, only('H-3', undefined))
    holder.desk.fair.now = new Date(holder.desk.fair.now.getTime() + 72 * 3_600_000)
    await publishPlan(holder.context, 2, null, false)
    const kept = await holder.desk.fair.db.stand.findFirst({ where: { removedIn: 2 } })
    expect(kept).toMatchObject({ number: 'H-3 (2)', blocked: 'removed' })
    await expect(holdStand(holder.member, holder.file.id, kept?.id ?? '')).rejects.toMatchObject({ misfit: 'BLOCKED' })
    // Its number is free, and an older release brings the very same stand back.
    const draft = await openPlanDraft(holder.context, holder.hall)
    const restored = await restorePlan(holder.context, holder.hall, 1, draft)
    expect(restored.content.stands).toHaveLength(16)
    await publishPlan(holder.context, 3, null, false)
    expect((await rowOf(holder, 'H-3'))?.id).toBe(kept?.id)
    expect(await rowOf(holder, 'H-3')).toMatchObject({ blocked: null, removedIn: null })
  })

  it('keeps who has it through a move and another number', async () => {
    const holder = await givenHolder()
    await confirmStand(holder.member, holder.claim.id)
    await redraw(holder, only('H-3', { number: 'K-3', outline: rectangle(900, 200, 300, 300) }))
    await publishPlan(holder.context, 2, null, false)
    const plan = await holder.context.plans.read(holder.desk.fair.editionId)
    await expect
      .poll(async () => {
        const { halls } = await holder.context.plans.read(plan.editionId)
        return halls.flatMap(({ stands }) => stands).find(({ number }) => number === 'K-3')?.claims.length
      })
      .toBe(1)
  })

  it('is told of a change by mail, in the language of each member, once', async () => {
    const holder = await givenHolder()
    const { db } = holder.desk.fair
    await confirmStand(holder.member, holder.claim.id)
    const { personId } = holder.file.member
    await db.person.update({ where: { id: personId }, data: { email: 'weaver@example.org', language: 'ar' } })
    await redraw(holder, only('H-3', { number: 'K-3', outline: rectangle(900, 200, 300, 300) }))
    const release = await publishPlan(holder.context, 2, null, false)
    const entry = await db.journalEntry.findFirstOrThrow({ where: { subject: release.id } })
    const config = { publicUrl: 'https://salon.example' } as Context['config']
    await transaction(db, (tx) => writePlanMails(tx, entry as unknown as JournalEntry, { ids: randomUUID, config }))
    const mails = await db.mail.findMany()
    expect(mails).toMatchObject([{ to: 'weaver@example.org', language: 'ar' }])
    expect(mails[0]?.subject).toContain('K-3')
    for (const said of ['نُقل', 'H-3', 'https://salon.example/ar/plan?stand=K-3']) expect(mails[0]?.text).toContain(said)
  })

  it('may become too small for its file only when the desk says so', async () => {
    const holder = await givenHolder()
    await redraw(holder, only('H-3', { outline: rectangle(900, 700, 300, 200) }))
    await expect(publishPlan(holder.context, 2, null, false)).rejects.toMatchObject({
      code: 'STANDS_IN_USE',
      mayGoOn: true,
      files: [{ number: 'H-3', what: expect.arrayContaining(['RESIZED']), misfit: 'TOO_SMALL' }],
    })
    await publishPlan(holder.context, 2, null, true)
    expect(await rowOf(holder, 'H-3')).toMatchObject({ areaDm2: 600 })
  })

  it('is not kept out under the one who has it, however willing the desk is', async () => {
    const holder = await givenHolder()
    await redraw(holder, only('H-3', { blocked: 'Fire hose' }))
    await expect(publishPlan(holder.context, 2, null, true)).rejects.toMatchObject({
      mayGoOn: false,
      files: [{ misfit: 'BLOCKED' }],
    })
  })

  it('that is claimed while the release is published is either refused to it or stops it', async () => {
    const holder = await givenHolder()
    const other = holder.desk.files[1]
    const stand = await rowOf(holder, 'H-12')
    if (!other) throw new Error('no file')
    await redraw(holder, only('H-12', undefined))
    const [released, held] = await Promise.allSettled([
      publishPlan(holder.context, 2, null, false),
      holdStand(holder.desk.fair.context(other.member), other.id, stand?.id ?? ''),
    ])
    expect([released.status, held.status].sort()).toEqual(['fulfilled', 'rejected'])
  })
})
