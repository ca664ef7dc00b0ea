const waiting = new Map<string, Promise<unknown>>()

/**
 * One at a time for an edition within this process, in the order asked. The database's lock orders the processes; those
 * who wait here hold no connection, so a crowd of edits leaves the readers theirs.
 */
export async function inTurn<T>(editionId: string, work: () => Promise<T>): Promise<T> {
  const before = waiting.get(editionId) ?? Promise.resolve()
  const turn = before.then(work, work)
  waiting.set(editionId, turn)
  try {
    return await turn
  } finally {
    if (waiting.get(editionId) === turn) waiting.delete(editionId)
  }
}
