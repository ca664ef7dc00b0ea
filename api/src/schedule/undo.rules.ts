import type { Refusal } from '../shared/refusal.ts'
import { type SessionChange, whatChanged } from './change.ts'
import { whyNotPlace } from './claim.rules.ts'
import type { Operation, OperationFacts, Plan } from './operation.ts'
import { NothingToUndo, StaleEdit } from './schedule.refusals.ts'
import { placeOf, type Session, type SessionPlace } from './session.ts'

/**
 * Takes back the last operation that is not undone, if every session is still as it left it: at its version, or at the
 * version that later operations left by being undone.
 */
export function planUndo(facts: OperationFacts, operationId: string): Plan | Refusal {
  const [last, ...undone] = facts.recent
  if (!last || last.id !== operationId) return new NothingToUndo()
  const places = new Map<string, SessionPlace>()
  const changes: SessionChange[] = []
  for (const change of last.changes) {
    const session = facts.sessions.find(({ id }) => id === change.sessionId)
    if (!session || !change.before) return new NothingToUndo()
    if (session.version !== versionLeft(change, undone)) return stale(session)
    const before = placeOf(session)
    places.set(session.id, change.before)
    const what = whatChanged(before, change.before)
    changes.push({ sessionId: session.id, what, before, after: change.before, version: session.version + 1 })
  }
  return whyNotPlace(facts.sessions, places, facts) ?? { kind: 'UNDO', changes, undoesId: last.id }
}

/** Operations and their undoing, with nothing in between, lead back to the same place. */
function versionLeft(change: SessionChange, undone: readonly Operation[]): number {
  let version = change.version
  for (const operation of undone) {
    const next = operation.changes.find(({ sessionId }) => sessionId === change.sessionId)
    if (next?.version === version + 1) version = next.version
  }
  return version
}

function stale({ id, editionId, changedById, changedAt }: Session): StaleEdit {
  return new StaleEdit({ editionId, sessionId: id, changedById, changedAt, changes: [] })
}
