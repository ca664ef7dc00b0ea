import { describe, expect, it } from 'vitest'
import type { Drawing, Point } from '../../../web/src/plan-editor/drawing.ts'
import { added, besides, outlineOf } from '../../../web/src/plan-editor/drawn.ts'
import { boxOf } from '../../../web/src/plan-editor/geometry.ts'
import { boxOfChosen, caught, dragged, holdToMove, releasedAs } from '../../../web/src/plan-editor/gesture.ts'
import { letterOf } from '../../../web/src/plan-editor/letterOf.ts'
import { perform } from '../../../web/src/plan-editor/perform.ts'
import { neighboursOf } from '../../../web/src/plan-editor/snap.ts'
import { toolOfCode } from '../../../web/src/plan-editor/tools.ts'
import { walkedTo } from '../../../web/src/plan-editor/walk.ts'
import { hallOf, row, standAt } from './drawings.ts'

const near = { grid: 10, reach: 40, straight: false }
const free = { grid: 1, reach: 0, straight: false }

/** The drawing after something is dragged from one place to another and let go. */
function movedIn(drawing: Drawing, ids: readonly string[], from: Point, to: Point, snapping = near): Drawing {
  const hold = holdToMove(drawing, ids, from)
  const command = releasedAs(dragged(hold, to, snapping), hold)
  if (!command) throw new Error('nothing is asked')
  const outcome = perform(drawing, command)
  if ('whyNot' in outcome) throw new Error(outcome.whyNot.code)
  return outcome.drawing
}
const boxAfter = (drawing: Drawing, id: string) => boxOfChosen(drawing, [id])

describe('what is dragged', () => {
  const drawing = hallOf(...row(1), standAt('loose', 'B-1', 1500, 1200))

  it('meets the edge of a neighbour that it comes near, and shows the line', () => {
    const hold = holdToMove(drawing, ['loose'], [1600, 1300])
    // 20 cm short of the other's east edge, which is at 900.
    const gesture = dragged(hold, [1020, 623], near)
    expect(gesture).toMatchObject({ kind: 'move', dx: -600, dy: -700 })
    expect(gesture.kind === 'move' && gesture.guides.map(({ axis, at }) => [axis, at])).toEqual([
      ['x', 900],
      ['y', 500],
    ])
    expect(boxAfter(movedIn(drawing, ['loose'], [1600, 1300], [1020, 623]), 'loose')).toEqual({
      left: 900,
      top: 500,
      right: 1200,
      bottom: 800,
    })
  })

  it('stays on the grid where nothing is near, and goes to the centimetre where it is freed', () => {
    expect(boxAfter(movedIn(drawing, ['loose'], [1600, 1300], [1604, 1307]), 'loose')).toMatchObject({
      left: 1500,
      top: 1210,
    })
    expect(boxAfter(movedIn(drawing, ['loose'], [1600, 1300], [1604, 1307], free), 'loose')).toMatchObject({
      left: 1504,
      top: 1207,
    })
  })

  it('goes along one axis only where that is asked, whatever is near on the other', () => {
    const hold = holdToMove(drawing, ['loose'], [1600, 1300])
    expect(dragged(hold, [1000, 1330], { ...near, straight: true })).toMatchObject({ dx: -600, dy: 0 })
  })

  it('is stretched by the edges that a handle has, to a neighbour’s edge, and never turned inside out', () => {
    const box = boxAfter(drawing, 'loose')
    const neighbours = neighboursOf(drawing, new Set(['loose']))
    const west = { kind: 'resize', ids: ['loose'], handle: 'w', box, neighbours } as const
    expect(dragged(west, [925, 9999], near)).toMatchObject({ to: { ...box, left: 900 } })
    expect(dragged(west, [2600, 0], near)).toMatchObject({ to: { ...box, left: box.right - 20 } })
    const corner = { ...west, handle: 'se' } as const
    expect(dragged(corner, [2001, 1699], near)).toMatchObject({ to: { ...box, right: 2000, bottom: 1700 } })
  })
})

describe('what is drawn', () => {
  it('is the box between two corners, or of the usual size where one only clicks', () => {
    expect(boxOf(outlineOf('stand', [800, 700], [500, 300]))).toEqual({ left: 500, top: 300, right: 800, bottom: 700 })
    expect(boxOf(outlineOf('stand', [100, 200], [100, 200]))).toEqual({ left: 100, top: 200, right: 400, bottom: 500 })
  })

  it('is straight where the hand was a little off, and slanted where that was meant', () => {
    expect(outlineOf('wall', [0, 0], [1000, 60])).toEqual([
      [0, 0],
      [1000, 0],
    ])
    expect(outlineOf('wall', [0, 0], [40, -900])).toEqual([
      [0, 0],
      [0, -900],
    ])
    expect(outlineOf('wall', [0, 0], [500, 400])).toEqual([
      [0, 0],
      [500, 400],
    ])
  })

  it('gets the next number and the zone that it is in', () => {
    const drawing = hallOf(...row(3))
    expect(added(drawing, 'stand', outlineOf('stand', [100, 100], [100, 100]), 'new')).toMatchObject({
      kind: 'add',
      stands: [{ id: 'new', number: 'A-004', zoneId: 'west' }],
    })
    expect(added(drawing, 'stand', outlineOf('stand', [2000, 100], [2000, 100]), 'new')).toMatchObject({
      stands: [{ zoneId: null }],
    })
  })

  it('goes beside what is chosen where there is no pointer, else to the middle of what is seen', () => {
    expect(boxOf(besides('stand', { right: 900, top: 500 }, [0, 0]))).toMatchObject({ left: 900, top: 500 })
    expect(boxOf(besides('stand', undefined, [1004, 1000]))).toEqual({ left: 850, top: 850, right: 1150, bottom: 1150 })
  })

  it('never has the key of another zone', () => {
    const first = added(hallOf(), 'zone', outlineOf('zone', [0, 0], [0, 0]), 'one')
    expect(first).toMatchObject({ zones: [{ key: 'z2' }] })
  })
})

it('a marquee catches the stands that it touches, and of all else only what is wholly inside', () => {
  const drawing = hallOf(...row(3))
  expect(caught(drawing, { left: 500, top: 400, right: 950, bottom: 600 })).toEqual(['s0', 's1'])
  expect(caught(drawing, { left: -10, top: -10, right: 1510, bottom: 2010 })).toEqual(['s0', 's1', 's2', 'west'])
})

it('Tab goes through the stands row by row and ends where they end', () => {
  const stands = [standAt('below', 'B', 0, 900), standAt('east', 'C', 600, 0), standAt('west', 'A', 0, 0)]
  expect(walkedTo(stands, undefined, 1)).toBe('west')
  expect(walkedTo(stands, 'west', 1)).toBe('east')
  expect(walkedTo(stands, 'east', 1)).toBe('below')
  expect(walkedTo(stands, 'below', 1)).toBeUndefined()
  expect(walkedTo(stands, undefined, -1)).toBe('below')
  expect(walkedTo(stands, 'west', -1)).toBeUndefined()
})

it('a key means the same under a French, an English and an Arabic keyboard', () => {
  expect(letterOf({ key: 'z', code: 'KeyW' })).toBe('z')
  expect(letterOf({ key: 'Z', code: 'KeyZ' })).toBe('z')
  expect(letterOf({ key: 'ئ', code: 'KeyZ' })).toBe('z')
  expect(letterOf({ key: '?', code: 'Comma' })).toBeUndefined()
  expect(toolOfCode('Digit1')).toBe('choose')
  expect(toolOfCode('Digit0')).toBe('zone')
  expect(toolOfCode('Numpad1')).toBeUndefined()
})
