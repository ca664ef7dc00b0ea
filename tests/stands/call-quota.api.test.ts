import type { Tx } from '@salon/api/db.ts'
import { setCallQuotas } from '@salon/api/stands/call.actions.ts'
import { takePlaces } from '@salon/api/stands/call-quota.store.ts'
import { decideApplications, undoDecisions } from '@salon/api/stands/decision.actions.ts'
import { describe, expect, it } from 'vitest'
import { beside } from '../support/beside.ts'
import { first } from './first.ts'
import { type Desk, givenHall } from './halls.ts'

const PLAIN = { reason: '', standsGranted: 1 }
const OF_ALL = { regionCode: null, familyId: null }

/** Files under review of one call, and its desk. */
async function givenReview(files: number): Promise<Desk & { readonly callId: string }> {
  const desk = await givenHall(1, files)
  await desk.fair.db.standApplication.updateMany({ data: { state: 'UNDER_REVIEW', submittedAt: desk.fair.now } })
  const { id: callId } = await desk.fair.db.call.findFirstOrThrow()
  return { ...desk, callId }
}

describe('quotas', () => {
  const atDesk = async ({ fair }: Desk, name: string) => fair.context(await fair.viewer(name, 'REGISTRATION_DESK'))

  it('that are lowered and raised while twelve reviewers accept count exactly the files that are accepted', async () => {
    const review = await givenReview(12)
    const { fair, callId } = review
    const desk = await atDesk(review, 'Hajar')
    const reviewers = await Promise.all(review.files.map((_, n) => atDesk(review, `Reviewer ${n}`)))
    const start = await setCallQuotas(desk, callId, 1, [{ ...OF_ALL, places: 12 }])
    let { version } = start
    const refusals: string[] = []
    const lowering = async () => {
      for (const places of [2, 1, 6, 0, 3, 5]) {
        try {
          const left = await setCallQuotas(desk, callId, version, [
            { ...OF_ALL, places },
            // One that comes and goes counts those that were accepted before it.
            ...(places % 2 ? [{ regionCode: null, familyId: 'carpet', places: 12 }] : []),
          ])
          version = left.version
        } catch (reason) {
          refusals.push((reason as { code: string }).code)
        }
      }
    }
    const [, ...decided] = await Promise.allSettled([
      lowering(),
      ...review.files.map(({ id }, n) => decideApplications(first(reviewers, n), [id], 'ACCEPT', PLAIN)),
    ])
    for (const result of decided)
      if (result.status === 'rejected') expect(result.reason).toMatchObject({ code: 'DECISION_OVER_QUOTA' })
    for (const code of refusals) expect(code).toBe('QUOTA_BELOW_ACCEPTED')
    const accepted = await fair.db.standApplication.count({ where: { state: 'ACCEPTED' } })
    for (const quota of await fair.db.callQuota.findMany()) {
      expect(quota.accepted).toBe(accepted)
      expect(quota.places).toBeGreaterThanOrEqual(accepted)
    }
    expect(decided.filter(({ status }) => status === 'fulfilled')).toHaveLength(accepted)
  })

  it('that come beside an acceptance which is not committed yet wait for it, and count it', async () => {
    const review = await givenReview(2)
    const { fair, callId } = review
    const desk = await atDesk(review, 'Hajar')
    const accepting = async (tx: Tx) => {
      const file = await tx.standApplication.findFirstOrThrow({ where: { state: 'UNDER_REVIEW' } })
      expect(await takePlaces(tx, file)).toBeUndefined()
      await tx.standApplication.update({ where: { id: file.id }, data: { state: 'ACCEPTED' } })
    }
    const left = await beside(fair.db, accepting, () =>
      setCallQuotas(desk, callId, 1, [{ regionCode: null, familyId: 'carpet', places: 2 }]),
    )
    expect(left.quotas).toMatchObject([{ places: 2, accepted: 1 }])
    await expect(
      beside(fair.db, accepting, () =>
        setCallQuotas(desk, callId, left.version, [
          { regionCode: null, familyId: 'carpet', places: 2 },
          { ...OF_ALL, places: 1 },
        ]),
      ),
    ).rejects.toMatchObject({ code: 'QUOTA_BELOW_ACCEPTED', accepted: 2 })
  })

  it('do not go below the files that are accepted, and say how many; all or none are set', async () => {
    const review = await givenReview(3)
    const desk = await atDesk(review, 'Hajar')
    const ids = review.files.map(({ id }) => id)
    const { version } = await setCallQuotas(desk, review.callId, 1, [{ ...OF_ALL, places: 3 }])
    await decideApplications(desk, ids, 'ACCEPT', PLAIN)
    const wanted = [
      { ...OF_ALL, places: 7 },
      { regionCode: null, familyId: 'carpet', places: 2 },
    ]
    await expect(setCallQuotas(desk, review.callId, version, wanted)).rejects.toMatchObject({
      code: 'QUOTA_BELOW_ACCEPTED',
      accepted: 3,
      quota: { familyId: 'carpet', places: 2 },
    })
    expect(await review.fair.db.callQuota.findMany()).toMatchObject([{ places: 3, accepted: 3 }])
    await undoDecisions(desk, [first(ids)])
    const left = await setCallQuotas(desk, review.callId, version, wanted)
    expect(left.quotas.map(({ places, accepted }) => [places, accepted]).sort()).toEqual([
      [2, 2],
      [7, 2],
    ])
  })

  it('are of regions and families that exist, each once', async () => {
    const review = await givenReview(0)
    const desk = await atDesk(review, 'Hajar')
    const attempt = (...quotas: Parameters<typeof setCallQuotas>[3]) => setCallQuotas(desk, review.callId, 1, quotas)
    await expect(attempt({ ...OF_ALL, places: 1 }, { ...OF_ALL, places: 2 })).rejects.toMatchObject({
      issues: [{ path: ['quotas', '1'] }],
    })
    await expect(attempt({ regionCode: 'MA-99', familyId: null, places: 1 })).rejects.toMatchObject({
      code: 'INVALID_INPUT',
    })
    await expect(attempt({ ...OF_ALL, places: -1 })).rejects.toMatchObject({ code: 'INVALID_INPUT' })
  })
})
