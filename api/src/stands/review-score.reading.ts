import type { Db, Tx } from '../db.ts'
import { wasRequired } from './call-form.rules.ts'
import type { FileReview } from './review-score.ts'

/** What the reviewers of files gave and said, and what is missing of each file. */
export async function readReviews(tx: Tx | Db, fileIds: readonly string[]): Promise<ReadonlyMap<string, FileReview>> {
  const ids = [...fileIds]
  const rows = await tx.standApplication.findMany({
    where: { id: { in: ids } },
    select: {
      id: true,
      editionId: true,
      callId: true,
      kind: true,
      state: true,
      submittedAt: true,
      scores: { select: { criterionId: true, reviewerId: true, score: true, note: true } },
      conflicts: {
        select: { reviewerId: true, reason: true, declaredAt: true },
        orderBy: { declaredAt: 'asc' },
      },
      exhibitor: {
        select: {
          people: { select: { person: { select: { id: true, language: true } } }, orderBy: { addedAt: 'asc' } },
        },
      },
      files: { select: { fieldKey: true } },
    },
  })
  const callIds = [...new Set(rows.map(({ callId }) => callId))]
  const criteria = await tx.reviewCriterion.findMany({
    where: { callId: { in: callIds } },
    orderBy: [{ order: 'asc' }, { key: 'asc' }],
  })
  const papers = await tx.callField.findMany({
    where: { callId: { in: callIds }, required: true, type: { in: ['PAPER', 'PHOTOGRAPH'] } },
    orderBy: { order: 'asc' },
  })
  return new Map(
    rows.map(({ id, callId, kind, exhibitor, files, ...row }): [string, FileReview] => {
      const there = new Set(files.map(({ fieldKey }) => fieldKey))
      const sent = row.submittedAt
      const asked = papers.filter(
        (paper) => paper.callId === callId && paper.kinds.includes(kind) && sent !== null && wasRequired(paper, sent),
      )
      return [
        id,
        {
          ...row,
          callId,
          kind,
          fileId: id,
          criteria: criteria.filter((criterion) => criterion.callId === callId),
          members: exhibitor.people.map(({ person }) => ({ personId: person.id, language: person.language })),
          missing: asked.map(({ key }) => key).filter((key) => !there.has(key)),
        },
      ]
    }),
  )
}
