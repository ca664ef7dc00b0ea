import type { PlanHall } from './planTypes.ts'
import { middleOf, type Point, pointsOf } from './points.ts'
import { shortestWay } from './shortestWay.ts'
import { cell, type WalkGrid, walkGridOf } from './walkGrid.ts'

type DrawnHall = Pick<PlanHall, 'points' | 'features' | 'stands'>
type DrawnStand = PlanHall['stands'][number]

/** A door that visitors come in by. They are numbered from the west, as on the site's own signs. */
export interface Door {
  readonly number: number
  readonly at: Point
}

/** One stretch of a route without a turn. */
export interface Leg {
  /** How one comes to it: out of the door, or by a turn. */
  readonly turn: 'start' | 'left' | 'right'
  /** The stand where one turns; undefined at the door, and where none is near. */
  readonly beside: string | undefined
  readonly metres: number
}

/** How to walk from a door to a stand. */
export interface Route {
  readonly points: readonly Point[]
  readonly legs: readonly Leg[]
  readonly metres: number
  readonly minutes: number
  /** Where the stand is when one arrives. */
  readonly side: 'left' | 'right' | 'ahead'
  /** Whether a wheelchair has room all the way. */
  readonly isWide: boolean
}

/** People in a crowd, in metres a minute. */
const pace = 60
/** A lesser bend is no turn that one would be told. */
const leastTurn = (35 * Math.PI) / 180
/** A shorter stretch is part of the turn. */
const shortestLeg = 200
/** From the middle of the way, how far the stand is that names a turn. */
const landmarkWithin = 600

export function doorsOf({ features }: Pick<PlanHall, 'features'>): Door[] {
  return features
    .filter(({ kind }) => kind === 'DOOR')
    .map(({ points }) => middleOf(pointsOf(points)))
    .sort(([ax, ay], [bx, by]) => ax - bx || ay - by)
    .map((at, n) => ({ number: n + 1, at }))
}

/**
 * The shortest way from a door to where the stand is open, round stands, walls and pillars; through wide ways where
 * there are any. Undefined when the stand cannot be reached.
 */
export function routeTo(hall: DrawnHall, door: Door, stand: DrawnStand): Route | undefined {
  const grid = walkGridOf(hall)
  for (const open of [grid.wide, grid.free]) {
    const goals = goalsOf(grid, open, stand)
    const start = nearestOpen(grid, open, door.at)
    const way = shortestWay(grid, open, start, goals)
    if (!way) continue
    const pulled = straightened(way, grid, open)
    const points = [door.at, ...pulled.map(grid.middle)]
    return { ...told(points, hall, stand), isWide: open === grid.wide }
  }
  return undefined
}

/** The nearest door of a hall that the stand is reached from, with the way. */
export function nearestDoor(hall: DrawnHall, stand: DrawnStand): Door | undefined {
  const ways = doorsOf(hall).map((door) => ({ door, metres: routeTo(hall, door, stand)?.metres ?? Infinity }))
  const best = ways.reduce<(typeof ways)[number] | undefined>(
    (least, way) => (!least || way.metres < least.metres ? way : least),
    undefined,
  )
  return best && best.metres < Infinity ? best.door : undefined
}

/** The cells before the open sides of a stand. */
function goalsOf(grid: WalkGrid, open: Uint8Array, { points }: DrawnStand): Set<number> {
  const outline = pointsOf(points)
  const goals = new Set<number>()
  const [cx, cy] = middleOf(outline)
  for (const [n, from] of outline.entries()) {
    const to = outline[(n + 1) % outline.length] ?? from
    const [dx, dy] = [to[0] - from[0], to[1] - from[1]]
    const long = Math.hypot(dx, dy)
    if (long < 100) continue
    const middle = middleOf([from, to])
    const sign = (middle[0] - cx) * dy - (middle[1] - cy) * dx > 0 ? 1 : -1
    const [ox, oy] = [(sign * dy) / long, (-sign * dx) / long]
    // Every cell from the side outwards is free: nothing stands between the visitor and the stand.
    for (let out = cell / 2; out <= 4 * cell; out += cell / 2) {
      const index = grid.at([middle[0] + ox * out, middle[1] + oy * out])
      if (index < 0 || !grid.free[index]) {
        if (out > cell / 2) break
        continue
      }
      if (out >= cell && open[index]) {
        goals.add(index)
        break
      }
    }
  }
  return goals
}

function nearestOpen(grid: WalkGrid, open: Uint8Array, [x, y]: Point): number {
  let best = -1
  let least = Infinity
  for (let dy = -6; dy <= 6; dy++)
    for (let dx = -6; dx <= 6; dx++) {
      const index = grid.at([x + dx * cell, y + dy * cell])
      if (index < 0 || !open[index]) continue
      const [mx, my] = grid.middle(index)
      const far = Math.hypot(mx - x, my - y)
      if (far < least) [best, least] = [index, far]
    }
  return best
}

/** Only the cells where one must turn: what can be seen from the last is walked to straight. */
function straightened(way: readonly number[], grid: WalkGrid, open: Uint8Array): number[] {
  const kept = way.slice(0, 1)
  for (let here = 0; here < way.length - 1; ) {
    let next = here + 1
    for (let far = way.length - 1; far > here + 1; far--)
      if (sees(grid, open, way[here] ?? 0, way[far] ?? 0)) {
        next = far
        break
      }
    kept.push(way[next] ?? 0)
    here = next
  }
  return kept
}

function sees(grid: WalkGrid, open: Uint8Array, from: number, to: number): boolean {
  const [ax, ay] = grid.middle(from)
  const [bx, by] = grid.middle(to)
  const steps = Math.ceil(Math.hypot(bx - ax, by - ay) / (cell / 4))
  for (let n = 1; n < steps; n++)
    if (!open[grid.at([ax + ((bx - ax) * n) / steps, ay + ((by - ay) * n) / steps])]) return false
  return true
}

/** The way in stretches and turns, as one person tells another. */
function told(points: Point[], hall: DrawnHall, stand: DrawnStand): Omit<Route, 'isWide'> {
  const length = (from: Point, to: Point) => Math.hypot(to[0] - from[0], to[1] - from[1])
  const total = points.slice(1).reduce((sum, point, n) => sum + length(points[n] ?? point, point), 0)
  const legs: (Leg & { cm: number })[] = []
  let before: Point | undefined
  for (const [n, to] of points.slice(1).entries()) {
    const from = points[n] ?? to
    const along: Point = [to[0] - from[0], to[1] - from[1]]
    const cm = length(from, to)
    const last = legs.at(-1)
    const bend = before ? turnBetween(before, along) : 0
    if (last && (Math.abs(bend) < leastTurn || cm < shortestLeg || last.cm < shortestLeg)) last.cm += cm
    // With y to the south, a positive turn is clockwise.
    else if (last) legs.push({ turn: bend > 0 ? 'right' : 'left', beside: landmark(from, hall, stand), metres: 0, cm })
    else legs.push({ turn: 'start', beside: undefined, metres: 0, cm })
    if (cm >= shortestLeg || !before) before = along
  }
  const end = points.at(-1) ?? [0, 0]
  const [mx, my] = middleOf(pointsOf(stand.points))
  const facing = before ? turnBetween(before, [mx - end[0], my - end[1]]) : 0
  return {
    points,
    legs: legs.map(({ cm, ...leg }) => ({ ...leg, metres: Math.max(1, Math.round(cm / 100)) })),
    metres: Math.max(1, Math.round(total / 100)),
    minutes: Math.max(1, Math.round(total / 100 / pace)),
    side: Math.abs(facing) < leastTurn ? 'ahead' : facing > 0 ? 'right' : 'left',
  }
}

function turnBetween([ax, ay]: Point, [bx, by]: Point): number {
  return Math.atan2(ax * by - ay * bx, ax * bx + ay * by)
}

function landmark([x, y]: Point, { stands }: DrawnHall, goal: DrawnStand): string | undefined {
  let best: string | undefined
  let least = landmarkWithin
  for (const { number, points } of stands) {
    if (number === goal.number) continue
    const [mx, my] = middleOf(pointsOf(points))
    const far = Math.hypot(mx - x, my - y)
    if (far < least) [best, least] = [number, far]
  }
  return best
}
