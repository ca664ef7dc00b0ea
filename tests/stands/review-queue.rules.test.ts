import { assigneeOf, wishOfAddress } from '@salon/api/stands/review-queue.address.ts'
import { queueOf, seenAverage } from '@salon/api/stands/review-queue.rules.ts'
import type { QueueFacet, QueueRow, QueueWish } from '@salon/api/stands/review-queue.ts'
import { filtersOf, whyNotKeep } from '@salon/api/stands/saved-view.rules.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

const NOW = new Date('2022-12-05T08:00:00Z')
const row = (number: number, wish: Partial<QueueRow> = {}): QueueRow => ({
  id: String(number),
  number,
  name: `Coopérative ${number}`,
  call: 'main',
  state: 'UNDER_REVIEW',
  kind: 'COOPERATIVE',
  region: 'MA-09',
  family: 'carpet',
  assignee: null,
  submittedAt: NOW,
  changedAt: NOW,
  unsent: false,
  missing: [],
  average: null,
  reviewers: 0,
  scored: false,
  conflict: false,
  ...wish,
})
const found = (rows: readonly QueueRow[], wish: QueueWish) => queueOf(rows, wish, NOW).rows.map(({ number }) => number)
const counted = (rows: readonly QueueRow[], wish: QueueWish, facet: QueueFacet) =>
  Object.fromEntries(
    queueOf(rows, wish, NOW)
      .counts.filter((each) => each.facet === facet)
      .map(({ value, count }) => [value, count]),
  )

describe('the queue', () => {
  const rows = [
    row(1, { region: 'MA-01', family: 'carpet' }),
    row(2, { region: 'MA-09', family: 'wood', missing: ['statute', 'insurance'] }),
    row(3, { region: 'MA-09', family: 'carpet', assignee: 'hajar', state: 'ACCEPTED', unsent: true }),
    row(4, { region: null, kind: 'GUEST_COUNTRY', submittedAt: new Date('2022-12-01T08:00:00Z') }),
  ]

  it('finds what answers to everything that is asked', () => {
    expect(found(rows, { region: 'MA-09', family: 'carpet' })).toEqual([3])
    expect(found(rows, { region: 'none' })).toEqual([4])
    expect(found(rows, { missing: 'insurance' })).toEqual([2])
    expect(found(rows, { missing: 'any' })).toEqual([2])
    expect(found(rows, { assignee: 'nobody', kind: 'COOPERATIVE' })).toEqual([1, 2])
    expect(found(rows, { unsent: true })).toEqual([3])
    expect(found(rows, { late: true })).toEqual([4])
  })

  it('counts of each facet what another choice of it would leave', () => {
    expect(counted(rows, { region: 'MA-09' }, 'REGION')).toEqual({ 'MA-09': 2, 'MA-01': 1, none: 1 })
    expect(counted(rows, { region: 'MA-09' }, 'FAMILY')).toEqual({ carpet: 1, wood: 1 })
    expect(counted(rows, { region: 'MA-09', family: 'wood' }, 'REGION')).toEqual({ 'MA-09': 1 })
  })

  it('is complete and in order whatever is asked: a count is how many choosing it finds', () => {
    const wishes = fc.record({
      region: fc.constantFrom(null, 'MA-01', 'MA-09', 'none'),
      family: fc.constantFrom(null, 'carpet', 'wood'),
      unsent: fc.boolean(),
    })
    fc.assert(
      fc.property(wishes, (wish) => {
        const { counts } = queueOf(rows, wish, NOW)
        for (const { facet, value, count } of counts)
          if (facet === 'REGION') expect(found(rows, { ...wish, region: value })).toHaveLength(count)
      }),
    )
  })

  it('keeps files that compare the same in the order of their numbers', () => {
    const same = [row(3), row(1), row(2, { average: 4, scored: true })]
    expect(found(same, { sort: 'OLDEST' })).toEqual([1, 2, 3])
    expect(found(same, { sort: 'SCORE' })).toEqual([2, 1, 3])
  })

  it('gives no average away: not before one’s own scores, and never to who must not judge', () => {
    const scored = { average: 1, reviewers: 2 }
    expect(seenAverage(row(1, scored))).toBeNull()
    expect(seenAverage(row(1, { ...scored, scored: true }))).toBe(1)
    expect(seenAverage(row(1, { ...scored, state: 'REJECTED' }))).toBe(1)
    expect(seenAverage(row(1, { ...scored, state: 'REJECTED', conflict: true }))).toBeNull()
    expect(found([row(1, scored), row(2, { ...scored, scored: true })], { score: 'LOW' })).toEqual([2])
    expect(found([row(1, scored), row(2, { ...scored, scored: true })], { score: 'MINE' })).toEqual([1])
  })
})

describe('the address of the queue', () => {
  it('is read as the web writes it, and what it does not know is left out', () => {
    const wish = wishOfAddress(
      new URLSearchParams('state=UNDER_REVIEW&region=MA-09&late=1&score=BEST&sort=NAME&q=tapis&drop=1'),
    )
    expect(wish).toMatchObject({ states: ['UNDER_REVIEW'], region: 'MA-09', late: true, sort: 'NAME', search: 'tapis' })
    expect(wish.score ?? null).toBeNull()
    expect(wishOfAddress(new URLSearchParams('state=DRAFT')).states ?? null).toBeNull()
    expect(wishOfAddress(new URLSearchParams('state=unsent'))).toMatchObject({ unsent: true })
  })

  it('names people by their global id, and finds nobody under another', () => {
    expect(assigneeOf('me', 'hajar')).toBe('hajar')
    expect(assigneeOf(btoa('Person:othmane'), 'hajar')).toBe('othmane')
    expect(assigneeOf('nobody', 'hajar')).toBe('nobody')
    for (const other of ['%%%', btoa('Room:1'), 'othmane'])
      expect(assigneeOf(other, 'hajar')).toBe('00000000-0000-0000-0000-000000000000')
  })
})

describe('a view that is kept', () => {
  it('keeps what the queue is narrowed by, and not where one is in it', () => {
    expect(filtersOf('state=REJECTED&q=tapis&after=abc&utm=x&region=')).toEqual({ state: 'REJECTED', q: 'tapis' })
  })

  it('has a name', () => {
    expect(whyNotKeep('Souss, en retard')).toBeUndefined()
    expect(whyNotKeep('  ')).toMatchObject({ code: 'INVALID_INPUT' })
    expect(whyNotKeep('x'.repeat(61))).toMatchObject({ code: 'INVALID_INPUT' })
  })
})
