import type { Tx } from '../db.ts'
import type { HoldTerms } from './stand-hold.ts'

/** Counts one more hold of a file by its exhibitor; false where its call allows no more. */
export async function countHoldUsed(tx: Tx, fileId: string): Promise<boolean> {
  const counted = await tx.$executeRaw`
    update stand_application a set holds_used = a.holds_used + 1
    from call l where l.id = a.call_id and a.id = ${fileId}::uuid and a.holds_used < l.holds_each`
  return counted === 1
}

/** Changes what a call allows. What files used already stays used. */
export async function setTerms(tx: Tx, callId: string, { holdDays, holdsEach }: HoldTerms): Promise<void> {
  await tx.call.update({ where: { id: callId }, data: { holdDays, holdsEach } })
}
