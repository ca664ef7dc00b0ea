import { LANGUAGES } from '@salon/api/shared/language.ts'
import type { PlanPoint } from '@salon/api/stands/hall.ts'
import { sentenceOf } from '@salon/api/stands/plan-check.messages.ts'
import { checkPlan } from '@salon/api/stands/plan-check.rules.ts'
import { areaDm2, isInside } from '@salon/api/stands/plan-geometry.ts'
import { common } from '@salon/api/stands/plan-outline.rules.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { drawnHall, drawnStand, rectangle } from './drawings.ts'

const place = fc.record({
  x: fc.integer({ min: 0, max: 2700 }),
  y: fc.integer({ min: 0, max: 1700 }),
  width: fc.integer({ min: 100, max: 900 }),
  depth: fc.integer({ min: 100, max: 900 }),
})
type Place = typeof place extends fc.Arbitrary<infer T> ? T : never
const outlineOf = ({ x, y, width, depth }: Place) => rectangle(x, y, width, depth)
const hallOf = (places: readonly Place[]) =>
  drawnHall(places.map((each, n) => drawnStand(`S-${n + 1}`, 0, 0, { outline: outlineOf(each) })))
const codes = (places: readonly Place[]) =>
  checkPlan(hallOf(places))
    .map(({ code, numbers, measured }) => `${code} ${[...numbers].sort().join()} ${measured}`)
    .sort()

describe('the check of any hall', () => {
  it('measures the overlap of two rectangles as arithmetic does', () => {
    fc.assert(
      fc.property(place, place, (a, b) => {
        const width = Math.max(0, Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x))
        const depth = Math.max(0, Math.min(a.y + a.depth, b.y + b.depth) - Math.max(a.y, b.y))
        expect(common(outlineOf(a), outlineOf(b)).areaDm2).toBe(Math.round((width * depth) / 100))
      }),
    )
  })

  it('finds an overlap exactly where two stands share floor, whatever else is there', () => {
    fc.assert(
      fc.property(fc.array(place, { minLength: 2, maxLength: 8 }), (places) => {
        const expected = places.flatMap((a, n) =>
          places.slice(n + 1).filter((b) => common(outlineOf(a), outlineOf(b)).areaDm2 > 1),
        ).length
        expect(checkPlan(hallOf(places)).filter(({ code }) => code === 'OVERLAP')).toHaveLength(expected)
      }),
    )
  })

  it('does not depend on the order in which stands were drawn, nor on the corner they were begun at', () => {
    const turned = <T>(list: readonly T[], by: number) => [...list.slice(by), ...list.slice(0, by)]
    fc.assert(
      fc.property(fc.array(place, { minLength: 1, maxLength: 6 }), fc.nat(3), (places, by) => {
        const content = hallOf(places)
        const other = {
          ...content,
          stands: [...content.stands].reverse().map((stand) => ({ ...stand, outline: turned(stand.outline, by) })),
        }
        const told = (hall: typeof content) =>
          checkPlan(hall)
            .map(({ code, numbers }) => `${code} ${[...numbers].sort().join()}`)
            .sort()
        expect(told(other)).toEqual(told(content))
      }),
    )
  })

  it('is the same for a hall and its mirror image', () => {
    const mirrored = ([x, y]: PlanPoint): PlanPoint => [3000 - x, y]
    fc.assert(
      fc.property(fc.array(place, { minLength: 1, maxLength: 5 }), (places) => {
        const outlines = places.map((each) => outlineOf(each).map(mirrored))
        const content = hallOf(places)
        const other = {
          ...content,
          features: content.features.map((each) => ({ ...each, shape: each.shape.map(mirrored) })),
          stands: content.stands.map((stand, n) => ({ ...stand, outline: outlines[n] ?? [] })),
        }
        const overlapsOf = (hall: typeof content) =>
          checkPlan(hall).flatMap(({ code, numbers, measured }) =>
            code === 'OVERLAP' || code === 'OUTSIDE_HALL' ? `${code} ${[...numbers].sort().join()} ${measured}` : [],
          )
        expect(overlapsOf(other).sort()).toEqual(overlapsOf(content).sort())
      }),
    )
  })

  it('points at a place in the hall or the stand, and says it in four languages without a hole', () => {
    fc.assert(
      fc.property(fc.array(place, { minLength: 1, maxLength: 6 }), (places) => {
        for (const problem of checkPlan(hallOf(places))) {
          const [x, y] = problem.at
          expect(x >= 0 && x <= 3600 && y >= 0 && y <= 2600, JSON.stringify(problem)).toBe(true)
          for (const language of LANGUAGES) {
            const sentence = sentenceOf(problem, language)
            expect(sentence).not.toMatch(/[{}]|undefined|null|NaN/)
            for (const number of problem.numbers.slice(0, 1)) expect(sentence).toContain(number)
          }
        }
        expect(codes(places)).toEqual(codes(places))
      }),
    )
  })
})

describe('polygons', () => {
  it('have the area that counting points in them gives, about', () => {
    const corner = fc.tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 40 }))
    fc.assert(
      fc.property(fc.tuple(corner, corner, corner), (triangle) => {
        const outline = triangle.map(([x, y]): PlanPoint => [x * 10, y * 10])
        let inside = 0
        for (let x = 2.5; x < 400; x += 5) for (let y = 2.5; y < 400; y += 5) if (isInside([x, y], outline)) inside++
        expect(Math.abs((inside * 25) / 100 - areaDm2(outline))).toBeLessThan(60)
      }),
      { numRuns: 40 },
    )
  })
})
