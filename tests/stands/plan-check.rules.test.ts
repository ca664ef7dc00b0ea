import { checkPlan } from '@salon/api/stands/plan-check.rules.ts'
import type { DraftStand, HallContent } from '@salon/api/stands/plan-draft.ts'
import type { PlanProblem } from '@salon/api/stands/plan-problem.ts'
import { sidesOf } from '@salon/api/stands/plan-sides.rules.ts'
import { describe, expect, it } from 'vitest'
import { drawnHall, drawnStand, feature, rectangle, twoRows } from './drawings.ts'

/** What is found, as `CODE: the numbers of the stands`. */
const found = (content: HallContent, elsewhere?: ReadonlySet<string>) =>
  checkPlan(content, elsewhere).map(({ code, numbers }) => [code, ...numbers].join(' '))
const problem = (content: HallContent, code: PlanProblem['code']) =>
  checkPlan(content).find((problem) => problem.code === code)
const without = (stands: DraftStand[], ...numbers: string[]) => stands.filter(({ number }) => !numbers.includes(number))

describe('a hall that is drawn well', () => {
  it('has no problem', () => {
    expect(found(drawnHall(twoRows()))).toEqual([])
    expect(found(drawnHall([]))).toEqual([])
  })
  it('shows the open sides of each stand: ends are corners, the rest is in line', () => {
    const content = drawnHall(twoRows())
    const sides = sidesOf(content)
    const shapes = content.stands.map(({ id }) => sides.get(id)?.shape)
    expect(shapes.slice(0, 8)).toEqual(['CORNER', ...Array.from({ length: 6 }, () => 'INLINE'), 'CORNER'])
    const alone = drawnHall([drawnStand('I-1', 1200, 700)])
    expect([...sidesOf(alone).values()]).toMatchObject([{ openSides: 4, shape: 'ISLAND' }])
  })
  it('may have stands that are no rectangles, with their sides in any direction', () => {
    const diamond = drawnStand('D-1', 0, 0, {
      outline: [
        [1500, 400],
        [1900, 800],
        [1500, 1200],
        [1100, 800],
      ],
    })
    expect(found(drawnHall([diamond]))).toEqual([])
    expect([...sidesOf(drawnHall([diamond])).values()]).toMatchObject([{ openSides: 4 }])
  })
})

describe('outlines', () => {
  it('two stands must not cover the same floor, and may touch', () => {
    const moved = [...without(twoRows(), 'H-2'), drawnStand('H-2', 560, 700)]
    expect(problem(drawnHall(moved), 'OVERLAP')).toMatchObject({
      severity: 'ERROR',
      numbers: ['H-1', 'H-2'],
      measured: 120,
      at: [580, 850],
    })
  })
  it('stand within the hall, off its walls and pillars', () => {
    expect(problem(drawnHall([drawnStand('O-1', 2800, 400)]), 'OUTSIDE_HALL')).toMatchObject({ measured: 300 })
    const wall = feature('WALL', [
      [1000, 0],
      [1000, 900],
    ])
    expect(found(drawnHall([drawnStand('O-1', 900, 300)], [wall]))).toContain('OVER_WALL O-1')
    expect(found(drawnHall([drawnStand('O-1', 1000, 300)], [wall]))).not.toContain('OVER_WALL O-1')
    const pillar = feature('PILLAR', rectangle(950, 350, 50, 50))
    expect(problem(drawnHall([drawnStand('O-1', 900, 300)], [pillar]), 'OVER_PILLAR')).toMatchObject({
      severity: 'WARNING',
      measured: 25,
      features: [pillar.id],
    })
  })
  it('cover something, and do not cross themselves', () => {
    const thin = drawnStand('T-1', 0, 0, { outline: rectangle(600, 600, 300, 30) })
    expect(problem(drawnHall([thin]), 'DEGENERATE_OUTLINE')).toMatchObject({ measured: 90, required: 100 })
    const [a, b, c, d] = rectangle(600, 600, 300, 300)
    const bow = drawnStand('B-1', 0, 0, { outline: [a, c, b, d].filter((point) => point !== undefined) })
    expect(problem(drawnHall([bow]), 'SELF_CROSSING')).toMatchObject({ at: [750, 750] })
  })
  it('have a number of their own in the whole edition', () => {
    const twice = drawnHall([drawnStand('N-1', 600, 600), drawnStand('N-1', 1500, 600)])
    expect(problem(twice, 'DUPLICATE_NUMBER')).toMatchObject({ measured: 2, stands: twice.stands.map(({ id }) => id) })
    expect(found(drawnHall([drawnStand('N-1', 600, 600)]), new Set(['N-1']))).toEqual(['DUPLICATE_NUMBER N-1'])
  })
})

describe('open sides', () => {
  it('a stand that is walled in by others has none', () => {
    const ring = [-1, 0, 1].flatMap((dx) =>
      [-1, 0, 1].map((dy) => drawnStand(`R${dx}${dy}`, 1200 + dx * 300, 800 + dy * 300)),
    )
    const named = ring.map((stand, n) => ({ ...stand, number: `R-${n + 1}` }))
    expect(found(drawnHall(named))).toEqual(['NO_OPEN_SIDE R-5'])
  })
  it('more than the drawing shows are pointed out', () => {
    const [first, ...rest] = twoRows()
    const content = drawnHall(first ? [{ ...first, openSides: 3 }, ...rest] : rest)
    expect(problem(content, 'OPEN_SIDES_DIFFER')).toMatchObject({ severity: 'WARNING', measured: 2, required: 3 })
  })
})

describe('aisles', () => {
  const aisle = (measure: number) => feature('AISLE', rectangle(0, 1300, 3000, 350), measure)
  const facing = (y: number) => [drawnStand('A-1', 1200, 1000), drawnStand('A-2', 1200, y)]
  it('keep their safety width between what stands on both sides of them', () => {
    const codes = (y: number) =>
      found({ ...drawnHall(facing(y), [aisle(300)]) }).filter((code) => code.startsWith('AISLE'))
    expect(codes(1600)).toEqual([])
    expect(codes(1599)).toEqual(['AISLE_TOO_NARROW A-2'])
    const drawnNarrow = feature('AISLE', rectangle(0, 1300, 3000, 250), 300)
    expect(problem(drawnHall(facing(1550), [drawnNarrow]), 'AISLE_TOO_NARROW')).toMatchObject({
      numbers: ['A-1', 'A-2'],
      measured: 250,
    })
  })
  it('say how much of them is left beside what reaches into them', () => {
    const content = drawnHall([drawnStand('A-1', 600, 1100)], [aisle(300)])
    expect(problem(content, 'AISLE_TOO_NARROW')).toMatchObject({ numbers: ['A-1'], measured: 250, required: 300 })
    const across = drawnHall([drawnStand('A-1', 600, 1250, { outline: rectangle(600, 1250, 300, 450) })], [aisle(300)])
    expect(problem(across, 'AISLE_TOO_NARROW')).toMatchObject({ measured: 0 })
    const pillar = feature('PILLAR', rectangle(600, 1450, 50, 50))
    expect(problem(drawnHall([], [aisle(300), pillar]), 'AISLE_TOO_NARROW')).toMatchObject({
      features: [expect.any(String), pillar.id],
    })
  })
  it('are wanted between open sides that face each other, declared or not', () => {
    const content = drawnHall([drawnStand('G-1', 1200, 600), drawnStand('G-2', 1200, 1080)])
    expect(problem(content, 'GAP_TOO_NARROW')).toMatchObject({ severity: 'WARNING', measured: 180, required: 200 })
    expect(found(drawnHall([drawnStand('G-1', 1200, 600), drawnStand('G-2', 1200, 1100)]))).toEqual([])
  })
})

describe('ways out', () => {
  const exit = feature('EMERGENCY_EXIT', [
    [0, 800],
    [0, 1000],
  ])
  it('a hall needs a door', () => {
    const content = drawnHall(twoRows())
    expect(found({ ...content, features: content.features.filter(({ kind }) => kind !== 'DOOR') })).toEqual(['NO_EXIT'])
  })
  it('nothing stands before a door', () => {
    const content = drawnHall([drawnStand('E-1', 290, 700)], [exit])
    expect(problem(content, 'EXIT_BLOCKED')).toMatchObject({ measured: 20, features: [exit.id], at: [295, 900] })
    expect(found(drawnHall([drawnStand('E-1', 300, 700)], [exit]))).toEqual([])
    const pillar = feature('PILLAR', rectangle(100, 900, 40, 40))
    expect(problem(drawnHall([], [exit, pillar]), 'EXIT_BLOCKED')).toMatchObject({ features: [exit.id, pillar.id] })
  })
  it('a stand behind a passage that is too narrow is cut off, and one behind a wide one is not', () => {
    const wall = (gap: number) => [
      feature('WALL', [
        [0, 1000],
        [1500 - gap / 2, 1000],
      ]),
      feature('WALL', [
        [1500 + gap / 2, 1000],
        [3000, 1000],
      ]),
    ]
    const behind = [drawnStand('W-1', 1200, 300)]
    expect(found(drawnHall(behind, wall(250)))).toEqual([])
    expect(problem(drawnHall(behind, wall(100)), 'STAND_CUT_OFF')).toMatchObject({ numbers: ['W-1'], required: 140 })
  })
  it('a door that no stand has a way to is of no use', () => {
    const cell = feature('WALL', [
      [0, 600],
      [500, 600],
      [500, 1200],
      [0, 1200],
    ])
    expect(found(drawnHall([drawnStand('C-1', 1500, 700)], [exit, cell]))).toEqual(['EXIT_CUT_OFF'])
  })
})

describe('what stands say of themselves', () => {
  it('is in their zone', () => {
    const zone = {
      id: 'z',
      key: 'z',
      name: { fr: 'Z', ar: '', en: '', es: '' },
      familyId: null,
      regionCode: null,
      colour: 'mint',
    }
    const stands = [drawnStand('Z-1', 600, 600, { zoneId: 'z' }), drawnStand('Z-2', 1500, 600, { zoneId: 'z' })]
    const content = { ...drawnHall(stands), zones: [{ ...zone, outline: rectangle(500, 500, 600, 600) }] }
    expect(found(content)).toEqual(['OUTSIDE_ZONE Z-2'])
  })
  it('does not ask for more power than there is, nor for water where there is none', () => {
    const content = drawnHall([drawnStand('P-1', 600, 600, { watts: 500_001 })])
    expect(problem(content, 'TOO_LITTLE_POWER')).toMatchObject({
      severity: 'WARNING',
      measured: 500_000,
      required: 500_001,
    })
    const wet = drawnStand('P-1', 600, 600, { water: true })
    expect(found(drawnHall([wet]))).toEqual(['NO_WATER_POINT P-1'])
    expect(found(drawnHall([wet], [feature('WATER', [[20, 20]])]))).toEqual([])
  })
})
