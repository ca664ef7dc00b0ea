import type { Context } from '../context.ts'
import { type Tx, transaction } from '../db.ts'
import { append } from '../live/journal.ts'
import { assertAllowed, Refusal } from '../shared/refusal.ts'
import { NotFound } from '../shared/refusals.ts'
import { ownProposal } from './allocation.actions.ts'
import { AllocationNotReady } from './allocation.refusals.ts'
import { whatToGive, whyNotAccept } from './allocation.rules.ts'
import { tellAllocation } from './allocation.runner.ts'
import { lockProposal, markAccepted, markStale, readAnswer } from './allocation.store.ts'
import type { AllocationProposal, AllocationSkip } from './allocation.ts'
import {
  allocateStands,
  countGained,
  leaveStands,
  type NewAllocation,
  readHeld,
  readMembersOf,
  readStandsNow,
} from './allocation-accept.store.ts'
import { lastPlanRelease } from './plan-release.store.ts'
import { lockStands, readStands } from './stand-claim.store.ts'
import { standChanged } from './stand-claim.topics.ts'
import type { ClaimingFile } from './stand-claim.ts'
import { closeExchangesOf } from './stand-exchange.store.ts'
import { standFileChanged } from './stand-file.topics.ts'
import { lockFiles } from './stand-lock.store.ts'

export interface Accepted {
  readonly proposal: AllocationProposal
  /** How many stands were given. */
  readonly given: number
  /** What was not done after all, and why. */
  readonly skipped: readonly AllocationSkip[]
}

/** Somebody who took no turn was quicker than the constraint: everything is undone, and judged anew. */
class Overtaken extends Error {}
const TRIES = 3

/**
 * Gives the stands of a proposal to the files named, or to all of them, in one transaction: files and stands are locked
 * in order, what was taken or changed meanwhile is left out and said, and the constraint has the last word. The
 * registration desk. Throws AllocationNotReady; of a plan released since, for good.
 */
export async function acceptAllocation(
  context: Context,
  proposalId: string,
  fileIds: readonly string[] | null,
): Promise<Accepted> {
  const { id, editionId } = await ownProposal(context, proposalId)
  for (let attempt = 1; ; attempt++) {
    try {
      const done = await transaction(context.db, (tx) => accept(context, tx, id, editionId, fileIds))
      if (done instanceof Refusal) throw done
      return done
    } catch (error) {
      if (!(error instanceof Overtaken) || attempt === TRIES) throw error
    }
  }
}

async function accept(
  context: Context,
  tx: Tx,
  id: string,
  editionId: string,
  fileIds: readonly string[] | null,
): Promise<Accepted | Refusal> {
  const actorId = context.viewer?.personId ?? null
  const now = context.clockOf(editionId).now()
  const proposal = await lockProposal(tx, id)
  if (!proposal) throw new NotFound()
  const refusal = whyNotAccept(proposal, (await lastPlanRelease(tx, editionId))?.number ?? 0)
  if (refusal?.state === 'STALE' && proposal.state !== 'STALE') {
    // Said by returning it: thrown, it would undo this.
    await markStale(tx, id)
    await tellAllocation(tx, id, 'ended', 0, actorId)
    return refusal
  }
  assertAllowed(refusal)
  const answer = await readAnswer(tx, id)
  if (!answer) throw new AllocationNotReady(proposal.state)
  const wanted = fileIds && new Set(fileIds)
  const chosen = answer.placements.filter(
    ({ fileId, standId, hadStandId }) => standId !== hadStandId && (!wanted || wanted.has(fileId)),
  )
  const files = new Map((await lockFiles(tx, [...new Set(chosen.map(({ fileId }) => fileId))])).map((f) => [f.id, f]))
  const standIds = chosen.flatMap(({ standId, hadStandId }) => (hadStandId ? [standId, hadStandId] : [standId]))
  await lockStands(tx, standIds)
  const { gives, skipped } = whatToGive(chosen, {
    files,
    stands: new Map((await readStands(tx, standIds)).map((stand) => [stand.id, stand])),
    claims: await readStandsNow(tx, standIds, now),
    held: await readHeld(tx, [...files.keys()], now),
  })
  const news = gives.map((give): NewAllocation => ({ ...give, id: context.ids() }))
  await give(tx, editionId, news, actorId, now)
  await tellGiven(tx, editionId, news, files, actorId)
  if (news.length > 0) {
    await markAccepted(
      tx,
      id,
      news.map(({ standId }) => standId),
    )
    await tellAllocation(tx, id, 'applied', 0, actorId)
  }
  return { proposal: (await lockProposal(tx, id)) ?? proposal, given: news.length, skipped }
}

async function give(tx: Tx, editionId: string, news: readonly NewAllocation[], actorId: string | null, now: Date) {
  if (news.length === 0) return
  const left = news.flatMap(({ leaves }) => leaves?.claimId ?? [])
  if ((await leaveStands(tx, left, now)) !== left.length) throw new Overtaken()
  await closeExchangesOf(tx, left, now)
  const letIn = await allocateStands(tx, editionId, news, actorId, now)
  if (letIn.size !== news.length) throw new Overtaken()
  const gained = new Map<string, number>()
  for (const { fileId, leaves } of news) if (!leaves) gained.set(fileId, (gained.get(fileId) ?? 0) + 1)
  if (gained.size > 0 && (await countGained(tx, gained)) !== gained.size) throw new Overtaken()
}

/** Tells everybody of the stands, and each exhibitor and the desk of the files. */
async function tellGiven(
  tx: Tx,
  editionId: string,
  news: readonly NewAllocation[],
  files: ReadonlyMap<string, ClaimingFile>,
  actorId: string | null,
): Promise<void> {
  const given = new Set(news.map(({ standId }) => standId))
  const freed = news.flatMap(({ leaves }) => (leaves && !given.has(leaves.standId) ? [leaves.standId] : []))
  const members = await readMembersOf(tx, [...new Set([...files.values()].map(({ exhibitorId }) => exhibitorId))])
  await append(
    tx,
    ...[...given].map((standId) => standChanged(editionId, standId, 'allocated', actorId)),
    ...freed.map((standId) => standChanged(editionId, standId, 'freed', actorId)),
    ...[...Map.groupBy(news, ({ fileId }) => fileId)].flatMap(([fileId, its]) => {
      const file = files.get(fileId)
      const standIds = its.map(({ standId }) => standId)
      return file ? standFileChanged(file, members.get(file.exhibitorId) ?? [], 'allocated', actorId, { standIds }) : []
    }),
  )
}
