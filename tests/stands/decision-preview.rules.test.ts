import type { StandApplication } from '@salon/api/stands/application.ts'
import type { Decision } from '@salon/api/stands/decision.ts'
import {
  type CountedQuota,
  countsIn,
  type PreviewedFile,
  previewDecision,
} from '@salon/api/stands/decision-preview.rules.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

const file = (number: number, wish: Partial<StandApplication> = {}): PreviewedFile => ({
  file: {
    id: String(number),
    number,
    callId: 'call',
    state: 'UNDER_REVIEW',
    version: 1,
    regionCode: 'MA-09',
    familyId: 'carpet',
    decidedAt: null,
    sentAt: null,
    waitlistedAt: null,
    asked: [],
    standsTaken: 0,
    ...wish,
  } as StandApplication,
  seen: 1,
  conflict: false,
})
const quota = (id: string, places: number, accepted: number, of: Partial<CountedQuota> = {}): CountedQuota => ({
  id,
  callId: 'call',
  regionCode: null,
  familyId: null,
  places,
  accepted,
  ...of,
})
const codes = (files: readonly PreviewedFile[], decision: Decision, quotas: readonly CountedQuota[] = []) =>
  previewDecision(files, decision, quotas).outcomes.map(({ why }) => why?.code)

describe('what a decision would do', () => {
  it('fills quotas in the order of the files, and says which find no place', () => {
    const quotas = [quota('souss', 3, 1, { regionCode: 'MA-09' }), quota('carpets', 9, 0, { familyId: 'carpet' })]
    const files = [file(1), file(2), file(3), file(4, { regionCode: 'MA-01' })]
    const preview = previewDecision(files, 'ACCEPT', quotas)
    expect(preview.outcomes.map(({ why }) => why?.code)).toEqual([
      undefined,
      undefined,
      'DECISION_OVER_QUOTA',
      undefined,
    ])
    expect(preview.quotas).toMatchObject([
      { quota: { id: 'souss' }, after: 3, over: 1 },
      { quota: { id: 'carpets' }, after: 3, over: 0 },
    ])
  })

  it('takes a place in no quota for a file that one of them has none for', () => {
    const quotas = [quota('souss', 1, 1, { regionCode: 'MA-09' }), quota('carpets', 5, 0, { familyId: 'carpet' })]
    expect(previewDecision([file(1)], 'ACCEPT', quotas).quotas).toMatchObject([{ quota: { id: 'souss' }, over: 1 }])
  })

  it('asks nothing of quotas where nobody is accepted', () => {
    expect(codes([file(1)], 'REJECT', [quota('all', 0, 0)])).toEqual([undefined])
  })

  it('says which files moved on, or were changed, or must not be judged by who decides', () => {
    const files = [file(1, { state: 'REJECTED' }), { ...file(2), seen: 0 }, { ...file(3), conflict: true }, file(4)]
    expect(codes(files, 'WAITLIST')).toEqual(['FILES_MOVED_ON', 'FILES_MOVED_ON', 'IN_CONFLICT', undefined])
  })

  it('never accepts more than there are places, and none less than it could in that order', () => {
    const regions = ['MA-01', 'MA-09', null] as const
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...regions), { maxLength: 12 }),
        fc.nat({ max: 4 }),
        fc.nat({ max: 4 }),
        (of, north, whole) => {
          const files = of.map((regionCode, n) => file(n + 1, { regionCode }))
          const quotas = [quota('north', north, 0, { regionCode: 'MA-01' }), quota('whole', whole, 0)]
          const { outcomes } = previewDecision(files, 'ACCEPT', quotas)
          const accepted = outcomes.filter(({ why }) => !why).map((each) => each.file)
          for (const { places, ...each } of quotas)
            expect(accepted.filter((one) => countsIn(one)({ ...each })).length).toBeLessThanOrEqual(places)
          for (const { file: one, why } of outcomes)
            if (why)
              expect(
                quotas.some(
                  (each) =>
                    countsIn(one)(each) && accepted.filter((other) => countsIn(other)(each)).length === each.places,
                ),
              ).toBe(true)
        },
      ),
    )
  })
})
