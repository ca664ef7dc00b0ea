import {
  averageBy,
  averageOf,
  hasScored,
  isLate,
  mayReadScores,
  whyNoScores,
  whyNotScore,
} from '@salon/api/stands/review-score.rules.ts'
import type { FileReview, Score } from '@salon/api/stands/review-score.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

const criteria = [
  { id: 'craft', callId: 'call', key: 'craft', label: {}, weight: 3 },
  { id: 'stand', callId: 'call', key: 'stand', label: {}, weight: 1 },
]
const score = (reviewerId: string, criterionId: string, given: number): Score => ({
  reviewerId,
  criterionId,
  score: given,
  note: null,
})
const both = (reviewerId: string, craft: number, stand: number) => [
  score(reviewerId, 'craft', craft),
  score(reviewerId, 'stand', stand),
]
const review = (wish: Partial<FileReview> = {}): FileReview => ({
  fileId: 'file',
  editionId: 'edition',
  callId: 'call',
  kind: 'COOPERATIVE',
  state: 'UNDER_REVIEW',
  criteria,
  scores: [],
  conflicts: [],
  members: [{ personId: 'member', language: 'ar' }],
  missing: [],
  submittedAt: null,
  ...wish,
})
const conflict = (reviewerId: string) => ({ reviewerId, reason: 'cousin', declaredAt: new Date() })

describe('the average of a file', () => {
  it('weighs the criteria, and every reviewer the same', () => {
    const scores = [...both('hajar', 4, 0), ...both('othmane', 2, 2)]
    expect(averageBy(criteria, scores, 'hajar')).toBe(3)
    expect(averageOf(review({ scores }))).toEqual({ average: 2.5, spread: 1, reviewers: 2 })
  })
  it('leaves out who has not scored everything', () => {
    const scores = [...both('hajar', 4, 4), score('othmane', 'craft', 0)]
    expect(averageOf(review({ scores }))).toEqual({ average: 4, spread: undefined, reviewers: 1 })
  })
  it('leaves out who declared a conflict of interest, and who acts for the exhibitor', () => {
    const scores = [...both('hajar', 4, 4), ...both('othmane', 0, 0), ...both('member', 5, 5)]
    expect(averageOf(review({ scores, conflicts: [conflict('othmane')] }))).toEqual({
      average: 4,
      spread: undefined,
      reviewers: 1,
    })
  })
  it('of nobody is none', () => {
    expect(averageOf(review())).toEqual({ average: undefined, spread: undefined, reviewers: 0 })
  })
  it('lies between the least and the most that was given', () => {
    const given = fc.array(fc.tuple(fc.nat(5), fc.nat(5)), { minLength: 1, maxLength: 6 })
    fc.assert(
      fc.property(given, (all) => {
        const scores = all.flatMap(([craft, stand], n) => both(`reviewer ${n}`, craft, stand))
        const { average = -1, reviewers } = averageOf(review({ scores }))
        const flat = all.flat()
        return reviewers === all.length && average >= Math.min(...flat) && average <= Math.max(...flat)
      }),
    )
  })
})

describe('what others gave', () => {
  const scores = [...both('hajar', 4, 4), score('othmane', 'craft', 1)]
  it('is not read before one’s own is given against every criterion', () => {
    expect(hasScored(criteria, scores, 'othmane')).toBe(false)
    expect(mayReadScores(review({ scores }), 'othmane')).toBe(false)
    expect(mayReadScores(review({ scores: [...scores, score('othmane', 'stand', 1)] }), 'othmane')).toBe(true)
  })
  it('is not read by who must not judge, whatever they gave before', () => {
    const file = review({ scores, conflicts: [conflict('hajar')] })
    expect(mayReadScores(file, 'hajar')).toBe(false)
    expect(mayReadScores(review({ scores: both('member', 3, 3) }), 'member')).toBe(false)
  })
  it('is read by who may judge once the file is judged, and by nobody else', () => {
    const judged = review({ scores, state: 'REJECTED', conflicts: [conflict('othmane')] })
    expect(mayReadScores(judged, 'salma')).toBe(true)
    expect(mayReadScores(judged, 'othmane')).toBe(false)
    expect(mayReadScores(judged, 'member')).toBe(false)
  })
  it('of a call without criteria hides nothing and shows nothing', () => {
    expect(mayReadScores(review({ criteria: [] }), 'othmane')).toBe(false)
  })
})

describe('a score', () => {
  const judging = { reviewerId: 'hajar', members: ['member'], conflicts: [] }
  const file = { state: 'UNDER_REVIEW', number: 7 } as const
  it('is given by who may judge, to what was sent', () => {
    expect(whyNotScore(file, judging)).toBeUndefined()
    expect(whyNotScore(file, { ...judging, conflicts: [conflict('hajar')] })?.code).toBe('IN_CONFLICT')
    expect(whyNotScore(file, { ...judging, reviewerId: 'member' })?.code).toBe('IN_CONFLICT')
    expect(whyNotScore({ ...file, state: 'WITHDRAWN' }, judging)?.code).toBe('STEP_NOT_OPEN')
  })
  it.each([[-1], [6], [2.5], [Number.NaN]])('is not %s', (given) => {
    expect(whyNoScores(criteria, [score('hajar', 'craft', given)])?.code).toBe('INVALID_INPUT')
  })
  it('is one a criterion, of the call', () => {
    expect(whyNoScores(criteria, [...both('hajar', 0, 5)])).toBeUndefined()
    expect(whyNoScores(criteria, [score('hajar', 'craft', 1), score('hajar', 'craft', 2)])?.code).toBe('INVALID_INPUT')
    expect(whyNoScores(criteria, [score('hajar', 'other', 1)])?.code).toBe('INVALID_INPUT')
  })
})

describe('a file that waits for the desk', () => {
  const now = new Date('2022-12-05T08:00:00Z')
  it('is late after three days without a decision, and a decided one never', () => {
    expect(isLate(review({ submittedAt: new Date('2022-12-02T08:00:00Z') }), now)).toBe(true)
    expect(isLate(review({ submittedAt: new Date('2022-12-02T08:00:01Z') }), now)).toBe(false)
    expect(isLate(review({ state: 'ACCEPTED', submittedAt: new Date('2022-11-01') }), now)).toBe(false)
  })
})
