import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Outline } from '../../../web/src/plan-editor/drawing.ts'
import { metresText, outlineText, readFigure, readMetres, readOutline } from '../../../web/src/plan-table/figures.ts'

const cm = fc.integer({ min: -50_000, max: 50_000 })
const outline = fc.array(fc.tuple(cm, cm), { minLength: 1, maxLength: 60 })

describe('figures as people type them', () => {
  it.each([
    ['3,5', 350],
    ['3.5', 350],
    [' 12 ', 1200],
    ['٣٫٥', 350],
    ['۳,۵', 350],
    ['1 200', 120_000],
    ['-.25', -25],
    ['1.005', 100],
  ])('%s m are %i cm', (text, expected) => {
    expect(readMetres(text)).toBe(expected)
  })

  it.each(['', 'three', '3,5,5', '1e3', '--2', '3 m'])('“%s” is none', (text) => {
    expect(readFigure(text)).toBeUndefined()
  })

  it('every length comes back as it was written', () => {
    fc.assert(
      fc.property(cm, (value) => {
        expect(readMetres(metresText(value))).toBe(value || 0)
      }),
    )
  })

  it('every outline comes back as it was written', () => {
    fc.assert(
      fc.property(outline, (corners) => {
        expect(readOutline(outlineText(corners as Outline))).toEqual(corners.map(([x, y]) => [x || 0, y || 0]))
      }),
    )
  })

  it.each(['0,0 3', '0,0 a,b', '1,2,3', ''])('“%s” is no outline', (text) => {
    expect(readOutline(text)).toBeUndefined()
  })

  it('an outline has sixty corners at most', () => {
    const corners = (count: number) => Array.from({ length: count }, (_, n) => `${n},0`).join(' ')
    expect(readOutline(corners(60))).toHaveLength(60)
    expect(readOutline(corners(61))).toBeUndefined()
  })
})
