import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Drawing, FEATURE_KINDS } from '../../../web/src/plan-editor/drawing.ts'
import { type Box, boxOf } from '../../../web/src/plan-editor/geometry.ts'
import { LEAST_POINTS } from '../../../web/src/plan-table/featureColumns.ts'
import { newFeature, newStand, newZone } from '../../../web/src/plan-table/newThings.ts'
import { hallOf, row } from '../plan-editor/drawings.ts'

const added = (drawing: Drawing) => ({ ...drawing, stands: [...drawing.stands, newStand(drawing, [])] })
const overlap = (a: Box, b: Box) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom

describe('a stand that is added in the table', () => {
  it('goes beside the one that is chosen, is like it and numbered on', () => {
    const [s0, s1, s2] = row(3)
    if (!s0 || !s1 || !s2) throw new Error('no row')
    const hall = hallOf(s0, s1, { ...s2, build: 'TURNKEY', watts: 9000, blocked: 'régie' })
    const stand = newStand(hall, ['s2'])
    expect(boxOf(stand.outline)).toEqual({ left: 1500, top: 500, right: 1800, bottom: 800 })
    expect(stand).toMatchObject({ number: 'A-004', build: 'TURNKEY', watts: 9000, blocked: null })
  })

  it('is never put on another as long as there is room, nor out of the hall', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 50 }), (count) => {
        let hall = hallOf()
        for (let n = 0; n < count; n++) hall = added(hall)
        const boxes = hall.stands.map(({ outline }) => boxOf(outline))
        expect(boxes.some((box, n) => boxes.slice(n + 1).some((other) => overlap(box, other)))).toBe(false)
        expect(
          boxes.every(({ left, top, right, bottom }) => left >= 0 && top >= 0 && right <= 3000 && bottom <= 2000),
        ).toBe(true)
        expect(new Set(hall.stands.map(({ number }) => number)).size).toBe(count)
      }),
      { numRuns: 20 },
    )
  })
})

describe('what else is added in the table', () => {
  it.each(FEATURE_KINDS)('a new %s has the corners that it needs', (kind) => {
    expect(newFeature(hallOf(), kind).outline.length).toBeGreaterThanOrEqual(LEAST_POINTS[kind])
  })

  it('a zone gets a key that no other has, and the colour that is used least', () => {
    const hall = hallOf()
    const zone = newZone({ ...hall, zones: hall.zones.map((each) => ({ ...each, key: 'zone-2' })) })
    expect(zone.key).toBe('zone-3')
    expect(zone.colour).not.toBe('majorelle')
  })
})
