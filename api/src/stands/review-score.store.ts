import type { Tx } from '../db.ts'
import type { Score } from './review-score.ts'

/** Writes a reviewer's scores of a file; those against other criteria stay. */
export async function writeScores(
  tx: Tx,
  fileId: string,
  reviewerId: string,
  scores: readonly Omit<Score, 'reviewerId'>[],
  now: Date,
): Promise<void> {
  await tx.$executeRaw`
    insert into review_score (application_id, criterion_id, reviewer_id, score, note, at)
    select ${fileId}::uuid, "criterionId", ${reviewerId}::uuid, score, note, ${now}
    from jsonb_to_recordset(${JSON.stringify(scores)}::jsonb) as s("criterionId" uuid, score int, note text)
    on conflict (application_id, criterion_id, reviewer_id)
    do update set score = excluded.score, note = excluded.note, at = excluded.at`
}

/** Notes that a reviewer must not judge a file; the first reason stays. */
export async function addConflict(
  tx: Tx,
  conflict: {
    readonly applicationId: string
    readonly reviewerId: string
    readonly reason: string
    readonly declaredAt: Date
  },
): Promise<boolean> {
  const { count } = await tx.conflictOfInterest.createMany({ data: [conflict], skipDuplicates: true })
  return count > 0
}

export async function removeConflict(tx: Tx, applicationId: string, reviewerId: string): Promise<boolean> {
  const { count } = await tx.conflictOfInterest.deleteMany({ where: { applicationId, reviewerId } })
  return count > 0
}
