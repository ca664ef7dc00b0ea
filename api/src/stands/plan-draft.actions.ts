import type { Context } from '../context.ts'
import { type Tx, transaction } from '../db.ts'
import { append } from '../live/journal.ts'
import { mayRegister } from '../live/rights.ts'
import { isUuid } from '../shared/ids.ts'
import type { Localised } from '../shared/language.ts'
import { assertAllowed } from '../shared/refusal.ts'
import { Forbidden, InvalidInput, NotFound } from '../shared/refusals.ts'
import { StalePlan } from './plan-draft.refusals.ts'
import { emptyHall, whyMalformed, whyStalePlan } from './plan-draft.rules.ts'
import {
  addHall,
  readContent,
  readDraft,
  readDrawnHall,
  readDrawnHalls,
  releaseInForce,
  removeHall,
  removePlanDraft,
  savePlanDraftRow,
} from './plan-draft.store.ts'
import { planDraftChanged } from './plan-draft.topics.ts'
import type { DrawnHall, HallContent, PlanDraft } from './plan-draft.ts'
import { knownOf } from './plan-known.store.ts'
import { readContentAt } from './plan-release.store.ts'
import { leftToDrawing } from './plan-sides.rules.ts'

/** What the editor had before their eyes. */
export interface SeenPlan {
  /** Of the draft; 0 where there was none. */
  readonly version: number
  /** The release that the content started from. */
  readonly basedOn: number
}

/**
 * Saves the draft of one hall, whatever is wrong with the drawing. Throws StalePlan when a colleague saved or published
 * since the editor looked; InvalidInput for what is no drawing at all; Forbidden, NotFound.
 */
export async function savePlanDraft(
  context: Context,
  hallId: string,
  content: HallContent,
  seen: SeenPlan,
): Promise<PlanDraft> {
  const { viewer, editionId } = await drawing(context)
  return transaction(context.db, async (tx) => {
    const hall = await hallOf(tx, editionId, hallId)
    const draft = await readDraft(tx, hall)
    const release = await releaseInForce(tx, editionId)
    assertAllowed(whyStalePlan(draft, release, seen))
    assertAllowed(whyMalformed(content, await knownOf(tx, hall, content)))
    const saved: PlanDraft = {
      hall,
      content,
      version: seen.version + 1,
      basedOn: seen.basedOn,
      changedById: viewer.personId,
      changedAt: context.clockOf(editionId).now(),
    }
    if (!(await savePlanDraftRow(tx, saved))) throw await lost(tx, hall, release)
    await append(tx, planDraftChanged(editionId, hall.id, 'saved', saved.version, viewer.personId))
    return saved
  })
}

/** Forgets the draft of one hall, and the hall with it when no release ever had it. Throws StalePlan, NotFound. */
export async function discardPlanDraft(context: Context, hallId: string, version: number): Promise<string> {
  const { viewer, editionId } = await drawing(context)
  return transaction(context.db, async (tx) => {
    const hall = await hallOf(tx, editionId, hallId)
    const draft = await readDraft(tx, hall)
    if (!draft) throw new NotFound()
    if (!(await removePlanDraft(tx, hall.id, version))) throw await lost(tx, hall, await releaseInForce(tx, editionId))
    if (hall.sinceRelease === null) await removeHall(tx, hall.id)
    await append(tx, planDraftChanged(editionId, hall.id, 'discarded', version, viewer.personId))
    return hall.id
  })
}

/** An empty hall that only the desk sees until it is released. Throws InvalidInput, Forbidden. */
export async function createHall(
  context: Context,
  asked: { readonly key: string; readonly name: Localised; readonly widthCm: number; readonly depthCm: number },
): Promise<PlanDraft> {
  const { viewer, editionId } = await drawing(context)
  return transaction(context.db, async (tx) => {
    const halls = await readDrawnHalls(tx, editionId)
    const content = emptyHall(asked, halls)
    if (content instanceof InvalidInput) throw content
    const order = Math.max(0, ...halls.map((hall) => hall.order)) + 1
    const hall: DrawnHall = { id: context.ids(), editionId, key: asked.key, order, sinceRelease: null }
    await addHall(tx, hall, content)
    const draft: PlanDraft = {
      hall,
      content,
      version: 1,
      basedOn: await releaseInForce(tx, editionId),
      changedById: viewer.personId,
      changedAt: context.clockOf(editionId).now(),
    }
    await savePlanDraftRow(tx, draft)
    await append(tx, planDraftChanged(editionId, hall.id, 'created', 1, viewer.personId))
    return draft
  })
}

/** Makes the draft of a hall what it was in an older release. Throws StalePlan, NotFound where it had no such hall. */
export async function restorePlan(
  context: Context,
  hallId: string,
  release: number,
  seen: SeenPlan,
): Promise<PlanDraft> {
  const { editionId } = await drawing(context)
  const content = await context.db.$transaction(async (tx) => {
    const hall = await hallOf(tx, editionId, hallId)
    return readContentAt(tx, hall, release)
  })
  if (!content) throw new NotFound()
  return savePlanDraft(context, hallId, leftToDrawing(content), seen)
}

/** A hall as the desk edits it: its draft, or else what is released. Throws Forbidden, NotFound. */
export async function openPlanDraft(context: Context, hallId: string): Promise<PlanDraft> {
  const { editionId } = await drawing(context)
  return transaction(context.db, async (tx) => draftOf(tx, await hallOf(tx, editionId, hallId)))
}

/** All halls of the edition as the desk edits them. Throws Forbidden. */
export async function openPlanDrafts(context: Context): Promise<PlanDraft[]> {
  const { editionId } = await drawing(context)
  return transaction(context.db, async (tx) => {
    const drafts: PlanDraft[] = []
    for (const hall of await readDrawnHalls(tx, editionId)) drafts.push(await draftOf(tx, hall))
    return drafts
  })
}

async function draftOf(tx: Tx, hall: DrawnHall): Promise<PlanDraft> {
  const draft = await readDraft(tx, hall)
  if (draft) return draft
  const basedOn = await releaseInForce(tx, hall.editionId)
  return {
    hall,
    content: leftToDrawing(await readContent(tx, hall.id)),
    version: 0,
    basedOn,
    changedById: null,
    changedAt: null,
  }
}

/** Whoever draws: the registration desk of the current edition. */
export async function drawing({ editions, viewer }: Context) {
  const edition = await editions.find()
  if (!edition || !viewer || !mayRegister(viewer, edition.id)) throw new Forbidden()
  return { editionId: edition.id, viewer }
}

async function hallOf(tx: Tx, editionId: string, hallId: string): Promise<DrawnHall> {
  const hall = isUuid(hallId) ? await readDrawnHall(tx, hallId) : undefined
  if (hall?.editionId !== editionId) throw new NotFound()
  return hall
}

/** Somebody was quicker by a moment: the same refusal as when they were quicker by an hour. */
async function lost(tx: Tx, hall: DrawnHall, release: number): Promise<StalePlan> {
  const draft = await readDraft(tx, hall)
  return new StalePlan({
    version: draft?.version ?? 0,
    release,
    changedById: draft?.changedById ?? null,
    changedAt: draft?.changedAt ?? null,
  })
}
