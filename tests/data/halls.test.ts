import { expect, it } from 'vitest'
import { freshDatabase } from '../support/databases.ts'
import { rowsOf } from './rows.ts'

interface Row {
  number: string
  hall: string
  widthCm: number
  depthCm: number
  outline: [number, number][]
  areaDm2: number
}

const database = await freshDatabase({ seeded: true })
const stands = await rowsOf<Row>(
  database,
  `select s.number, h.key as hall, h.width_cm as "widthCm", h.depth_cm as "depthCm", s.outline, s.area_dm2 as "areaDm2"
   from stand s join hall h on h.id = s.hall_id order by s.number`,
)
const box = ({ outline }: Row) => {
  const xs = outline.map(([x]) => x)
  const ys = outline.map(([, y]) => y)
  return { west: Math.min(...xs), east: Math.max(...xs), north: Math.min(...ys), south: Math.max(...ys) }
}

it('draws some 1,300 stands in three halls', () => {
  expect(new Set(stands.map(({ hall }) => hall))).toEqual(new Set(['a', 'b', 'c']))
  expect(stands.length).toBeGreaterThan(1250)
  expect(stands.length).toBeLessThan(1400)
})

it('draws each inside its hall, with the area that it says, and none over another', () => {
  for (const stand of stands) {
    const { west, east, north, south } = box(stand)
    expect(stand.areaDm2, stand.number).toBe(((east - west) * (south - north)) / 100)
    expect(west >= 0 && north >= 0 && east <= stand.widthCm && south <= stand.depthCm, stand.number).toBe(true)
  }
  for (const same of Map.groupBy(stands, ({ hall }) => hall).values())
    for (const [n, stand] of same.entries()) {
      const one = box(stand)
      const over = same.slice(n + 1).filter((other) => {
        const two = box(other)
        return one.west < two.east && two.west < one.east && one.north < two.south && two.north < one.south
      })
      expect(
        over.map(({ number }) => number),
        stand.number,
      ).toEqual([])
    }
})
