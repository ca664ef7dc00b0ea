import type { Tx } from '../db.ts'

/** Of these files, those for which somebody declared a conflict of interest. */
export async function readConflicts(tx: Tx, fileIds: readonly string[], reviewerId: string): Promise<Set<string>> {
  const rows = await tx.conflictOfInterest.findMany({
    where: { applicationId: { in: [...fileIds] }, reviewerId },
    select: { applicationId: true },
  })
  return new Set(rows.map(({ applicationId }) => applicationId))
}

/** The last question or decision that its exhibitor was told of, in the words of the desk. */
export async function readLastTold(
  tx: Tx,
  fileId: string,
): Promise<{ readonly kind: string; readonly at: Date; readonly note: string | null } | undefined> {
  const row = await tx.applicationEvent.findFirst({
    where: { applicationId: fileId, kind: { in: ['asked', 'sent'] }, internal: false },
    orderBy: { id: 'desc' },
    select: { kind: true, at: true, note: true },
  })
  return row ?? undefined
}

/** Of these files, those whose last decision is of somebody who declared a conflict of interest, before or since. */
export async function readDecidedInConflict(tx: Tx, fileIds: readonly string[]): Promise<Set<string>> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    select decided.application_id as id
    from (select distinct on (application_id) application_id, actor_id from application_event
      where application_id = any(${[...fileIds]}::uuid[]) and kind in ('accepted', 'waitlisted', 'rejected')
      order by application_id, id desc) as decided
    join conflict_of_interest c on c.application_id = decided.application_id and c.reviewer_id = decided.actor_id`
  return new Set(rows.map(({ id }) => id))
}
