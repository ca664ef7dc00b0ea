import type { Tx } from '../db.ts'

/** Who shares a stand, or is asked to. */
export interface Sharer {
  readonly claimId: string
  readonly exhibitorId: string
  readonly addedAt: Date
  /** Null while it is asked. */
  readonly consentedAt: Date | null
  /** Why the desk put it there without asking. */
  readonly setBecause: string | null
}

/** Adds who shares a stand, or is asked to; false when it was added already. */
export async function addSharer(tx: Tx, sharer: Sharer): Promise<boolean> {
  const added = await tx.coExhibitor.createMany({ data: [sharer], skipDuplicates: true })
  return added.count === 1
}

export async function readSharer(tx: Tx, claimId: string, exhibitorId: string): Promise<Sharer | undefined> {
  return (await tx.coExhibitor.findUnique({ where: { claimId_exhibitorId: { claimId, exhibitorId } } })) ?? undefined
}

/** Those who share a stand or are asked to, by name. */
export function readSharers(tx: Tx, claimId: string) {
  return tx.coExhibitor.findMany({
    where: { claimId },
    orderBy: { addedAt: 'asc' },
    select: { consentedAt: true, exhibitor: { select: { id: true, name: true } } },
  })
}

/** Notes that who is asked agrees, or why the desk did not wait for that; false where it was not asked any more. */
export async function consentToShare(
  tx: Tx,
  claimId: string,
  exhibitorId: string,
  now: Date,
  setBecause: string | null = null,
): Promise<boolean> {
  const consented = await tx.coExhibitor.updateMany({
    where: { claimId, exhibitorId, consentedAt: null },
    data: { consentedAt: now, setBecause },
  })
  return consented.count === 1
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
