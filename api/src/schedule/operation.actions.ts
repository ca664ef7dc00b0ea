import type { Context } from '../context.ts'
import { snapshot, type Tx, transaction } from '../db.ts'
import { append } from '../live/journal.ts'
import { mayOperate } from '../live/rights.ts'
import { isUuid } from '../shared/ids.ts'
import { Refusal } from '../shared/refusal.ts'
import { Forbidden, NotFound } from '../shared/refusals.ts'
import { takeClaims } from './claim.store.ts'
import { resourcesOf } from './claim.ts'
import { readConcerned } from './concerned.store.ts'
import { planOperation } from './operation.rules.ts'
import { insertOperation, nextNumber, readChangesSince, readFacts } from './operation.store.ts'
import type { Concerned, Operation, OperationFacts, OperationRequest, Plan, SeenVersion } from './operation.ts'
import { StaleEdit } from './schedule.refusals.ts'
import { readSessionsById, takeTurn, writePlaces } from './schedule.store.ts'
import { operationDone } from './schedule.topics.ts'
import { inTurn } from './schedule.turns.ts'
import type { Session } from './session.ts'
import { findStale } from './stale.rules.ts'

/** What an operation would do, and whom it would concern. */
export interface OperationPreview extends Plan, Concerned {
  readonly editionId: string
  /** To confirm with. */
  readonly seen: readonly SeenVersion[]
}

/** Tells what an operation would do, and changes nothing. Throws what running it would throw. */
export async function previewOperation(context: Context, request: OperationRequest): Promise<OperationPreview> {
  const editionId = await editionOf(context, request)
  return snapshot(context.db, async (tx) => {
    const facts = await readFacts(tx, editionId)
    const plan = planOperation(facts, request, context.clockOf(editionId).now())
    if (plan instanceof Refusal) throw await withChanges(tx, plan, facts)
    const ids = plan.changes.map(({ sessionId }) => sessionId)
    const seen = plan.changes.map(({ sessionId, version }) => ({ sessionId, version: version - 1 }))
    return { ...plan, editionId, seen, ...(await readConcerned(tx, ids)) }
  })
}

/**
 * Does an operation in one transaction, if every session that it changes is at the version seen. Throws StaleEdit when
 * one is not, or would change without having been seen; and whatever refuses the plan.
 */
export async function runOperation(
  context: Context,
  request: OperationRequest,
  seen: readonly SeenVersion[],
): Promise<Operation> {
  const editionId = await editionOf(context, request)
  const byId = context.viewer?.personId ?? null
  return inTurn(editionId, () =>
    transaction(context.db, async (tx) => {
      await takeTurn(tx, editionId)
      // First what is cheap: of a crowd of edits most are stale, and the others wait for the turn.
      const seenIds = seen.map(({ sessionId }) => sessionId).filter(isUuid)
      await assertFresh(tx, await readSessionsById(tx, seenIds), seen)
      const facts = await readFacts(tx, editionId)
      const now = context.clockOf(editionId).now()
      const plan = planOperation(facts, request, now)
      if (plan instanceof Refusal) throw await withChanges(tx, plan, facts)
      await assertFresh(tx, facts.sessions, seen, plan)
      await moveClaims(tx, facts, plan)
      const lost = await writePlaces(tx, plan.changes, now, byId)
      if (lost.length > 0) throw new Error('a session changed outside of the turn')
      const { kind, changes, undoesId } = plan
      const number = await nextNumber(tx, editionId)
      const operation: Operation = { id: context.ids(), editionId, number, kind, changes, at: now, byId, undoesId }
      await insertOperation(tx, operation, request)
      await append(tx, operationDone(editionId, operation.id, changes, byId))
      return operation
    }),
  )
}

/** The edition of what the operation is about, if the viewer may operate there. */
async function editionOf({ db, viewer }: Context, request: OperationRequest): Promise<string> {
  const select = { editionId: true } as const
  const id = request.kind === 'UNDO' ? request.operationId : request.sessionId
  const about = !isUuid(id)
    ? null
    : request.kind === 'UNDO'
      ? await db.operation.findUnique({ where: { id }, select })
      : await db.session.findUnique({ where: { id }, select })
  if (!about) throw viewer ? new NotFound() : new Forbidden()
  if (!mayOperate(viewer, about.editionId)) throw new Forbidden()
  return about.editionId
}

async function assertFresh(
  tx: Tx,
  sessions: readonly Session[],
  seen: readonly SeenVersion[],
  plan?: Plan,
): Promise<void> {
  const changed = plan?.changes.map(({ sessionId }) => sessionId)
  const stale = findStale(sessions, seen, changed)
  if (stale) throw await staleEdit(tx, stale.session, stale.since)
}

/** A rule knows that a session is stale; what was done to it meanwhile is read here. */
async function withChanges(tx: Tx, refusal: Refusal, facts: OperationFacts): Promise<Refusal> {
  if (!(refusal instanceof StaleEdit)) return refusal
  const session = facts.sessions.find(({ id }) => id === refusal.meanwhile.sessionId)
  const left = facts.recent[0]?.changes.find(({ sessionId }) => sessionId === session?.id)
  return session && left ? staleEdit(tx, session, left.version) : refusal
}

async function staleEdit(tx: Tx, session: Session, since: number): Promise<StaleEdit> {
  const { id: sessionId, editionId, changedById, changedAt } = session
  const changes = await readChangesSince(tx, editionId, sessionId, since)
  return new StaleEdit({ editionId, sessionId, changedById, changedAt, changes })
}

async function moveClaims(tx: Tx, { editionId, sessions }: OperationFacts, { changes }: Plan): Promise<void> {
  const byId = new Map(sessions.map((session) => [session.id, session]))
  const before = changes.flatMap(({ sessionId }) => byId.get(sessionId) ?? [])
  const after = changes.flatMap(({ sessionId, after: place }) => {
    const session = byId.get(sessionId)
    return session ? [{ ...session, ...place }] : []
  })
  await takeClaims(tx, editionId, after, before.flatMap(resourcesOf))
}
