import type { Context } from '../context.ts'
import { snapshot, transaction } from '../db.ts'
import { mayRegister, type Viewer } from '../live/rights.ts'
import { isUuid } from '../shared/ids.ts'
import { assertAllowed } from '../shared/refusal.ts'
import { Forbidden, NotFound } from '../shared/refusals.ts'
import { AllocationNotReady, AllocationRunning, NothingToAllocate } from './allocation.refusals.ts'
import { whyNotRun } from './allocation.rules.ts'
import { tellAllocation } from './allocation.runner.ts'
import { addProposal, endRun, lockProposal, readProposal, removeProposal } from './allocation.store.ts'
import type { AllocationProposal, AllocationSettings } from './allocation.ts'
import { readAllocatorFacts } from './allocation-facts.store.ts'
import { lastPlanRelease } from './plan-release.store.ts'

export interface RunWish {
  readonly edition: number | null
  /** Of one call; of all when null. */
  readonly callId: string | null
  readonly settings: AllocationSettings
  readonly seconds: number
  readonly seed: number
}

/**
 * Begins to look for stands for all accepted files that lack one, in a thread of its own; the answer comes as a
 * proposal, of which nothing is done until it is accepted. The registration desk. Throws Forbidden, NotFound,
 * InvalidInput, AllocationRunning, NothingToAllocate.
 */
export async function startAllocation(context: Context, wish: RunWish): Promise<AllocationProposal> {
  const edition = await context.editions.find(wish.edition)
  if (!edition) throw new NotFound()
  const viewer = assertDesk(context, edition.id)
  assertAllowed(whyNotRun(wish.settings, wish.seconds, wish.seed))
  const now = context.clockOf(edition.id).now()
  const { facts, release } = await snapshot(context.db, async (tx) => {
    if (wish.callId !== null) {
      const call = isUuid(wish.callId) ? await tx.call.findUnique({ where: { id: wish.callId } }) : null
      if (call?.editionId !== edition.id) throw new NotFound()
    }
    return {
      facts: await readAllocatorFacts(tx, edition.id, wish.callId, wish.settings, now),
      release: (await lastPlanRelease(tx, edition.id))?.number ?? 0,
    }
  })
  if (facts.files.every(({ seeks, has }) => seeks + has.length === 0)) throw new NothingToAllocate()
  const id = context.ids()
  await transaction(context.db, async (tx) => {
    const added = await addProposal(tx, {
      ...wish,
      id,
      editionId: edition.id,
      release,
      madeById: viewer.personId,
      madeAt: now,
    })
    if (added === undefined) throw new AllocationRunning()
    await tellAllocation(tx, id, 'started', 0, viewer.personId)
  })
  context.allocations.run(id, { facts, seed: wish.seed, seconds: wish.seconds })
  return known(context, id)
}

/** Stops a run; nothing is kept of it. The registration desk. Throws AllocationNotReady where it no longer runs. */
export async function cancelAllocation(context: Context, proposalId: string): Promise<AllocationProposal> {
  const proposal = await ownProposal(context, proposalId)
  await transaction(context.db, async (tx) => {
    if (!(await endRun(tx, proposal.id, null)))
      throw new AllocationNotReady((await readProposal(tx, proposal.id))?.state ?? 'CANCELLED')
    await tellAllocation(tx, proposal.id, 'ended', 0, context.viewer?.personId ?? null)
  })
  await context.allocations.halt(proposal.id)
  return known(context, proposal.id)
}

/** Forgets a proposal; what was accepted of it stays. The registration desk. Throws AllocationNotReady while it runs. */
export async function discardAllocation(context: Context, proposalId: string): Promise<AllocationProposal> {
  const proposal = await ownProposal(context, proposalId)
  await transaction(context.db, async (tx) => {
    if (!(await lockProposal(tx, proposal.id))) throw new NotFound()
    await tellAllocation(tx, proposal.id, 'discarded', 0, context.viewer?.personId ?? null)
    if (!(await removeProposal(tx, proposal.id))) throw new AllocationNotReady('RUNNING')
  })
  return proposal
}

/** A proposal of an edition whose desk the viewer is of. Throws Forbidden or NotFound. */
export async function ownProposal(context: Context, id: string): Promise<AllocationProposal> {
  const { viewer } = context
  if (!viewer?.roles.some(({ editionId }) => mayRegister(viewer, editionId))) throw new Forbidden()
  const proposal = isUuid(id) ? await readProposal(context.db, id) : undefined
  if (!proposal || !mayRegister(viewer, proposal.editionId)) throw new NotFound()
  return proposal
}

function assertDesk({ viewer }: Context, editionId: string): Viewer {
  if (!viewer || !mayRegister(viewer, editionId)) throw new Forbidden()
  return viewer
}

async function known({ db }: Context, id: string): Promise<AllocationProposal> {
  const proposal = await readProposal(db, id)
  if (!proposal) throw new NotFound()
  return proposal
}
