import type { Context } from '../context.ts'
import { transaction } from '../db.ts'
import { isUuid } from '../shared/ids.ts'
import { assertAllowed } from '../shared/refusal.ts'
import { NotFound } from '../shared/refusals.ts'
import { addEvent } from './application.store.ts'
import type { StandApplication } from './application.ts'
import { type ApplicationActing, actOnApplication, lockActing, moveApplication } from './application-step.actions.ts'
import { whyNotSoMany } from './decision.rules.ts'
import { assertAtDesk } from './review.actions.ts'
import { readReviewers, readReviews } from './review-score.reading.ts'
import { ReviewerInConflict, TakenByColleague } from './review-score.refusals.ts'
import { hasScored, isInConflict, type Judging, whyNoScores, whyNotSaid, whyNotScore } from './review-score.rules.ts'
import { addConflict, removeConflict, writeHands, writeScores } from './review-score.store.ts'
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

/** A step of the desk's own in the history: the exhibitor does not read it. */
function note({ tx, file, now, viewer }: ApplicationActing, kind: string, words: string | null = null): Promise<void> {
  return addEvent(tx, {
    applicationId: file.id,
    at: now,
    actorId: viewer.personId,
    kind,
    from: file.state,
    to: file.state,
    note: words,
    internal: true,
  })
}

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
    if (!before && hasScored(left.criteria, left.scores, viewer.personId)) await note(acting, 'scored')
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
    await note(acting, 'conflict', said.reason)
    await acting.tell('conflict', file, true)
    return file.assignedToId === viewer.personId ? { ...file, assignedToId: null } : file
  })
}

/** Takes that back: an error, or it is over. The registration desk. Throws NotFound where nothing was declared. */
export function withdrawConflict(context: Context, fileId: string): Promise<StandApplication> {
  assertAtDesk(context)
  return actOnApplication(context, fileId, 'DESK', async (acting) => {
    if (!(await removeConflict(acting.tx, acting.file.id, acting.viewer.personId))) throw new NotFound()
    await note(acting, 'conflictOver')
    await acting.tell('conflict', acting.file, true)
    return acting.file
  })
}

/** Writes a note for the desk alone. The registration desk. Throws InvalidInput, NotFound. */
export function noteApplication(context: Context, fileId: string, words: string): Promise<StandApplication> {
  assertAtDesk(context)
  return actOnApplication(context, fileId, 'DESK', async (acting) => {
    assertAllowed(whyNotSaid('text', words))
    await note(acting, 'noted', words.trim())
    await acting.tell('noted', acting.file, true)
    return acting.file
  })
}

/** A file, and in whose hands it was seen. */
export interface SeenHands {
  readonly id: string
  readonly seen: string | null
}

/**
 * Puts files into the hands of a reviewer, or of nobody; one that was sent and that nobody read is under review from
 * then on. All or none, and none where a colleague was quicker. The registration desk. Throws TakenByColleague,
 * ReviewerInConflict, StepNotOpen, InvalidInput, NotFound.
 */
export function assignApplications(
  context: Context,
  files: readonly SeenHands[],
  to: string | null,
): Promise<StandApplication[]> {
  assertAtDesk(context)
  const wanted = [...new Map(files.map((each) => [each.id, each])).values()].sort((a, b) => (a.id < b.id ? -1 : 1))
  assertAllowed(whyNotSoMany(wanted.map(({ id }) => id)))
  if (!wanted.every(({ id }) => isUuid(id))) throw new NotFound()
  return transaction(context.db, async (tx) => {
    const left: StandApplication[] = []
    for (const { id, seen } of wanted) {
      const acting = await lockActing(context, tx, id, 'DESK')
      left.push(await assign(acting, seen, to))
    }
    return left
  })
}

async function assign(acting: ApplicationActing, seen: string | null, to: string | null): Promise<StandApplication> {
  const { tx, file } = acting
  if (file.assignedToId === to) return file
  if (file.assignedToId !== seen) throw new TakenByColleague(file.number, file.assignedToId)
  if (to === null) {
    await writeHands(tx, file.id, null)
    await note(acting, 'assigned')
  } else {
    const reviewer = (await readReviewers(tx, file.editionId)).find(({ id }) => id === to)
    if (!reviewer) throw new NotFound()
    if (isInConflict(judgingOf(await reviewOf(acting), to))) throw new ReviewerInConflict(file.number)
    if (file.state === 'SUBMITTED') return moveApplication(acting, 'TAKE', { assignedToId: to })
    await writeHands(tx, file.id, to)
    await note(acting, 'assigned', reviewer.name)
  }
  await acting.tell('assigned', file, true)
  return { ...file, assignedToId: to }
}
