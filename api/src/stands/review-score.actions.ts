import type { Context } from '../context.ts'
import { assertAllowed } from '../shared/refusal.ts'
import { NotFound } from '../shared/refusals.ts'
import type { StandApplication } from './application.ts'
import { type ApplicationActing, actOnApplication, noteAtDesk } from './application-step.actions.ts'
import { assertAtDesk } from './review.actions.ts'
import { writeHands } from './review-hands.store.ts'
import { readReviews } from './review-score.reading.ts'
import { hasScored, type Judging, whyNoScores, whyNotSaid, whyNotScore } from './review-score.rules.ts'
import { addConflict, removeConflict, writeScores } from './review-score.store.ts'
import type { FileReview, Score } from './review-score.ts'

async function reviewOf({ tx, file }: ApplicationActing): Promise<FileReview> {
  const review = (await readReviews(tx, [file.id])).get(file.id)
  if (!review) throw new Error('a file went away under its lock')
  return review
}

const judgingOf = (review: FileReview, reviewerId: string): Judging => ({
  reviewerId,
  members: review.members.map(({ personId }) => personId),
  conflicts: review.conflicts,
})

/**
 * Gives a file scores against criteria of its call, or other ones than before. The registration desk. Throws InConflict,
 * StepNotOpen, InvalidInput, NotFound.
 */
export function scoreApplication(
  context: Context,
  fileId: string,
  scores: readonly Omit<Score, 'reviewerId'>[],
): Promise<StandApplication> {
  assertAtDesk(context)
  return actOnApplication(context, fileId, 'DESK', async (acting) => {
    const { tx, file, viewer, now } = acting
    const review = await reviewOf(acting)
    assertAllowed(whyNotScore(file, judgingOf(review, viewer.personId)))
    assertAllowed(whyNoScores(review.criteria, scores))
    const before = hasScored(review.criteria, review.scores, viewer.personId)
    await writeScores(tx, file.id, viewer.personId, scores, now)
    const left = await reviewOf(acting)
    if (!before && hasScored(left.criteria, left.scores, viewer.personId)) await noteAtDesk(acting, 'scored')
    await acting.tell('scored', file, true)
    return file
  })
}

/**
 * Declares that who acts must not judge a file: their scores no longer count, and no decision on it is theirs. A file
 * that they had in hand is in nobody's. The registration desk. Throws InvalidInput without a reason, NotFound.
 */
export function declareConflict(context: Context, fileId: string, reason: string): Promise<StandApplication> {
  assertAtDesk(context)
  return actOnApplication(context, fileId, 'DESK', async (acting) => {
    const { tx, file, viewer, now } = acting
    assertAllowed(whyNotSaid('reason', reason))
    const said = { applicationId: file.id, reviewerId: viewer.personId, reason: reason.trim(), declaredAt: now }
    if (!(await addConflict(tx, said))) return file
    if (file.assignedToId === viewer.personId) await writeHands(tx, file.id, null)
    await noteAtDesk(acting, 'conflict', said.reason)
    await acting.tell('conflict', file, true)
    return file.assignedToId === viewer.personId ? { ...file, assignedToId: null } : file
  })
}

/** Takes that back: an error, or it is over. The registration desk. Throws NotFound where nothing was declared. */
export function withdrawConflict(context: Context, fileId: string): Promise<StandApplication> {
  assertAtDesk(context)
  return actOnApplication(context, fileId, 'DESK', async (acting) => {
    if (!(await removeConflict(acting.tx, acting.file.id, acting.viewer.personId))) throw new NotFound()
    await noteAtDesk(acting, 'conflictOver')
    await acting.tell('conflict', acting.file, true)
    return acting.file
  })
}

/** Writes a note for the desk alone. The registration desk. Throws InvalidInput, NotFound. */
export function noteApplication(context: Context, fileId: string, words: string): Promise<StandApplication> {
  assertAtDesk(context)
  return actOnApplication(context, fileId, 'DESK', async (acting) => {
    assertAllowed(whyNotSaid('text', words))
    await noteAtDesk(acting, 'noted', words.trim())
    await acting.tell('noted', acting.file, true)
    return acting.file
  })
}
