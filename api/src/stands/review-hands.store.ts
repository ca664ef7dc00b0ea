import type { Tx } from '../db.ts'

/** Puts a file into somebody's hands, or into nobody's. Its version stays: its exhibitor may be writing in it. */
export async function writeHands(tx: Tx, fileId: string, personId: string | null): Promise<void> {
  await tx.standApplication.updateMany({ where: { id: fileId }, data: { assignedToId: personId } })
}

/** One sharing of an edition's files at a time, until the transaction ends. */
export async function lockSharing(tx: Tx, editionId: string): Promise<void> {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended('review-sharing:' || ${editionId}, 0))`
}
