import { checkPlan } from '@salon/api/stands/plan-check.rules.ts'
import type { HallContent } from '@salon/api/stands/plan-draft.ts'
import type { PlanProblem, PlanProblemCode } from '@salon/api/stands/plan-problem.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Drawing, DrawnFeature, DrawnStand, Point } from '../../../web/src/plan-editor/drawing.ts'
import { createEditor } from '../../../web/src/plan-editor/editor.ts'
import { rectangle } from '../../../web/src/plan-editor/geometry.ts'
import { mendOf } from '../../../web/src/plan-problems/mends.ts'
import { problemGroups } from '../../../web/src/plan-problems/problemGroups.ts'
import { hallOf, standAt } from '../plan-editor/drawings.ts'

const contentOf = ({ names, features, zones, ...drawing }: Drawing): HallContent => ({
  ...drawing,
  name: names,
  features: features.map(({ outline, ...feature }) => ({ ...feature, shape: outline })),
  zones: zones.map(({ names, family, region, ...zone }) => ({
    ...zone,
    name: names,
    familyId: family,
    regionCode: region,
  })),
})
/** As the API tells it. */
const told = ({ at: [x, y], hallId: _, numbers: _n, ...problem }: PlanProblem & { hallId?: string }) => ({
  __typename: 'PlanProblem' as const,
  ...problem,
  stands: [...problem.stands],
  features: [...problem.features],
  hall: null,
  x: Math.round(x),
  y: Math.round(y),
  message: problem.code,
})
const found = (drawing: Drawing, code: PlanProblemCode, elsewhere?: ReadonlySet<string>) =>
  checkPlan(contentOf(drawing), elsewhere).filter((problem) => problem.code === code)

const door: DrawnFeature = {
  id: 'door',
  kind: 'DOOR',
  outline: [
    [1400, 2000],
    [1700, 2000],
  ],
  measure: null,
}
const hall = (stands: readonly DrawnStand[], ...features: readonly DrawnFeature[]): Drawing => ({
  ...hallOf(...stands),
  features: [door, ...features],
})
const aisle = (measure: number): DrawnFeature => ({
  id: 'aisle',
  kind: 'AISLE',
  outline: rectangle({ left: 300, top: 800, right: 2700, bottom: 1100 }),
  measure,
})

/** Puts the first problem of a sort right, and hands back the drawing after it; taking it back must give the one before. */
function mended(drawing: Drawing, code: PlanProblemCode, elsewhere?: ReadonlySet<string>) {
  const [problem] = found(drawing, code, elsewhere)
  if (!problem) throw new Error(`nothing is ${code}`)
  const mend = mendOf(drawing, told(problem))
  if (!mend) return { mend, drawing }
  const editor = createEditor(drawing)
  expect(editor.run(mend.command)).toBeUndefined()
  const after = editor.state.get().drawing
  editor.undo()
  expect(editor.state.get().drawing).toEqual(drawing)
  return { mend, drawing: after }
}

describe('what is obvious is put right, and the check then finds nothing of it', () => {
  const cases: readonly (readonly [PlanProblemCode, string, Drawing])[] = [
    [
      'DUPLICATE_NUMBER',
      'renumber',
      hall([
        standAt('a', 'A-1', 300, 500),
        standAt('b', 'A-1', 900, 500),
        standAt('c', 'A-2', 1500, 500),
        standAt('d', 'A-1', 2100, 500),
      ]),
    ],
    ['OVERLAP', 'move', hall([standAt('a', 'A-1', 300, 500), standAt('b', 'A-2', 520, 500)])],
    ['OUTSIDE_HALL', 'move', hall([standAt('a', 'A-1', 2900, 500)])],
    [
      'OVER_PILLAR',
      'move',
      hall([standAt('a', 'A-1', 600, 500)], {
        id: 'p',
        kind: 'PILLAR',
        outline: rectangle({ left: 850, top: 600, right: 950, bottom: 700 }),
        measure: null,
      }),
    ],
    ['EXIT_BLOCKED', 'move', hall([standAt('a', 'A-1', 1600, 1600)])],
    ['AISLE_TOO_NARROW', 'move', hall([standAt('a', 'A-1', 600, 560)], aisle(300))],
    ['GAP_TOO_NARROW', 'move', hall([standAt('a', 'A-1', 600, 400), standAt('b', 'A-2', 600, 850)])],
    [
      'OPEN_SIDES_DIFFER',
      'asDrawn',
      hall([{ ...standAt('a', 'A-1', 600, 400), openSides: 4 }, standAt('b', 'A-2', 900, 400)]),
    ],
    ['OUTSIDE_ZONE', 'zone', hall([{ ...standAt('a', 'A-1', 2100, 400), zoneId: 'west' }])],
    ['NO_EXIT', 'door', { ...hallOf(standAt('a', 'A-1', 600, 400)), features: [] }],
  ]
  it.each(cases)('%s: %s', (code, key, drawing) => {
    const { mend, drawing: after } = mended(drawing, code)
    expect(mend?.key).toBe(key)
    expect(found(after, code)).toEqual([])
    // Nothing else is broken for it.
    for (const other of ['OVERLAP', 'OUTSIDE_HALL', 'DUPLICATE_NUMBER'] as const)
      expect(found(after, other)).toEqual([])
  })

  it('whichever two stands overlap, they are set apart, and neither leaves the hall', () => {
    const corner = fc.tuple(fc.integer({ min: 600, max: 1800 }), fc.integer({ min: 400, max: 1000 }))
    const off = fc.tuple(fc.integer({ min: -280, max: 280 }), fc.integer({ min: -280, max: 280 }))
    fc.assert(
      fc.property(corner, off, ([x, y], [dx, dy]) => {
        const drawing = hall([standAt('a', 'A-1', x, y), standAt('b', 'A-2', x + dx, y + dy)])
        const { drawing: after } = mended(drawing, 'OVERLAP')
        expect(found(after, 'OVERLAP')).toEqual([])
        expect(found(after, 'OUTSIDE_HALL')).toEqual([])
      }),
    )
  })

  it('a stand that cannot go anywhere is cut back to the width that its aisle needs', () => {
    const behind = standAt('b', 'A-2', 600, 240)
    const drawing = hall(
      [
        { ...standAt('a', 'A-1', 600, 540), outline: rectangle({ left: 600, top: 540, right: 900, bottom: 860 }) },
        behind,
      ],
      aisle(300),
    )
    const { mend, drawing: after } = mended(drawing, 'AISLE_TOO_NARROW')
    expect(mend?.key).toBe('cut')
    expect(after.stands[0]?.outline).toEqual(rectangle({ left: 600, top: 540, right: 900, bottom: 800 }))
    expect(found(after, 'AISLE_TOO_NARROW')).toEqual([])
  })

  it('a number that another hall has too is given up here', () => {
    const drawing = hall([standAt('a', 'A-1', 600, 400)])
    const { drawing: after } = mended(drawing, 'DUPLICATE_NUMBER', new Set(['A-1']))
    expect(after.stands[0]?.number).toBe('A-2')
  })

  it('where somebody has to think, nothing is proposed', () => {
    const bow: readonly Point[] = [
      [600, 400],
      [900, 700],
      [900, 400],
      [600, 700],
    ]
    const drawing = hall([{ ...standAt('a', 'A-1', 600, 400), outline: bow }])
    expect(mended(drawing, 'SELF_CROSSING').mend).toBeUndefined()
  })
})

describe('the list of problems', () => {
  it('has the errors first, and those of one sort together', () => {
    const drawing = {
      ...hallOf(standAt('a', 'A-1', 2900, 500), standAt('b', 'A-1', 600, 400), standAt('c', 'A-1', 700, 400)),
      features: [],
    }
    const groups = problemGroups(checkPlan(contentOf(drawing)).map(told).toReversed())
    const severities = groups.map(({ severity }) => severity)
    expect(severities).toEqual(severities.toSorted())
    expect(new Set(groups.map(({ code }) => code)).size).toBe(groups.length)
    expect(groups.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['NO_EXIT', 'OVERLAP', 'OUTSIDE_HALL', 'TOO_LITTLE_POWER']),
    )
  })
})
