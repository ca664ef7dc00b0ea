import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Command } from '../../../web/src/plan-editor/command.ts'
import type { Drawing } from '../../../web/src/plan-editor/drawing.ts'
import { rectangle, signedArea2, squareMetres } from '../../../web/src/plan-editor/geometry.ts'
import { partsOf, suggestedNumber } from '../../../web/src/plan-editor/numbering.ts'
import { openSidesOf } from '../../../web/src/plan-editor/openSides.ts'
import { perform } from '../../../web/src/plan-editor/perform.ts'
import { neighboursOf, snap } from '../../../web/src/plan-editor/snap.ts'
import { hallOf, row, standAt } from './drawings.ts'

function did(drawing: Drawing, command: Command): Drawing {
  const outcome = perform(drawing, command)
  if ('whyNot' in outcome) throw new Error(outcome.whyNot.code)
  return outcome.drawing
}
const refusal = (drawing: Drawing, command: Command) => {
  const outcome = perform(drawing, command)
  return 'whyNot' in outcome ? outcome.whyNot.code : undefined
}
const numbers = ({ stands }: Drawing) => stands.map(({ number }) => number)
const area = ({ stands }: Drawing) => stands.reduce((sum, { outline }) => sum + Math.abs(signedArea2(outline)), 0)

describe('splitting and merging', () => {
  it('a split stand keeps its id and number, and its slices are numbered on, past those that are taken', () => {
    const drawing = did(hallOf(...row(2)), { kind: 'split', ids: ['s0'], axis: 'x', parts: 3, newIds: ['n1', 'n2'] })
    expect(drawing.stands.map(({ id, number }) => [id, number])).toEqual([
      ['s0', 'A-001'],
      ['n1', 'A-003'],
      ['n2', 'A-004'],
      ['s1', 'A-002'],
    ])
    expect(squareMetres(drawing.stands[1]?.outline ?? [])).toBe(3)
  })

  it('no split gains or loses floor, and merging the slices gives the stand back', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 250, max: 2000 }),
        fc.integer({ min: 250, max: 2000 }),
        fc.integer({ min: 2, max: 5 }),
        fc.constantFrom('x' as const, 'y' as const),
        (width, depth, parts, axis) => {
          const outline = rectangle({ left: 0, top: 0, right: width, bottom: depth })
          const whole = hallOf({ ...standAt('s0', 'A-1', 0, 0), outline })
          const newIds = ['a', 'b', 'c', 'd']
          const slices = did(whole, { kind: 'split', ids: ['s0'], axis, parts, newIds })
          expect(slices.stands).toHaveLength(parts)
          expect(area(slices)).toBe(area(whole))
          const again = did(slices, { kind: 'merge', ids: slices.stands.map(({ id }) => id) })
          expect(again.stands).toHaveLength(1)
          expect(area(again)).toBe(area(whole))
          expect(new Set(again.stands[0]?.outline.map(String))).toEqual(new Set(outline.map(String)))
        },
      ),
    )
  })

  it('refuses slices in which nobody can stand', () => {
    const command: Command = { kind: 'split', ids: ['s0'], axis: 'x', parts: 7, newIds: [] }
    expect(refusal(hallOf(...row(1)), command)).toBe('TOO_SMALL_TO_SPLIT')
  })

  it('refuses to merge stands that do not touch, or only at a corner', () => {
    const [a, , c] = row(3)
    const command: Command = { kind: 'merge', ids: ['s0', 's2', 'corner'] }
    expect(refusal(hallOf(...[a, c].flatMap((each) => each ?? [])), command)).toBe('NOT_ADJACENT')
    expect(refusal(hallOf(standAt('s0', 'A-1', 0, 0), standAt('corner', 'A-2', 300, 300)), command)).toBe(
      'NOT_ADJACENT',
    )
    expect(refusal(hallOf(...row(1)), command)).toBe('CHOOSE_MORE')
  })

  it('a merged stand has the power of all its parts', () => {
    const drawing = did(hallOf(...row(3)), { kind: 'merge', ids: ['s2', 's0', 's1'] })
    expect(drawing.stands).toMatchObject([{ id: 's0', number: 'A-001', watts: 9000 }])
    expect(squareMetres(drawing.stands[0]?.outline ?? [])).toBe(27)
  })
})

describe('numbers', () => {
  const renumber = { kind: 'renumber', prefix: 'B-', start: 10, step: 2, width: 3 } as const
  const square = hallOf(
    standAt('se', 'A-1', 300, 300),
    standAt('nw', 'A-2', 0, 0),
    standAt('sw', 'A-3', 0, 300),
    standAt('ne', 'A-4', 300, 0),
  )
  const given = ({ stands }: Drawing) => Object.fromEntries(stands.map(({ id, number }) => [id, number]))

  it('follow the reading order, the walk, or the order in which stands were chosen', () => {
    const ids = ['sw', 'se', 'nw', 'ne']
    const reading = given(did(square, { ...renumber, ids, order: 'reading' }))
    expect(reading).toEqual({ nw: 'B-010', ne: 'B-012', sw: 'B-014', se: 'B-016' })
    const walking = given(did(square, { ...renumber, ids, order: 'walking' }))
    expect(walking).toEqual({ nw: 'B-010', ne: 'B-012', se: 'B-014', sw: 'B-016' })
    const chosen = given(did(square, { ...renumber, ids, order: 'chosen' }))
    expect(chosen).toEqual({ sw: 'B-010', se: 'B-012', nw: 'B-014', ne: 'B-016' })
  })

  it('refuse one that another stand has, twice the same, and what no sign can say', () => {
    const ids = ['nw', 'ne']
    expect(refusal(square, { ...renumber, ids, order: 'reading', prefix: 'A-', start: 1, width: 0 })).toBe(
      'NUMBER_TAKEN',
    )
    expect(refusal(square, { ...renumber, ids, order: 'reading', step: 0 })).toBe('NUMBER_TAKEN')
    expect(refusal(square, { ...renumber, ids, order: 'reading', prefix: ' ' })).toBe('NUMBER_MALFORMED')
    expect(refusal(square, { kind: 'setStands', ids: ['nw'], part: { number: 'A-4' } })).toBe('NUMBER_TAKEN')
  })

  it('go on in the copies of a row, which lie at the pitch', () => {
    const newIds = ['c0', 'c1', 'c2', 'c3']
    const drawing = did(hallOf(...row(2)), { kind: 'duplicate', ids: ['s1', 's0'], copies: 2, dx: 0, dy: 650, newIds })
    expect(numbers(drawing)).toEqual(['A-001', 'A-002', 'A-003', 'A-004', 'A-005', 'A-006'])
    expect(drawing.stands[5]?.outline[0]).toEqual([900, 1800])
  })

  it('are taken apart and suggested', () => {
    expect(partsOf('A-012')).toEqual({ prefix: 'A-', n: 12, width: 3 })
    expect(partsOf('Patio')).toEqual({ prefix: 'Patio', n: 0, width: 0 })
    expect(suggestedNumber(row(3))).toBe('A-004')
    expect(suggestedNumber([])).toBe('A-001')
  })
})

describe('placing', () => {
  it('four quarters of a turn, and two mirrorings, change nothing', () => {
    fc.assert(
      fc.property(fc.integer({ min: 101, max: 900 }), fc.integer({ min: 101, max: 900 }), (width, depth) => {
        const outline = rectangle({ left: 7, top: 11, right: 7 + width, bottom: 11 + depth })
        const before = hallOf({ ...standAt('s0', 'A-1', 0, 0), outline })
        const corners = ({ stands }: Drawing) => new Set(stands[0]?.outline.map(String))
        const turned = did(before, { kind: 'turn', ids: ['s0'], quarters: 1 })
        expect(area(turned)).toBe(area(before))
        const mirrored = did(did(before, { kind: 'mirror', ids: ['s0'], axis: 'y' }), {
          kind: 'turn',
          ids: ['s0'],
          quarters: 4,
        })
        expect(area(mirrored)).toBe(area(before))
        expect(corners(did(before, { kind: 'turn', ids: ['s0'], quarters: 4 }))).toEqual(corners(before))
      }),
    )
  })

  it('a stand snaps to its neighbour before the grid, and shows the line', () => {
    const neighbours = neighboursOf(hallOf(standAt('s0', 'A-1', 617, 500), standAt('s1', 'A-2', 0, 0)), new Set(['s1']))
    const near = snap({ left: 925, right: 1225, top: 512, bottom: 812 }, neighbours, { grid: 50, reach: 20 })
    expect(near).toMatchObject({ dx: -8, dy: -12 })
    expect(near.guides).toContainEqual({ axis: 'x', at: 917, from: 500, to: 800 })
    expect(snap({ left: 1712, right: 2012, top: 1190, bottom: 1490 }, neighbours, { grid: 50, reach: 20 })).toEqual({
      dx: -12,
      dy: 10,
      guides: [],
    })
  })

  it('stands are distributed with equal gaps, the first and the last staying', () => {
    const drawing = hallOf(standAt('a', 'A-1', 0, 0), standAt('b', 'A-2', 350, 0), standAt('c', 'A-3', 1000, 0))
    const lefts = did(drawing, { kind: 'distribute', ids: ['a', 'b', 'c'], axis: 'x' }).stands.map(
      ({ outline }) => outline[0]?.[0],
    )
    expect(lefts).toEqual([0, 500, 1000])
  })

  it('a removed zone leaves its stands without one; zones are assigned by where a stand lies', () => {
    const zoned = did(hallOf(standAt('in', 'A-1', 0, 0), standAt('out', 'A-2', 2000, 0)), {
      kind: 'assignZones',
      ids: ['in', 'out'],
    })
    expect(zoned.stands.map(({ zoneId }) => zoneId)).toEqual(['west', null])
    expect(did(zoned, { kind: 'remove', ids: ['west'] }).stands.map(({ zoneId }) => zoneId)).toEqual([null, null])
  })

  it('open sides are those before which the floor is free', () => {
    const sides = openSidesOf(hallOf(...row(3), standAt('alone', 'A-9', 2200, 1200), standAt('edge', 'A-8', 1000, 0)))
    expect(Object.fromEntries(sides)).toEqual({ s0: 3, s1: 2, s2: 3, alone: 4, edge: 3 })
  })
})
