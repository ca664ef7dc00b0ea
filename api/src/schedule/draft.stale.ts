import type { Tx } from '../db.ts'
import type { Refusal } from '../shared/refusal.ts'
import { readChangesSince } from './operation.store.ts'
import { StaleEdit } from './schedule.refusals.ts'

/** A rule knows that a session is stale; what was done to it since the version seen is read here. */
export async function withChanges(
  tx: Tx,
  refusal: Refusal | undefined,
  since: number | null,
): Promise<Refusal | undefined> {
  if (!(refusal instanceof StaleEdit) || since === null) return refusal
  const { editionId, sessionId, changes } = refusal.meanwhile
  if (!sessionId || changes.length > 0) return refusal
  return new StaleEdit({ ...refusal.meanwhile, changes: await readChangesSince(tx, editionId, sessionId, since) })
}
