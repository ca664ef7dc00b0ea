import type { Answer } from '@salon/api/stands/allocator/answer.ts'
import { check, worthOf } from '@salon/api/stands/allocator/checker.ts'
import { fitJudge } from '@salon/api/stands/allocator/fit.ts'
import { type AllocatorFile, DEFAULT_SETTINGS, type Instance } from '@salon/api/stands/allocator/instance.ts'
import { bestMatching, NEVER } from '@salon/api/stands/allocator/matching.ts'
import { modelOf } from '@salon/api/stands/allocator/model.ts'
import { chanceOf } from '@salon/api/stands/allocator/search.ts'
import { allocate } from '@salon/api/stands/allocator/solve.ts'
import { State } from '@salon/api/stands/allocator/state.ts'
import fc from 'fast-check'
import highsModule from 'highs'
import { describe, expect, it } from 'vitest'
import { ALONE, generatedInstance, solve } from './allocation-instances.ts'

/** The types are those of a CommonJS module, whose default an ES module imports as itself. */
const loadHighs = highsModule as unknown as typeof highsModule.default

const alone = { ...DEFAULT_SETTINGS, weights: ALONE }

const shapes = fc.record({
  files: fc.integer({ min: 1, max: 5 }),
  stands: fc.integer({ min: 2, max: 5 }),
  seed: fc.integer({ min: 1, max: 1_000_000 }),
  picky: fc.constantFrom(0, 0.5, 1),
})

/** The most placed and, of those, the highest value, by trying everything. */
function bruteForce(instance: Instance): { placed: number; value: number } {
  const judge = fitJudge(instance.settings.strictZoneIds)
  const seekers = instance.files.flatMap((file) => Array.from({ length: file.seeks }, () => file))
  const kept = new Set(instance.kept.map(({ standId }) => standId))
  let best = { placed: -1, value: 0 }
  const placements: Answer['placements'][number][] = []
  const nothing = { hadStandId: null, alternative: null, rather: null, points: {} as Answer['byCriterion'] }
  const go = (n: number) => {
    const file = seekers[n]
    if (!file) {
      if (placements.length < best.placed) return
      const value = worthOf(instance, { placements })
      if (placements.length > best.placed || value > best.value) best = { placed: placements.length, value }
      return
    }
    for (const stand of instance.stands) {
      if (kept.has(stand.id) || judge(file, stand) || placements.some(({ standId }) => standId === stand.id)) continue
      placements.push({ ...nothing, fileId: file.id, standId: stand.id })
      go(n + 1)
      placements.pop()
    }
    go(n + 1)
  }
  go(0)
  return best
}

describe('the exact part', () => {
  it('is the best of all, whatever files and stands there are', () => {
    fc.assert(
      fc.property(shapes, (shape) => {
        const instance = generatedInstance({ ...shape, settings: alone })
        const best = bruteForce(instance)
        const answer = solve(instance)
        expect({ placed: answer.placements.length, value: answer.value }).toEqual(best)
        expect(answer.linearOptimum).toBe(best.value)
      }),
      { numRuns: 150 },
    )
  })

  it('finds what HiGHS finds, on a hundred files for ninety stands', async () => {
    const highs = await loadHighs()
    for (const seed of [1, 2, 3]) {
      const chance = chanceOf(seed)
      const [rows, columns] = [100, 90]
      const worth = Float64Array.from({ length: rows * columns }, () =>
        chance() < 0.2 ? NEVER : 1000 + Math.floor(chance() * 900),
      )
      const pairs = [...worth.keys()].filter((n) => (worth[n] ?? NEVER) >= 0)
      const name = (n: number) => `x${n}`
      const limit = (each: readonly number[]) => `${each.map(name).join(' + ')} <= 1`
      const model = [
        'Maximize',
        pairs.map((n) => `${worth[n]} ${name(n)}`).join(' + '),
        'Subject To',
        ...[...Map.groupBy(pairs, (n) => Math.floor(n / columns)).values()].map(limit),
        ...[...Map.groupBy(pairs, (n) => n % columns).values()].map(limit),
        'End',
      ].join('\n')
      expect(bestMatching(rows, columns, worth).total).toBeCloseTo(highs.solve(model).ObjectiveValue, 4)
    }
  })
})

describe('the bound', () => {
  it('is never below the best of all, nor the value above it', () => {
    fc.assert(
      fc.property(shapes, (shape) => {
        const instance = generatedInstance({ ...shape, settings: { clusterOf: 1, clusterRadiusCm: 700 } })
        const everyoneWishes: Instance = {
          ...instance,
          wishes: instance.files.flatMap(({ id: fileId }, n) =>
            instance.files.slice(n + 1).map(({ id }, m) => ({ fileId, otherId: id, wanted: (n + m) % 3 > 0 })),
          ),
          files: instance.files.map((file, n) => ({ ...file, isAnchor: n % 2 === 0 })),
        }
        const best = bruteForce(everyoneWishes)
        const answer = solve(everyoneWishes)
        expect(answer.placements.length).toBe(best.placed)
        expect(answer.bound).toBeGreaterThanOrEqual(best.value)
        expect(answer.value).toBeLessThanOrEqual(best.value)
        expect(check(everyoneWishes, answer)).toEqual([])
      }),
      { numRuns: 120 },
    )
  })

  it('is within two parts in a hundred on three hundred files', () => {
    const answer = solve(generatedInstance({ files: 300, stands: 300, seed: 3 }), 1, 5)
    expect((answer.bound - answer.value) / answer.bound).toBeLessThan(0.02)
  })
})

describe('the search', () => {
  it('counts every change as the whole counted anew', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000 }), (seed) => {
        const model = modelOf(generatedInstance({ files: 40, stands: 50, seed, settings: { clusterOf: 2 } }))
        const stands = model.settled.length
        const state = new State(model, new Int32Array(model.units.length).fill(-1))
        const chance = chanceOf(seed)
        let value = state.total()
        for (let n = 0; n < 200; n++) {
          const unit = Math.floor(chance() * model.units.length)
          const to = Math.floor(chance() * (stands + 1)) - 1
          const other = to < 0 ? -1 : (state.unitAt[to] ?? -1)
          if (other === unit || (to >= 0 && state.worth(unit, to) < 0)) continue
          value += state.apply(
            other < 0
              ? [{ unit, to }]
              : [
                  { unit, to },
                  { unit: other, to: -1 },
                ],
          )
        }
        expect(value).toBe(state.total())
        expect(new State(model, state.standOf).total()).toBe(value)
      }),
      { numRuns: 60 },
    )
  })

  it('gives the same answer for the same seed, and may give another for another', () => {
    const instance = generatedInstance({ files: 120, stands: 120, seed: 5 })
    const answer = solve(instance, 4)
    expect(solve(instance, 4)).toEqual(answer)
    const others = [5, 6, 7, 8].map((seed) => solve(instance, seed).placements)
    expect(others.some((placements) => JSON.stringify(placements) !== JSON.stringify(answer.placements))).toBe(true)
  })

  it('stops when it is told to, and says when time cut it short', () => {
    const instance = generatedInstance({ files: 60, stands: 60, seed: 9 })
    expect(allocate(instance, { seed: 1, seconds: 1, now: () => 0, tell: () => false })).toBeUndefined()
    let at = 0
    const hurried = allocate(instance, { seed: 1, seconds: 1, now: () => (at += 400), tell: () => true })
    expect(hurried?.wasCut).toBe(true)
    if (hurried) expect(check(instance, hurried)).toEqual([])
  })

  it('brings together who wants to be together, and leaves who was settled where they are', () => {
    const instance = generatedInstance({ files: 100, stands: 120, seed: 11 })
    const [settled, ...rest] = instance.files
    const stand = instance.stands[3]
    if (!settled || !stand) throw new Error('nothing generated')
    const answer = solve(
      {
        ...instance,
        files: [{ ...settled, seeks: 0 }, ...rest],
        kept: [{ fileId: settled.id, standId: stand.id, why: 'LOCKED' }],
      },
      1,
      2,
    )
    expect(answer.placements.some(({ standId }) => standId === stand.id)).toBe(false)
    const linearOnly = solve({ ...instance, settings: alone })
    const wish = (placements: Answer['placements']) =>
      worthOf({ ...instance, settings: { ...alone, weights: { ...ALL_ZERO, neighbours: 1 } } }, { placements })
    expect(wish(answer.placements)).toBeGreaterThan(wish(linearOnly.placements))
  })

  it('never takes a stand from a file that has one without giving it another', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000 }), (seed) => {
        const instance = generatedInstance({
          files: 40,
          stands: 24,
          seed,
          settings: { weights: { ...ALONE, stay: 0 } },
        })
        const files = instance.files.map((file, n): AllocatorFile => {
          const own = instance.stands[n]
          return n < 8 && own ? { ...file, has: [own.id], seeks: 0, score: 0 } : { ...file, score: 100 }
        })
        const movable = { ...instance, files }
        const answer = solve(movable)
        expect(check(movable, answer)).toEqual([])
        for (const { id } of files.slice(0, 8))
          expect(answer.placements.filter(({ fileId }) => fileId === id)).toHaveLength(1)
      }),
      { numRuns: 30 },
    )
  })
})

const ALL_ZERO = Object.fromEntries(
  Object.keys(DEFAULT_SETTINGS.weights).map((each) => [each, 0]),
) as typeof DEFAULT_SETTINGS.weights
