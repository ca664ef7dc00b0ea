import type { Context } from '../context.ts'
import { type Tx, transaction } from '../db.ts'
import { assertAllowed } from '../shared/refusal.ts'
import { checkPlan } from './plan-check.rules.ts'
import { openPlanDraft } from './plan-draft.actions.ts'
import { whyMalformed } from './plan-draft.rules.ts'
import { readDraft, readDrawnHalls } from './plan-draft.store.ts'
import type { DrawnHall, HallContent, PlanDraft } from './plan-draft.ts'
import { knownOf } from './plan-known.store.ts'
import type { PlanProblem } from './plan-problem.ts'

/** What is wrong with a drawing that is not saved. Throws InvalidInput for what is no drawing, Forbidden, NotFound. */
export async function checkDrawing(context: Context, hallId: string, content: HallContent): Promise<PlanProblem[]> {
  const { hall } = await openPlanDraft(context, hallId)
  const elsewhere = await transaction(context.db, async (tx) => {
    assertAllowed(whyMalformed(content, await knownOf(tx, hall, content)))
    return numbersElsewhere(tx, hall)
  })
  return checkPlan(content, elsewhere)
}

/** What is wrong with a hall as the desk edits it. */
export async function problemsOfDraft(context: Context, { hall, content }: PlanDraft): Promise<PlanProblem[]> {
  return checkPlan(content, await transaction(context.db, (tx) => numbersElsewhere(tx, hall)))
}

/** The numbers of the stands of the other halls of the edition, as they will be. */
export async function numbersElsewhere(tx: Tx, { id: hallId, editionId }: DrawnHall): Promise<ReadonlySet<string>> {
  const numbers = new Set<string>()
  for (const hall of await readDrawnHalls(tx, editionId)) {
    if (hall.id === hallId) continue
    const stands =
      (await readDraft(tx, hall))?.content.stands ??
      (await tx.stand.findMany({ where: { hallId: hall.id, removedIn: null }, select: { number: true } }))
    for (const { number } of stands) numbers.add(number)
  }
  return numbers
}
