import type { Tx } from '../db.ts'

/** Adds who shares a stand; false when it does already. */
export async function addSharer(tx: Tx, claimId: string, exhibitorId: string, now: Date): Promise<boolean> {
  const added = await tx.coExhibitor.createMany({
    data: [{ claimId, exhibitorId, addedAt: now }],
    skipDuplicates: true,
  })
  return added.count === 1
}

export async function removeSharer(tx: Tx, claimId: string, exhibitorId: string): Promise<boolean> {
  const removed = await tx.coExhibitor.deleteMany({ where: { claimId, exhibitorId } })
  return removed.count === 1
}

/** Whether somebody is a member of an exhibitor. */
export async function isMemberOf(tx: Tx, exhibitorId: string, personId: string): Promise<boolean> {
  const member = await tx.exhibitorMember.findUnique({ where: { exhibitorId_personId: { exhibitorId, personId } } })
  return member !== null
}
