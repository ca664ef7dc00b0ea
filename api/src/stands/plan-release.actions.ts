import type { Context } from '../context.ts'
import { type Tx, transaction } from '../db.ts'
import { append } from '../live/journal.ts'
import { assertAllowed, type Refusal } from '../shared/refusal.ts'
import { applyContent, freeNumbers } from './plan-apply.store.ts'
import { checkPlan } from './plan-check.rules.ts'
import { hallChange } from './plan-difference.rules.ts'
import { drawing } from './plan-draft.actions.ts'
import { lockPlanDrafts, readContent, readDrawnHalls, removePlanDraft } from './plan-draft.store.ts'
import type { HallContent, PlanDraft } from './plan-draft.ts'
import type { ProblemInHall } from './plan-release.refusals.ts'
import { misfitAfter, whyNotPublishPlan } from './plan-release.rules.ts'
import { lastPlanRelease, readLiveClaims, savePlanRelease, takePlanTurn } from './plan-release.store.ts'
import { planReleased } from './plan-release.topics.ts'
import type { AffectedFile, HallChange, PlanRelease } from './plan-release.ts'
import { settled } from './plan-sides.rules.ts'
import { lockStands } from './stand-claim.store.ts'

/** What publishing would do, and why it would be refused. */
export interface PlanReleasePreview {
  readonly number: number
  readonly changes: readonly HallChange[]
  readonly problems: readonly ProblemInHall[]
  readonly affected: readonly AffectedFile[]
  readonly refusal: Refusal | undefined
}

/**
 * Makes the drafts of all halls the next release of the plan, at once and as a whole. Stands keep their identity, and
 * with it who has them. Judged anew while nobody else draws, publishes, or takes one of the stands concerned.
 *
 * @param expectedNumber the number that the desk was shown
 * @param acceptsSmaller goes on although some stands become too small for the files that have them
 * Throws StalePlan, PlanUnchanged, PlanHasErrors, StandsInUse, Forbidden.
 */
export async function publishPlan(
  context: Context,
  expectedNumber: number,
  note: string | null,
  acceptsSmaller: boolean,
): Promise<PlanRelease> {
  const { viewer, editionId } = await drawing(context)
  return transaction(context.db, async (tx) => {
    await takePlanTurn(tx, editionId)
    const judged = await judge(tx, context, editionId)
    const { last, changes, problems, affected, drafts, befores } = judged
    assertAllowed(whyNotPublishPlan({ expectedNumber, last, changes, problems, affected, acceptsSmaller }))

    const number = (last?.number ?? 0) + 1
    await freeNumbers(tx, changes)
    for (const change of changes) {
      const draft = drafts.find(({ hall }) => hall.id === change.hallId)
      if (!draft) throw new Error('a hall changes without a draft')
      await applyContent(tx, draft.hall, settled(draft.content), change, number)
    }
    for (const { hall, version } of drafts) await removePlanDraft(tx, hall.id, version)
    const release: PlanRelease = {
      id: context.ids(),
      editionId,
      number,
      note: note?.trim() || null,
      changes,
      publishedAt: context.clockOf(editionId).now(),
      publishedById: viewer.personId,
    }
    const changed = new Set(changes.map(({ hallId }) => hallId))
    await savePlanRelease(tx, release, Object.fromEntries([...befores].filter(([hallId]) => changed.has(hallId))))
    await append(tx, planReleased(editionId, release.id, number, viewer.personId))
    return release
  })
}

/** What publishing now would do: the same judgement, and nothing is written. Throws Forbidden. */
export async function previewPlanRelease(context: Context): Promise<PlanReleasePreview> {
  const { editionId } = await drawing(context)
  return transaction(context.db, async (tx) => {
    const { last, ...judged } = await judge(tx, context, editionId)
    const number = (last?.number ?? 0) + 1
    return {
      ...judged,
      number,
      refusal: whyNotPublishPlan({ ...judged, last, expectedNumber: number, acceptsSmaller: false }),
    }
  })
}

async function judge(tx: Tx, context: Context, editionId: string) {
  const drafts = await lockPlanDrafts(tx, editionId)
  const last = await lastPlanRelease(tx, editionId)
  const befores = new Map<string, HallContent>()
  const changes: HallChange[] = []
  for (const { hall, content } of drafts) {
    const before = await readContent(tx, hall.id)
    befores.set(hall.id, before)
    const change = hallChange(hall, before, content)
    if (change) changes.push(change)
  }
  return {
    drafts,
    last,
    befores,
    changes,
    problems: await problemsOf(tx, editionId, drafts, changes),
    affected: await affectedBy(tx, context.clockOf(editionId).now(), drafts, befores, changes),
  }
}

/** The problems of the halls that change; numbers are compared with those of all halls as they will be. */
async function problemsOf(
  tx: Tx,
  editionId: string,
  drafts: readonly PlanDraft[],
  changes: readonly HallChange[],
): Promise<ProblemInHall[]> {
  const drawn = new Map(drafts.map(({ hall, content }) => [hall.id, content]))
  const numbers = new Map<string, string[]>()
  for (const { id } of await readDrawnHalls(tx, editionId)) {
    const content = drawn.get(id)
    const stands =
      content?.stands ?? (await tx.stand.findMany({ where: { hallId: id, removedIn: null }, select: { number: true } }))
    numbers.set(
      id,
      stands.map(({ number }) => number),
    )
  }
  return changes.flatMap(({ hallId }) => {
    const content = drawn.get(hallId)
    if (!content) return []
    const elsewhere = new Set([...numbers].flatMap(([id, theirs]) => (id === hallId ? [] : theirs)))
    return checkPlan(content, elsewhere).map((problem) => ({ hallId, problem }))
  })
}

/** Whose stands change. They are locked: nobody takes one of them between the judgement and the release. */
async function affectedBy(
  tx: Tx,
  now: Date,
  drafts: readonly PlanDraft[],
  befores: ReadonlyMap<string, HallContent>,
  changes: readonly HallChange[],
): Promise<AffectedFile[]> {
  const changed = new Map(
    changes.flatMap(({ stands }) => stands.filter(({ before }) => before).map((change) => [change.standId, change])),
  )
  await lockStands(tx, [...changed.keys()])
  const before = new Map([...befores.values()].flatMap(({ stands }) => stands.map((stand) => [stand.id, stand])))
  const after = new Map(drafts.flatMap(({ content }) => content.stands.map((stand) => [stand.id, stand])))
  const claims = await readLiveClaims(tx, [...changed.keys()], now)
  return claims.flatMap(({ file, ...claim }) => {
    const change = changed.get(claim.standId)
    const was = before.get(claim.standId)
    if (!change || !was) return []
    const misfit = misfitAfter(file, was, after.get(claim.standId))
    return [{ ...claim, number: change.numberBefore ?? change.number, what: change.what, misfit }]
  })
}
