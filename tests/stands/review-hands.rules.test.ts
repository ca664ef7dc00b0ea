import { type SharedFile, type SharingReviewer, shareFairly } from '@salon/api/stands/review-hands.rules.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

const file = (id: string, ...conflicted: string[]): SharedFile => ({ id, conflicted: new Set(conflicted) })
const has = (id: string, inHand = 0): SharingReviewer => ({ id, inHand })
const loads = (shared: ReadonlyMap<string, string>, reviewers: readonly SharingReviewer[]) =>
  reviewers.map(({ id, inHand }) => inHand + [...shared.values()].filter((to) => to === id).length)
/** The smaller, the more even. */
const unevenness = (counts: readonly number[]) => counts.reduce((sum, count) => sum + count * count, 0)

describe('files that are shared out', () => {
  it('go to whoever has the fewest in hand', () => {
    const reviewers = [has('hajar', 4), has('othmane', 1), has('salma')]
    const shared = shareFairly([file('a'), file('b'), file('c'), file('d')], reviewers)
    expect(loads(shared, reviewers)).toEqual([4, 3, 2])
  })

  it('make room for one that only a busy reviewer may judge', () => {
    const reviewers = [has('hajar'), has('othmane')]
    const files = [file('a'), file('b'), file('c', 'othmane'), file('d', 'othmane')]
    const shared = shareFairly(files, reviewers)
    expect(shared).toEqual(
      new Map([
        ['a', 'othmane'],
        ['b', 'othmane'],
        ['c', 'hajar'],
        ['d', 'hajar'],
      ]),
    )
  })

  it('are left out when nobody may judge them', () => {
    expect(shareFairly([file('a', 'hajar'), file('b')], [has('hajar')])).toEqual(new Map([['b', 'hajar']]))
    expect(shareFairly([file('a')], [])).toEqual(new Map())
  })

  it('never go to who must not judge them, and no sharing is more even', () => {
    const ids = ['hajar', 'othmane', 'salma']
    fc.assert(
      fc.property(
        fc.array(fc.subarray(ids), { maxLength: 6 }),
        fc.array(fc.nat({ max: 4 }), { minLength: 3, maxLength: 3 }),
        (conflicts, held) => {
          const reviewers = ids.map((id, n) => has(id, held[n]))
          const files = conflicts.map((conflicted, n) => file(String(n), ...conflicted))
          const shared = shareFairly(files, reviewers)
          for (const { id, conflicted } of files) {
            const to = shared.get(id)
            expect(to === undefined).toBe(conflicted.size === ids.length)
            if (to) expect(conflicted.has(to)).toBe(false)
          }
          // Every sharing there is.
          let best = Number.POSITIVE_INFINITY
          const tryAll = (n: number, counts: readonly number[]): void => {
            const next = files[n]
            if (!next) {
              best = Math.min(best, unevenness(counts))
              return
            }
            const able = ids.flatMap((id, place) => (next.conflicted.has(id) ? [] : [place]))
            if (able.length === 0) tryAll(n + 1, counts)
            for (const place of able)
              tryAll(
                n + 1,
                counts.map((count, at) => (at === place ? count + 1 : count)),
              )
          }
          tryAll(0, held)
          expect(unevenness(loads(shared, reviewers))).toBe(best)
        },
      ),
    )
  })
})
