import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { boxOf, squareMetres } from '../../../web/src/plan-editor/geometry.ts'
import { geoJsonPlan } from '../../../web/src/plan-exchange/geoJsonPlan.ts'
import { imported } from '../../../web/src/plan-exchange/imported.ts'
import { likelyMapping } from '../../../web/src/plan-exchange/mapping.ts'
import { likelyPlacing } from '../../../web/src/plan-exchange/placing.ts'
import type { RawPlan } from '../../../web/src/plan-exchange/rawPlan.ts'
import { hallOf } from '../plan-editor/drawings.ts'

function plan(value: unknown): RawPlan {
  const read = geoJsonPlan(JSON.stringify(value))
  if ('code' in read) throw new Error(read.code)
  return read
}
const feature = (type: string, coordinates: unknown, properties: object = {}) => ({
  type: 'Feature',
  properties,
  geometry: { type, coordinates },
})
const collection = (...features: readonly object[]) => ({ type: 'FeatureCollection', features })
function take(...features: readonly object[]) {
  const raw = plan(collection(...features))
  return imported(hallOf(), raw, { mapping: likelyMapping(raw), placing: likelyPlacing(raw, 3000), mode: 'replace' })
}
/** A rectangle in metres from a corner, north up, closed as the format wants it. */
const ring = (x: number, y: number, width: number, depth: number) => [
  [x, y],
  [x + width, y],
  [x + width, y - depth],
  [x, y - depth],
  [x, y],
]

describe('a GeoJSON', () => {
  it('in metres is turned upside down: its north is up, and ours is where y is small', () => {
    const { drawing } = take(
      feature('Polygon', [ring(500, 900, 6, 3)], { layer: 'stands', number: 'A-1', open_sides: 2, water: true }),
      feature('Polygon', [ring(506, 897, 3, 3)], { layer: 'stands', ref: 'A-2', priceRule: 'early', watts: 500 }),
    )
    expect(drawing.stands.map(({ outline }) => boxOf(outline))).toEqual([
      { left: 0, top: 0, right: 600, bottom: 300 },
      { left: 600, top: 300, right: 900, bottom: 600 },
    ])
    expect(drawing.stands[0]).toMatchObject({ number: 'A-1', openSides: 2, water: true })
    expect(drawing.stands[1]).toMatchObject({ number: 'A-2', priceRule: 'early', watts: 500 })
  })

  it('in degrees is projected: a stand of three metres is one, wherever on the earth', () => {
    const latitude = fc.double({ min: -70, max: 70, noNaN: true })
    const longitude = fc.double({ min: -179, max: 179, noNaN: true })
    fc.assert(
      fc.property(latitude, longitude, (lat, lon) => {
        const degree = 111_319.490_793
        const [dLon, dLat] = [30 / (degree * Math.cos((lat * Math.PI) / 180)), 20 / degree]
        const corners = [
          [lon, lat],
          [lon + dLon, lat],
          [lon + dLon, lat - dLat],
          [lon, lat - dLat],
          [lon, lat],
        ]
        const { drawing } = take(feature('Polygon', [corners], { kind: 'stand', number: 'A-1' }))
        const { right, bottom } = boxOf(drawing.stands[0]?.outline ?? [])
        expect(Math.abs(right - 3000)).toBeLessThanOrEqual(1)
        expect(Math.abs(bottom - 2000)).toBeLessThanOrEqual(1)
      }),
    )
  })

  it('what the file says of its coordinates counts for more than what they look like', () => {
    const small = feature(
      'Polygon',
      [
        [
          [0, 0],
          [0.04, 0],
          [0.04, -0.03],
          [0, -0.03],
          [0, 0],
        ],
      ],
      { kind: 'STAND' },
    )
    const crs = (name: string) => ({ ...collection(small), crs: { type: 'name', properties: { name } } })
    const wide = (raw: RawPlan) => Math.max(...(raw.shapes[0]?.parts[0]?.points.map(([x]) => x) ?? []))
    expect(wide(plan(crs('urn:ogc:def:crs:EPSG::26191')))).toBe(0.04)
    expect(wide(plan(crs('urn:ogc:def:crs:OGC:1.3:CRS84')))).toBeGreaterThan(4000)
  })

  it('takes areas with holes, several areas, lines and points', () => {
    const { drawing, faults } = take(
      feature('Polygon', [ring(0, 0, 30, 20), ring(10, -5, 5, 5)], { kind: 'zone', name: 'Tapis' }),
      feature('MultiPolygon', [[ring(0, 0, 3, 3)], [ring(5, 0, 3, 3)]], { kind: 'PILLAR' }),
      feature(
        'LineString',
        [
          [0, -20],
          [30, -20],
        ],
        { kind: 'WALL' },
      ),
      feature(
        'MultiLineString',
        [
          [
            [0, 0],
            [1, 0],
          ],
          [
            [2, 0],
            [3, 0],
          ],
        ],
        { kind: 'DOOR' },
      ),
      feature('Point', [15, -10], { kind: 'POWER', measure: 9000 }),
    )
    expect(drawing.features.map(({ kind, outline }) => [kind, outline.length])).toEqual([
      ['PILLAR', 4],
      ['PILLAR', 4],
      ['WALL', 2],
      ['DOOR', 2],
      ['DOOR', 2],
      ['POWER', 1],
    ])
    expect(drawing.features.at(-1)?.measure).toBe(9000)
    expect(drawing.zones.map(({ key, names, outline }) => [key, names.fr, squareMetres(outline)])).toEqual([
      ['tapis', 'Tapis', 600],
    ])
    expect(faults.map(({ why }) => why)).toEqual(['HOLE_FILLED'])
  })

  it('a bare geometry and a single feature are files too', () => {
    expect(plan({ type: 'Polygon', coordinates: [ring(0, 0, 300, 300)] }).shapes).toHaveLength(1)
    expect(plan(feature('Polygon', [ring(0, 0, 300, 300)])).shapes).toHaveLength(1)
  })

  it('says of each feature that has no place why', () => {
    expect(
      plan(
        collection({ type: 'Feature', properties: { name: 'x' }, geometry: null }, feature('Polygon', [[['a', 1]]])),
      ),
    ).toMatchObject({
      shapes: [],
      unread: [
        { element: 'Feature#x', why: 'NO_GEOMETRY' },
        { element: 'Polygon#2', why: 'BAD_FIGURES' },
      ],
    })
  })

  it.each(['', '[]', '{}', '{"type":"Topology"}', 'null', '{"type":"FeatureCollection"}'])('%s is refused', (text) => {
    expect(geoJsonPlan(text)).toEqual({ code: 'NOT_GEOJSON' })
  })
})
