import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Outline } from '../../../web/src/plan-editor/drawing.ts'
import { distanceTo, signedArea2 } from '../../../web/src/plan-editor/geometry.ts'
import { arc } from '../../../web/src/plan-exchange/curves.ts'
import {
  IDENTITY,
  type Matrix,
  type RawPoint,
  readTransform,
  through,
  times,
} from '../../../web/src/plan-exchange/matrix.ts'
import { simplified } from '../../../web/src/plan-exchange/outlineOf.ts'
import { readPath } from '../../../web/src/plan-exchange/pathData.ts'

const figure = fc.integer({ min: -1000, max: 1000 })
const point = fc.tuple(figure, figure)
const at = (text: string, [x, y]: RawPoint) =>
  through(readTransform(text) ?? [0, 0, 0, 0, 0, 0], [x, y]).map((v) => Number(v.toFixed(6)) || 0)

describe('transforms', () => {
  it.each([
    ['translate(10)', [11, 2]],
    ['translate(10 20)', [11, 22]],
    ['scale(2)', [2, 4]],
    ['scale(2,-1)', [2, -2]],
    ['rotate(90)', [-2, 1]],
    ['rotate(90, 1, 2)', [1, 2]],
    ['matrix(1 0 0 1 5 6)', [6, 8]],
    ['skewX(45)', [3, 2]],
    ['translate(10,0) scale(2)', [12, 4]],
    ['scale(2), translate(10,0)', [22, 4]],
    ['', [1, 2]],
  ])('%s takes (1, 2) to %o', (text, to) => {
    expect(at(text, [1, 2])).toEqual(to)
  })

  it.each(['spin(3)', 'translate()', 'rotate(90', 'matrix(1 0 0 1)', 'translate(1) ; scale(2)'])(
    '%s is none',
    (text) => {
      expect(readTransform(text)).toBeUndefined()
    },
  )

  it('of a group and of what is in it come to one', () => {
    const matrix: fc.Arbitrary<Matrix> = fc.tuple(figure, figure, figure, figure, figure, figure)
    fc.assert(
      fc.property(matrix, matrix, point, (outer, inner, where) => {
        expect(through(times(outer, inner), where)).toEqual(through(outer, through(inner, where)))
        expect(times(IDENTITY, inner).map((v) => v || 0)).toEqual(inner.map((v) => v || 0))
      }),
    )
  })
})

describe('paths', () => {
  const corners = (d: string) => readPath(d)?.map(({ points }) => points)
  it.each([
    [
      'M0 0 H3 V2 H0 Z',
      [
        [
          [0, 0],
          [3, 0],
          [3, 2],
          [0, 2],
        ],
      ],
    ],
    [
      'm1,1 2,0 0,2 -2,0z',
      [
        [
          [1, 1],
          [3, 1],
          [3, 3],
          [1, 3],
        ],
      ],
    ],
    [
      'M0,0L1,0M5,5l1-1.5.5.5',
      [
        [
          [0, 0],
          [1, 0],
        ],
        [
          [5, 5],
          [6, 3.5],
          [6.5, 4],
        ],
      ],
    ],
    [
      'M0 0h1v1z l5 5',
      [
        [
          [0, 0],
          [1, 0],
          [1, 1],
        ],
        [
          [0, 0],
          [5, 5],
        ],
      ],
    ],
    [
      'M1e1 0 L2E1,0',
      [
        [
          [10, 0],
          [20, 0],
        ],
      ],
    ],
  ])('%s draws %j', (d, expected) => {
    expect(corners(d)).toEqual(expected)
  })

  it.each(['L 1 1', 'M 0', 'M 0 0 X 3', 'M0 0 L 1 1 2', 'M0 0 z 1', 'M0 0 A 1 1 0 2 0 1 1'])('%s is none', (d) => {
    expect(readPath(d)).toBeUndefined()
  })

  it('an absolute and a relative path draw the same', () => {
    fc.assert(
      fc.property(fc.array(point, { minLength: 2, maxLength: 20 }), (list) => {
        const absolute = `M${list.map(([x, y]) => `${x},${y}`).join('L')}Z`
        const relative = list
          .map(([x, y], n) => {
            const [px, py] = list[n - 1] ?? [0, 0]
            return `${n === 0 ? 'm' : 'l'}${x - px} ${y - py}`
          })
          .join('')
        expect(corners(`${relative}z`)).toEqual(corners(absolute))
      }),
    )
  })

  it('a curve ends where it says, and stays within its control points', () => {
    fc.assert(
      fc.property(point, point, point, point, (a, b, c, d) => {
        const [points = []] = corners(`M${a} C${b} ${c} ${d}`) ?? []
        expect(points.at(-1)).toEqual(d)
        const xs = [a, b, c, d].map(([x]) => x)
        for (const [x] of points) {
          expect(x).toBeGreaterThanOrEqual(Math.min(...xs) - 1e-6)
          expect(x).toBeLessThanOrEqual(Math.max(...xs) + 1e-6)
        }
      }),
    )
  })

  it('a straight curve is its line, whichever way it is written', () => {
    for (const d of [
      'M0 0 C1 1 2 2 3 3',
      'M0 0 Q1.5 1.5 3 3',
      'M0 0 C0 0 1 1 1.5 1.5 S3 3 3 3',
      'M0 0 Q1 1 1.5 1.5 T3 3',
    ])
      for (const [x, y] of corners(d)?.[0] ?? []) expect(x).toBeCloseTo(y, 9)
  })

  it('an arc is on its circle, and flags may be written without a space', () => {
    const radius = fc.integer({ min: 100, max: 1000 })
    fc.assert(
      fc.property(radius, fc.boolean(), fc.boolean(), (r, isLarge, isSweep) => {
        const points = arc([0, 0], { rx: r, ry: r, turned: 0, isLarge, isSweep }, [r, 0])
        // Sweeping goes with the sun: the small arc of a sweep bulges up, and its centre is below the chord.
        const high = (r * Math.sqrt(3)) / 2
        const cy = isLarge === isSweep ? -high : high
        for (const [x, y] of points) expect(Math.hypot(x - r / 2, y - cy)).toBeCloseTo(r, 6)
        expect(points.at(-1)).toEqual([r, 0])
      }),
    )
    expect(corners('M0 0a10 10 0 01 10 10')).toEqual(corners('M0 0 a 10,10 0 0 1 10,10'))
    expect(corners('M0 0a10 10 0 0110 10')).toEqual(corners('M0 0 a 10,10 0 0 1 10,10'))
  })

  it('radii that are too small are made large enough', () => {
    const points = arc([0, 0], { rx: 1, ry: 1, turned: 30, isLarge: false, isSweep: true }, [200, 0])
    for (const [x, y] of points) expect(Math.hypot(x - 100, y)).toBeCloseTo(100, 6)
  })

  it('a circle as two arcs has the area of a circle', () => {
    const [points = []] = corners('M-500 0 A500 500 0 1 1 500 0 A500 500 0 1 1 -500 0 Z') ?? []
    const area = Math.abs(signedArea2(points)) / 2
    expect(area / (Math.PI * 500 * 500)).toBeGreaterThan(0.99)
  })
})

describe('outlines with too many corners', () => {
  it('keep sixty at most, all of them corners that were there, and lie near what was left out', () => {
    const wavy = fc.array(fc.integer({ min: 0, max: 400 }), { minLength: 70, maxLength: 200 })
    fc.assert(
      fc.property(wavy, (heights) => {
        const ring: Outline = [...heights.map((y, n) => [n * 20, y] as const), [heights.length * 20, 2000], [0, 2000]]
        const less = simplified(ring, true)
        expect(less.length).toBeLessThanOrEqual(60)
        expect(less.length).toBeGreaterThanOrEqual(3)
        const there = new Set(ring.map(String))
        expect(less.every((corner) => there.has(String(corner)))).toBe(true)
        const off = (corner: readonly [number, number]) =>
          Math.min(...less.map((from, n) => distanceTo(corner, from, less[(n + 1) % less.length] ?? from)))
        expect(Math.max(...ring.map(off))).toBeLessThanOrEqual(400)
      }),
    )
  })

  it('what has few corners keeps them all', () => {
    const square: Outline = [
      [0, 0],
      [100, 0],
      [100, 1],
      [100, 100],
      [0, 100],
    ]
    expect(simplified(square, true)).toBe(square)
  })
})
