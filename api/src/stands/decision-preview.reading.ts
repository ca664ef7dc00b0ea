import type { Context } from '../context.ts'
import { mayRegister } from '../live/rights.ts'
import { isUuid } from '../shared/ids.ts'
import { assertAllowed } from '../shared/refusal.ts'
import { Forbidden } from '../shared/refusals.ts'
import { readApplications } from './application.store.ts'
import { whyNotSoMany } from './decision.rules.ts'
import type { Decision } from './decision.ts'
import { type DecisionPreview, previewDecision } from './decision-preview.rules.ts'
import { readReviews } from './review-score.reading.ts'
import { isInConflict } from './review-score.rules.ts'

/** What a decision would do now to files as they were seen, in their order. Throws Forbidden, InvalidInput. */
export async function readDecisionPreview(
  { db, viewer }: Context,
  seen: readonly { readonly id: string; readonly version: number }[],
  decision: Decision,
): Promise<DecisionPreview> {
  if (!viewer?.roles.some(({ editionId }) => mayRegister(viewer, editionId))) throw new Forbidden()
  assertAllowed(whyNotSoMany(seen.map(({ id }) => id)))
  const ids = seen.map(({ id }) => id).filter(isUuid)
  const files = (await readApplications(db, { where: { id: { in: ids } } })).filter(({ editionId }) =>
    mayRegister(viewer, editionId),
  )
  const reviews = await readReviews(
    db,
    files.map(({ id }) => id),
  )
  const callIds = [...new Set(files.map(({ callId }) => callId))]
  const quotas = await db.callQuota.findMany({ where: { callId: { in: callIds } }, orderBy: { id: 'asc' } })
  return previewDecision(
    seen.flatMap(({ id, version }) => {
      const file = files.find((each) => each.id === id)
      const review = reviews.get(id)
      if (!file || !review) return []
      const members = review.members.map(({ personId }) => personId)
      const conflict = isInConflict({ reviewerId: viewer.personId, members, conflicts: review.conflicts })
      return [{ file, seen: version, conflict }]
    }),
    decision,
    quotas,
  )
}
