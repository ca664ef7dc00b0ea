import type { Answer } from '@salon/api/stands/allocator/answer.ts'
import { appraise } from '@salon/api/stands/allocator/appraisal.ts'
import { check, worthOf } from '@salon/api/stands/allocator/checker.ts'
import { withoutWishes } from '@salon/api/stands/allocator/fit.ts'
import { type AllocatorFile, DEFAULT_SETTINGS, type Instance, LINEAR } from '@salon/api/stands/allocator/instance.ts'
import { describe, expect, it } from 'vitest'
import { ALONE, generatedInstance, solve } from './allocation-instances.ts'

const alone = { ...DEFAULT_SETTINGS, weights: ALONE }

describe('the checker', () => {
  const instance = generatedInstance({ files: 80, stands: 70, seed: 2, picky: 0.5 })
  const answer = solve(instance)
  const [first, second] = answer.placements
  if (!first || !second) throw new Error('nothing placed')
  const faults: [string, Partial<Answer>][] = [
    [
      'a stand given twice',
      { placements: [first, { ...second, standId: first.standId }, ...answer.placements.slice(2)] },
    ],
    [
      'a value that is too high',
      { value: answer.value + 1, byCriterion: { ...answer.byCriterion, area: answer.byCriterion.area + 1 } },
    ],
    [
      'criteria that do not sum to the value',
      { byCriterion: { ...answer.byCriterion, flow: answer.byCriterion.flow + 5 } },
    ],
    ['a bound below the value', { bound: answer.value - 1 }],
    ['a bound out of thin air', { bound: answer.bound + 1000 }],
    ['a file forgotten', { placements: answer.placements.slice(1) }],
    ['prices that prove nothing', { proof: { ...answer.proof, stands: answer.proof.stands.map(() => 0) } }],
    ['an optimum that the prices do not prove', { linearOptimum: answer.linearOptimum - 10 }],
    ['a stand that nobody drew', { placements: [{ ...first, standId: 'nowhere' }, ...answer.placements.slice(1)] }],
  ]
  it('finds nothing wrong with what the search answers', () => {
    expect(check(instance, answer)).toEqual([])
  })
  it.each(faults)('finds %s', (_, fault) => {
    expect(check(instance, { ...answer, ...fault })).not.toEqual([])
  })
  it('finds a stand that does not fit, one that is blocked, one of another strict zone and one that is kept', () => {
    const on = (change: (stand: Instance['stands'][number]) => Instance['stands'][number]) => ({
      ...instance,
      stands: instance.stands.map((stand) => (stand.id === first.standId ? change(stand) : stand)),
    })
    expect(
      check(
        on((stand) => ({ ...stand, areaDm2: 1 })),
        answer,
      ),
    ).not.toEqual([])
    expect(
      check(
        on((stand) => ({ ...stand, blocked: 'kept' })),
        answer,
      ),
    ).not.toEqual([])
    const zone = { id: 'strict', familyId: 'another', regionCode: null }
    const strict = { ...instance.settings, strictZoneIds: ['strict'] }
    expect(check({ ...on((stand) => ({ ...stand, zone })), settings: strict }, answer)).not.toEqual([])
    const kept = [{ standId: first.standId, fileId: second.fileId, why: 'LOCKED' as const }]
    expect(check({ ...instance, kept }, answer)).not.toEqual([])
  })
})

describe('the reasons', () => {
  const settings = { ...alone, strictZoneIds: [] }

  it('name for each unplaced file an obstacle without which it would be placed', () => {
    const kinds = new Set<string>()
    for (const seed of [1, 2, 3, 4]) {
      const made = generatedInstance({ files: 60, stands: 66, seed, picky: 0.8, settings })
      // A few ask for what no stand has, and some stands are kept for others.
      const files = made.files.map((file, n) => (n % 15 === 0 ? { ...file, wantedWatts: 50_000 } : file))
      const big = made.stands.filter(({ areaDm2 }) => areaDm2 > 900)
      const kept = big.map(({ id }) => ({ standId: id, fileId: 'somebody', why: 'LOCKED' as const }))
      const instance = { ...made, files, kept }
      const answer = solve(instance)
      for (const { fileId, why } of answer.unplaced) {
        const change = (to: (file: AllocatorFile) => AllocatorFile) =>
          instance.files.map((file) => (file.id === fileId ? to(file) : file))
        const isPlaced = (changed: Instance) => {
          const again = solve(changed)
          return again.placements.some((placement) => placement.fileId === fileId)
        }
        kinds.add(why.kind)
        if (why.kind === 'NONE_FITS')
          for (const { misfits, free } of why.without)
            if (free > 0)
              expect(isPlaced({ ...instance, files: change((file) => withoutWishes(file, misfits)) })).toBe(true)
        if (why.kind === 'ALL_KEPT') {
          const others = new Set(
            answer.unplaced.filter((other) => other.fileId !== fileId).map((other) => other.fileId),
          )
          const freed = kept.filter(({ standId }) => standId !== why.kept[0]?.standId)
          expect(isPlaced({ ...instance, files: files.filter(({ id }) => !others.has(id)), kept: freed })).toBe(true)
        }
        if (why.kind === 'OUTBID') {
          const worthier = (by: number) =>
            change((file) => ({ ...file, score: file.score + Math.ceil(by / settings.weights.score) }))
          // A score counts to 100; what lacks more than that is no matter of the score.
          const file = instance.files.find(({ id }) => id === fileId)
          if (file && file.score + Math.ceil((why.lacks + 1) / settings.weights.score) <= 100)
            expect(isPlaced({ ...instance, files: worthier(why.lacks + 1) })).toBe(true)
          expect(why.lacks).toBeGreaterThanOrEqual(0)
        }
      }
    }
    expect([...kinds].sort()).toEqual(['ALL_KEPT', 'NONE_FITS', 'OUTBID'])
  })

  it('say of each placed file what its stand is worth, and what any other way would cost the whole', () => {
    const instance = generatedInstance({ files: 60, stands: 70, seed: 8, settings: { clusterOf: 2 } })
    const answer = solve(instance, 1, 1)
    for (const { fileId, standId, points, alternative, rather } of answer.placements) {
      const file = instance.files.find(({ id }) => id === fileId)
      const stand = instance.stands.find(({ id }) => id === standId)
      if (!file || !stand) throw new Error('unknown')
      const worth = appraise(file, stand, false)
      for (const criterion of LINEAR)
        expect(points[criterion]).toBe(worth[criterion] * instance.settings.weights[criterion])
      if (file.seeks > 1) continue
      const given = (to: string) =>
        answer.placements.map((each) => {
          if (each.fileId === fileId) return { ...each, standId: to }
          return each.standId === to ? { ...each, standId } : each
        })
      for (const other of [alternative, rather?.isExact ? rather : undefined]) {
        if (!other) continue
        expect(other.costs).toBeGreaterThanOrEqual(0)
        expect(worthOf(instance, { placements: given(other.standId) })).toBe(answer.value - other.costs)
      }
      if (!rather) continue
      const dearest = instance.stands.find(({ id }) => id === rather.standId)
      if (!dearest) throw new Error('unknown')
      const alone = (points: Record<(typeof LINEAR)[number], number>) =>
        LINEAR.reduce((sum, criterion) => sum + points[criterion] * instance.settings.weights[criterion], 0)
      expect(alone(appraise(file, dearest, false)) - alone(worth)).toBe(rather.more)
    }
  })
})
