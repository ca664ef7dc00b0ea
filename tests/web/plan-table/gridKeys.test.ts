import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { onwardFrom, placeAfter } from '../../../web/src/plan-table/gridKeys.ts'
import { stretchedTo, toggled } from '../../../web/src/plan-table/selection.ts'

const size = { rows: 20, columns: 5, page: 10 }
const from = { row: 4, column: 2 }

describe('the keys of a grid', () => {
  it.each([
    ['ArrowDown', { row: 5, column: 2 }],
    ['ArrowUp', { row: 3, column: 2 }],
    ['ArrowRight', { row: 4, column: 3 }],
    ['ArrowLeft', { row: 4, column: 1 }],
    ['PageDown', { row: 14, column: 2 }],
    ['PageUp', { row: 0, column: 2 }],
    ['Home', { row: 4, column: 0 }],
    ['End', { row: 4, column: 4 }],
  ])('%s goes from the fifth row, third field, to %o', (key, to) => {
    expect(placeAfter(key, from, size)).toEqual(to)
  })

  it('the arrows follow the eye in Arabic', () => {
    expect(placeAfter('ArrowRight', from, size, { isRtl: true })).toEqual({ row: 4, column: 1 })
    expect(placeAfter('ArrowLeft', from, size, { isRtl: true })).toEqual({ row: 4, column: 3 })
  })

  it('Ctrl goes to the ends of the table', () => {
    expect(placeAfter('End', from, size, { ctrl: true })).toEqual({ row: 19, column: 4 })
    expect(placeAfter('Home', from, size, { ctrl: true })).toEqual({ row: 0, column: 0 })
  })

  it('the head is above the first row', () => {
    expect(placeAfter('ArrowUp', { row: 0, column: 2 }, size)).toEqual({ row: -1, column: 2 })
  })

  it('no key leaves the table', () => {
    const keys = ['ArrowDown', 'ArrowUp', 'ArrowRight', 'ArrowLeft', 'PageDown', 'PageUp', 'Home', 'End']
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...keys)), fc.boolean(), (pressed, isRtl) => {
        let place = from
        for (const key of pressed) place = placeAfter(key, place, size, { isRtl }) ?? place
        expect(place.row).toBeGreaterThanOrEqual(-1)
        expect(place.row).toBeLessThan(20)
        expect(place.column).toBeGreaterThanOrEqual(0)
        expect(place.column).toBeLessThan(5)
      }),
    )
  })

  it('a field that was written leads on: down, to the next field, or back', () => {
    expect(onwardFrom(from, 'down', 20, 4)).toEqual({ row: 5, column: 2 })
    expect(onwardFrom({ row: 19, column: 4 }, 'down', 20, 4)).toEqual({ row: 19, column: 4 })
    expect(onwardFrom(from, 'next', 20, 4)).toEqual({ row: 4, column: 3 })
    expect(onwardFrom({ row: 4, column: 1 }, 'back', 20, 4)).toEqual({ row: 4, column: 1 })
  })
})

describe('choosing rows', () => {
  it('a stretch goes from the first to the last in the order that is shown, whichever way', () => {
    const shown = ['d', 'c', 'b', 'a']
    expect(stretchedTo([], shown, 'c', 'a')).toEqual(['c', 'b', 'a'])
    expect(stretchedTo(['x'], shown, 'a', 'c')).toEqual(['x', 'c', 'b', 'a'])
    expect(stretchedTo([], shown, undefined, 'b')).toEqual(['b'])
  })

  it('choosing twice chooses nothing', () => {
    expect(toggled(toggled(['a'], 'b'), 'b')).toEqual(['a'])
  })
})
