import type { Context } from '../context.ts'
import { transaction } from '../db.ts'
import { isUuid } from '../shared/ids.ts'
import { assertAllowed } from '../shared/refusal.ts'
import { NotFound } from '../shared/refusals.ts'
import type { StandApplication } from './application.ts'
import { type ApplicationActing, lockActing, moveApplication, noteAtDesk } from './application-step.actions.ts'
import { whyNotSoMany } from './decision.rules.ts'
import { assertAtDesk } from './review.actions.ts'
import { type HandsReviewer, OPEN_STATES, readHands } from './review-hands.reading.ts'
import { shareFairly } from './review-hands.rules.ts'
import { lockSharing, writeHands } from './review-hands.store.ts'
import { readReviews } from './review-score.reading.ts'
import { ReviewerInConflict, TakenByColleague } from './review-score.refusals.ts'
import { isInConflict } from './review-score.rules.ts'
import type { FileReview } from './review-score.ts'

/** A file, and in whose hands it was seen. */
export interface SeenHands {
  readonly id: string
  readonly seen: string | null
}

/** Files that are locked in the order of their ids, and who may judge each. */
interface HandedOut {
  readonly acting: readonly ApplicationActing[]
  readonly reviewers: readonly HandsReviewer[]
  mayJudge(fileId: string, reviewerId: string): boolean
}

async function onHands(
  context: Context,
  ids: readonly string[],
  work: (out: HandedOut) => Promise<StandApplication[]>,
): Promise<StandApplication[]> {
  assertAtDesk(context)
  const wanted = [...new Set(ids)].sort()
  assertAllowed(whyNotSoMany(wanted))
  if (!wanted.every(isUuid)) throw new NotFound()
  return transaction(context.db, async (tx) => {
    const acting: ApplicationActing[] = []
    for (const id of wanted) acting.push(await lockActing(context, tx, id, 'DESK'))
    const [first] = acting
    if (!first) throw new NotFound()
    const reviews = await readReviews(tx, wanted)
    const mayJudge = (review: FileReview | undefined, reviewerId: string) =>
      review !== undefined &&
      !isInConflict({
        reviewerId,
        members: review.members.map(({ personId }) => personId),
        conflicts: review.conflicts,
      })
    return work({
      acting,
      reviewers: await readHands(tx, first.file.editionId),
      mayJudge: (fileId, reviewerId) => mayJudge(reviews.get(fileId), reviewerId),
    })
  })
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
  const seen = new Map(files.map((each) => [each.id, each.seen]))
  return onHands(context, [...seen.keys()], async ({ acting, reviewers, mayJudge }) => {
    const reviewer = reviewers.find(({ id }) => id === to)
    if (to !== null && !reviewer) throw new NotFound()
    const left: StandApplication[] = []
    for (const each of acting) {
      const { file } = each
      if (file.assignedToId !== to) {
        if (file.assignedToId !== seen.get(file.id)) throw new TakenByColleague(file.number, file.assignedToId)
        if (to !== null && !mayJudge(file.id, to)) throw new ReviewerInConflict(file.number)
      }
      left.push(await handOver(each, reviewer))
    }
    return left
  })
}

/**
 * Shares files that nobody has among reviewers, so that they have as nearly as can be as many in hand, and none that
 * they must not judge. Files that somebody has, that are decided, or that nobody named may judge stay as they are: all
 * of them are returned, as they are then. The registration desk. Throws NotFound for who does not review, InvalidInput.
 */
export function shareApplications(
  context: Context,
  ids: readonly string[],
  among: readonly string[],
): Promise<StandApplication[]> {
  return onHands(context, ids, async ({ acting, reviewers, mayJudge }) => {
    const named = reviewers.filter(({ id }) => among.includes(id))
    if (named.length === 0 || named.length !== new Set(among).size) throw new NotFound()
    const [first] = acting
    // Two who share at once would each count without the other.
    if (first) await lockSharing(first.tx, first.file.editionId)
    const open = new Set<string>(OPEN_STATES)
    const free = acting.filter(({ file }) => file.assignedToId === null && open.has(file.state))
    const shared = shareFairly(
      free.map(({ file: { id } }) => ({
        id,
        conflicted: new Set(named.filter((each) => !mayJudge(id, each.id)).map((each) => each.id)),
      })),
      first ? (await readHands(first.tx, first.file.editionId)).filter(({ id }) => among.includes(id)) : [],
    )
    const left: StandApplication[] = []
    for (const each of acting) {
      const to = named.find(({ id }) => id === shared.get(each.file.id))
      left.push(to ? await handOver(each, to) : each.file)
    }
    return left
  })
}

async function handOver(acting: ApplicationActing, to: HandsReviewer | undefined): Promise<StandApplication> {
  const { tx, file } = acting
  const toId = to?.id ?? null
  if (file.assignedToId === toId) return file
  if (to && file.state === 'SUBMITTED') return moveApplication(acting, 'TAKE', { assignedToId: to.id })
  await writeHands(tx, file.id, toId)
  await noteAtDesk(acting, 'assigned', to?.name ?? null)
  await acting.tell('assigned', file, true)
  return { ...file, assignedToId: toId }
}
