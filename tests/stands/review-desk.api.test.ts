import {
  AskApplicationDocument,
  AssignApplicationsDocument,
  DecideApplicationsDocument,
  DecisionPreviewDocument,
  DeclareConflictDocument,
  ForgetViewDocument,
  ReviewDeskDocument,
  ReviewFileDocument,
  SaveViewDocument,
  ScoreApplicationDocument,
  ShareApplicationsDocument,
  ShellViewerDocument,
  TakeApplicationDocument,
  UndoDecisionsDocument,
  WithdrawConflictDocument,
} from '@salon/schema/generated/graphql.ts'
import { describe, expect, it } from 'vitest'
import type { Client } from '../support/client.ts'
import { startSalon } from '../support/salon.ts'
import { first } from './first.ts'

const salon = await startSalon()
const { db } = salon.services
const $in = { in: 'FR' } as const
const hajar = await salon.asPersona('registration-desk', 'fr')
const othmane = await salon.asPersona('registration-desk-2', 'fr')

const meOf = async (client: Client) => (await client.query(ShellViewerDocument, $in)).viewer?.person.id ?? ''
const [hajarId, othmaneId] = [await meOf(hajar), await meOf(othmane)]
/** Files that nobody decided, of no more than one test. */
const undecided = await db.standApplication.findMany({
  where: { state: 'UNDER_REVIEW', conflicts: { none: {} } },
  orderBy: { number: 'asc' },
  select: { id: true, number: true, version: true, callId: true },
})
const next = () => {
  const file = undecided.shift()
  if (!file) throw new Error('the seed has too few files under review')
  return file
}
const reviewOf = async (client: Client, id: string) =>
  (await client.query(ReviewFileDocument, { ...$in, id })).application?.review
const decide = async (client: Client, ids: string[], decision: 'ACCEPT' | 'REJECT' = 'ACCEPT') =>
  (await client.mutate(DecideApplicationsDocument, { ids, decision, reason: 'Motif' })).decideApplications

describe('who declares a conflict of interest', () => {
  it('no longer has the file, sees no score of it, and is refused every judgement by its code', async () => {
    const file = next()
    const criteria = await db.reviewCriterion.findMany({ where: { callId: file.callId } })
    const scores = criteria.map(({ id }) => ({ criterion: id, score: 4 }))
    for (const client of [hajar, othmane])
      await client.mutate(ScoreApplicationDocument, { ...$in, id: file.id, scores })
    expect(await reviewOf(othmane, file.id)).toMatchObject({ average: 4, spread: 0, mayReadScores: true })
    const { assignedToId } = await db.standApplication.findUniqueOrThrow({ where: { id: file.id } })
    const seen = assignedToId && btoa(`Person:${assignedToId}`)
    await hajar.mutate(AssignApplicationsDocument, { ...$in, files: [{ id: file.id, seen }], to: othmaneId })

    await othmane.mutate(DeclareConflictDocument, { ...$in, id: file.id, reason: 'Sa cousine y travaille' })
    const after = await othmane.query(ReviewFileDocument, { ...$in, id: file.id })
    expect(after.application).toMatchObject({
      assignedTo: null,
      review: { inConflict: true, mayReadScores: false, average: null, spread: null },
    })
    expect(after.application?.review?.scores.map(({ reviewer }) => reviewer.id)).toEqual([othmaneId])
    const refused = [
      (await othmane.mutate(ScoreApplicationDocument, { ...$in, id: file.id, scores })).scoreApplication,
      (await othmane.mutate(AskApplicationDocument, { ...$in, id: file.id, keys: ['presentation'], text: 'Plus' }))
        .askApplication,
      await decide(othmane, [file.id]),
    ]
    for (const answer of refused) expect(answer).toMatchObject({ __typename: 'InConflict', code: 'IN_CONFLICT' })
    const back = await hajar.mutate(AssignApplicationsDocument, {
      ...$in,
      files: [{ id: file.id, seen: null }],
      to: othmaneId,
    })
    expect(back.assignApplications).toMatchObject({ code: 'REVIEWER_IN_CONFLICT' })
    // Hajar's alone counts from then on.
    expect(await reviewOf(hajar, file.id)).toMatchObject({ average: 4, spread: null, reviewers: 1 })

    await decide(hajar, [file.id], 'REJECT')
    expect(await reviewOf(othmane, file.id)).toMatchObject({ mayReadScores: false, average: null })
    const undone = await othmane.mutate(UndoDecisionsDocument, { ids: [file.id] })
    expect(undone.undoDecisions).toMatchObject({ code: 'IN_CONFLICT' })
    await hajar.mutate(UndoDecisionsDocument, { ids: [file.id] })
    await othmane.mutate(WithdrawConflictDocument, { ...$in, id: file.id })
    expect(await reviewOf(othmane, file.id)).toMatchObject({ inConflict: false, average: 4 })
  })

  it('does not take a file in hand either', async () => {
    const file = await db.standApplication.findFirstOrThrow({ where: { state: 'SUBMITTED' } })
    await othmane.mutate(DeclareConflictDocument, { ...$in, id: file.id, reason: 'Ancien associé' })
    const { takeApplication } = await othmane.mutate(TakeApplicationDocument, { ...$in, id: file.id })
    expect(takeApplication).toMatchObject({ code: 'IN_CONFLICT' })
    expect((await db.standApplication.findUniqueOrThrow({ where: { id: file.id } })).state).toBe('SUBMITTED')
  })
})

describe('the last place of a quota', () => {
  it('is taken by one of two reviewers who accept at once, the other is told which quota, and the preview says so', async () => {
    const [one, other] = [next(), next()]
    const quota = await db.callQuota.create({
      data: { id: crypto.randomUUID(), callId: one.callId, places: 1, accepted: 0 },
    })
    const files = [one, other].map(({ id, version }) => ({ id, version }))
    const { decisionPreview } = await hajar.query(DecisionPreviewDocument, { ...$in, files, decision: 'ACCEPT' })
    const [fits, over] = decisionPreview.outcomes
    expect(fits?.why).toBeNull()
    expect(over?.why).toMatchObject({ code: 'DECISION_OVER_QUOTA', quota: { places: 1, region: null, family: null } })
    expect(decisionPreview.quotas.find((each) => each.quota.id === quota.id)).toMatchObject({ after: 1, over: 1 })
    expect(await db.standApplication.count({ where: { id: { in: [one.id, other.id] }, state: 'ACCEPTED' } })).toBe(0)

    const answers = await Promise.all([decide(hajar, [one.id]), decide(othmane, [other.id])])
    const names = answers.map(({ __typename }) => __typename).sort()
    expect(names).toEqual(['DecisionOverQuota', 'ReviewedFiles'])
    expect(answers.find(({ __typename }) => __typename === 'DecisionOverQuota')).toMatchObject({ places: 1 })
    expect((await db.callQuota.findUniqueOrThrow({ where: { id: quota.id } })).accepted).toBe(1)
    const [accepted] = await db.standApplication.findMany({
      where: { id: { in: [one.id, other.id] }, state: 'ACCEPTED' },
      select: { id: true },
    })
    await hajar.mutate(UndoDecisionsDocument, { ids: [accepted?.id ?? ''] })
    expect((await db.callQuota.findUniqueOrThrow({ where: { id: quota.id } })).accepted).toBe(0)
    await db.callQuota.delete({ where: { id: quota.id } })
  })
})

describe('files that are shared out', () => {
  it('go to reviewers as evenly as can be, even when two share at once, and never to who must not judge', async () => {
    const files = await db.standApplication.findMany({
      where: { state: 'SUBMITTED', assignedToId: null, conflicts: { none: {} } },
      orderBy: { number: 'asc' },
      take: 20,
      select: { id: true },
    })
    const ids = files.map(({ id }) => id)
    await hajar.mutate(DeclareConflictDocument, { ...$in, id: first(ids), reason: 'Famille' })
    const inHand = async () => {
      const { reviewDesk } = await hajar.query(ReviewDeskDocument, { ...$in, first: 1 })
      const hands = reviewDesk?.hands ?? []
      return [hajarId, othmaneId].map((id) => hands.find(({ reviewer }) => reviewer.id === id)?.inHand ?? 0)
    }
    const among = [hajarId, othmaneId]
    const share = (client: Client, some: string[]) =>
      client.mutate(ShareApplicationsDocument, { ...$in, ids: some, among })
    await Promise.all([share(hajar, ids.slice(0, 12)), share(othmane, ids.slice(8))])
    const after = await db.standApplication.findMany({
      where: { id: { in: ids } },
      select: { id: true, state: true, assignedToId: true },
    })
    expect(new Set(after.map(({ state }) => state))).toEqual(new Set(['UNDER_REVIEW']))
    expect(after.find(({ id }) => id === first(ids))?.assignedToId).not.toBe(atob(hajarId).slice('Person:'.length))
    const [one = 0, other = 0] = await inHand()
    expect(Math.abs(one - other)).toBeLessThanOrEqual(1)
    // Each came into somebody's hands once.
    expect(await db.applicationEvent.count({ where: { applicationId: { in: ids }, kind: 'taken' } })).toBe(20)
  })

  it('are not shared with who does not review', async () => {
    const among = [await meOf(await salon.asPersona('buyer'))]
    const { shareApplications } = await hajar.mutate(ShareApplicationsDocument, { ...$in, ids: [next().id], among })
    expect(shareApplications).toMatchObject({ code: 'NOT_FOUND' })
  })
})

describe('a view that is kept', () => {
  it('is one’s own until it is shared, and nobody else forgets it', async () => {
    const viewsOf = async (client: Client) =>
      ((await client.query(ReviewDeskDocument, { ...$in, first: 1 })).reviewDesk?.views ?? []).map(
        ({ name, query, isMine }) => ({ name, query, isMine }),
      )
    const query = 'state=UNDER_REVIEW&region=MA-09'
    await hajar.mutate(SaveViewDocument, { name: 'Souss', query: `${query}&after=xyz`, shared: false })
    expect(await viewsOf(hajar)).toContainEqual({ name: 'Souss', query, isMine: true })
    expect(await viewsOf(othmane)).not.toContainEqual(expect.objectContaining({ name: 'Souss' }))
    await hajar.mutate(SaveViewDocument, { name: 'Souss', query, shared: true })
    expect(await viewsOf(othmane)).toContainEqual({ name: 'Souss', query, isMine: false })
    const view = await db.savedView.findFirstOrThrow({ where: { name: 'Souss' } })
    const { forgetView } = await othmane.mutate(ForgetViewDocument, { id: view.id })
    expect(forgetView).toMatchObject({ code: 'NOT_FOUND' })
    await hajar.mutate(ForgetViewDocument, { id: view.id })
    expect(await db.savedView.count({ where: { name: 'Souss' } })).toBe(0)
  })
})

describe('the pages of the queue', () => {
  it('show every file once, forwards and backwards, each knowing where it begins', async () => {
    const page = async (place: object) => {
      const { reviewDesk } = await hajar.query(ReviewDeskDocument, { ...$in, ...place })
      if (!reviewDesk) throw new Error('no desk')
      return reviewDesk.queue
    }
    const forwards: string[] = []
    let at = await page({ first: 100 })
    const total = at.totalCount
    for (;;) {
      expect(at.from).toBe(forwards.length)
      forwards.push(...at.edges.map(({ node }) => node.id))
      if (!at.pageInfo.hasNextPage) break
      at = await page({ first: 100, after: at.pageInfo.endCursor })
    }
    expect(new Set(forwards).size).toBe(total)
    const backwards: string[] = [...at.edges.map(({ node }) => node.id)]
    while (at.pageInfo.hasPreviousPage) {
      at = await page({ last: 100, before: at.pageInfo.startCursor })
      backwards.unshift(...at.edges.map(({ node }) => node.id))
    }
    expect(backwards).toEqual(forwards)
  })
})
