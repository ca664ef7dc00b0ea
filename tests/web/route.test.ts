import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { PlanHall, PlanStand } from '../../web/src/stands/planTypes.ts'
import { type Point, pointsOf } from '../../web/src/stands/points.ts'
import { doorsOf, nearestDoor, type Route, routeTo } from '../../web/src/stands/route.ts'
import { walkGridOf } from '../../web/src/stands/walkGrid.ts'

const rectangle = (x: number, y: number, width: number, depth: number) =>
  `${x},${y} ${x + width},${y} ${x + width},${y + depth} ${x},${y + depth}`
const stand = (number: string, points: string): PlanStand => ({
  __typename: 'Stand',
  id: number,
  number,
  points,
  areaDm2: 900,
  openSides: 1,
  shape: 'INLINE',
  build: 'SHELL_SCHEME',
  watts: 0,
  water: false,
  accessible: true,
  isBlocked: false,
  zone: null,
  claims: [],
})
type Feature = PlanHall['features'][number]
const feature = (kind: Feature['kind'], points: string): Feature => ({
  __typename: 'HallFeature',
  id: points,
  kind,
  points,
})

/** A hall of 40 by 20 metres with doors at the ends of its south wall. */
const hallOf = (stands: PlanStand[], ...features: Feature[]) => ({
  points: rectangle(0, 0, 4000, 2000),
  stands,
  features: [
    feature('WALL', `${rectangle(0, 0, 4000, 2000)} 0,0`),
    feature('DOOR', '3400,2000 3600,2000'),
    feature('DOOR', '400,2000 600,2000'),
    ...features,
  ],
})
type Hall = ReturnType<typeof hallOf>
const row = (y: number, letter: string) =>
  Array.from({ length: 10 }, (_, n) => stand(`${letter}-${n + 1}`, rectangle(500 + n * 300, y, 300, 300)))
const way = (hall: Hall, from: number, number: string) => {
  const door = doorsOf(hall).find((each) => each.number === from)
  const goal = hall.stands.find((each) => each.number === number)
  if (!door || !goal) throw new Error('no such way')
  return routeTo(hall, door, goal)
}

/** No point of the way, however closely one looks, is in something that stands. */
function crossesNothing(hall: Hall, { points }: Route): boolean {
  const { free, at } = walkGridOf(hall)
  return points.slice(1).every(([bx, by], n) => {
    const [ax, ay] = points[n] as Point
    return Array.from({ length: 200 }, (_, s): Point => [ax + ((bx - ax) * s) / 200, ay + ((by - ay) * s) / 200])
      .filter(([, y]) => y < 1950)
      .every((point) => free[at(point)] === 1)
  })
}

describe('the doors of a hall', () => {
  it('are numbered from the west', () => {
    expect(doorsOf(hallOf([]))).toEqual([
      { number: 1, at: [500, 2000] },
      { number: 2, at: [3500, 2000] },
    ])
  })
  it('the nearest is the one with the shortest walk, not the shortest line', () => {
    // The stand is near door 1, behind a wall that is open at the other end.
    const hall = hallOf([stand('A-1', rectangle(500, 1000, 300, 300))], feature('WALL', '0,1600 3000,1600'))
    expect(nearestDoor(hall, hall.stands[0] as PlanStand)?.number).toBe(2)
  })
})

describe('the route from a door to a stand', () => {
  it('goes straight where nothing stands in between, and says how far and how long', () => {
    const hall = hallOf([stand('A-1', rectangle(350, 300, 300, 300))])
    const route = way(hall, 1, 'A-1')
    expect(route).toMatchObject({ isWide: true, side: 'ahead', legs: [{ turn: 'start', beside: undefined }] })
    expect(route?.metres).toBeGreaterThanOrEqual(13)
    expect(route?.metres).toBeLessThanOrEqual(14)
    expect(route?.minutes).toBe(1)
  })
  it('goes round rows of stands by few turns, each named by a stand beside it', () => {
    const hall = hallOf([...row(500, 'A'), ...row(800, 'B'), ...row(1300, 'C')])
    const route = way(hall, 2, 'A-3')
    if (!route) throw new Error('no route')
    expect(crossesNothing(hall, route)).toBe(true)
    // Out of the door to the end of the row, left behind it, and on to the stand, which is then to the left.
    expect(route.legs.map(({ turn }) => turn)).toEqual(['start', 'left'])
    expect(route.legs[1]?.beside).toMatch(/^[AB]-10$/)
    expect(route.side).toBe('left')
  })
  it('comes to the side that is open', () => {
    const hall = hallOf([...row(500, 'A'), ...row(800, 'B')])
    const [, y] = way(hall, 1, 'A-5')?.points.at(-1) ?? [0, 0]
    expect(y).toBeLessThan(500)
    expect(way(hall, 1, 'B-5')?.points.at(-1)?.[1]).toBeGreaterThan(1100)
  })
  it('takes the wide way where there is one, and says where there is none', () => {
    const wall = (gap: string) => [feature('WALL', `0,1000 1900,1000`), feature('WALL', gap)]
    const goal = [stand('A-1', rectangle(1800, 300, 300, 300))]
    expect(way(hallOf(goal, ...wall('2200,1000 4000,1000')), 1, 'A-1')?.isWide).toBe(true)
    expect(way(hallOf(goal, ...wall('2050,1000 4000,1000')), 1, 'A-1')?.isWide).toBe(false)
    expect(way(hallOf(goal, ...wall('1900,1000 4000,1000')), 1, 'A-1')).toBeUndefined()
  })

  it('in any hall crosses nothing, and is not shorter than the straight line', () => {
    const place = fc.record({ x: fc.integer({ min: 0, max: 12 }), y: fc.integer({ min: 0, max: 4 }) })
    fc.assert(
      fc.property(
        fc.uniqueArray(place, { minLength: 1, maxLength: 25, selector: ({ x, y }) => `${x},${y}` }),
        (places) => {
          const hall = hallOf(
            places.map(({ x, y }, n) => stand(`S-${n}`, rectangle(50 + x * 300, 50 + y * 300, 300, 300))),
          )
          for (const { number, points } of hall.stands.slice(0, 4)) {
            const route = way(hall, 1, number)
            if (!route) continue
            expect(crossesNothing(hall, route), number).toBe(true)
            const end = route.points.at(-1) ?? [0, 0]
            expect(route.metres + 1).toBeGreaterThanOrEqual(Math.hypot(end[0] - 500, end[1] - 2000) / 100)
            const near = pointsOf(points).map(([x, y]) => Math.hypot(x - end[0], y - end[1]))
            expect(Math.min(...near)).toBeLessThan(450)
            expect(route.legs.reduce((sum, { metres }) => sum + metres, 0)).toBeGreaterThan(0)
          }
        },
      ),
      { numRuns: 60 },
    )
  })
})
