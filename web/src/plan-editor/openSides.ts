import type { Drawing, Outline, Point, Shape } from './drawing.ts'
import { type Box, boxOf, contains, distanceTo, signedArea2, tidied, touches } from './geometry.ts'

/** A side shorter than this is a cut corner, and nobody comes in there. */
const SHORTEST_SIDE_CM = 100
const STEPS_OUT_CM = [30, 60]
const OPEN_SHARE = 0.6
const WALL_CM = 13
const CELL = 500

export const shapeOf = (openSides: number): Shape =>
  openSides >= 4 ? 'ISLAND' : openSides === 3 ? 'PENINSULA' : openSides === 2 ? 'CORNER' : 'INLINE'

interface Side {
  readonly from: Point
  readonly to: Point
  readonly out: Point
}

/**
 * How many sides of each stand visitors can come from, by id: a side is open where most of the floor before it is free.
 * The server counts again by the same measures when the plan is checked; this is for the eyes while one draws.
 */
export function openSidesOf(drawing: Drawing): ReadonlyMap<string, number> {
  const isFree = freeFloor(drawing)
  return new Map(
    drawing.stands.map(({ id, outline }) => [
      id,
      Math.min(4, sidesOf(outline).filter((side) => isOpen(side, isFree)).length),
    ]),
  )
}

function sidesOf(outline: Outline): readonly Side[] {
  const corners = tidied(outline)
  const sign = signedArea2(corners) > 0 ? 1 : -1
  return corners.flatMap((from, n): Side[] => {
    const to = corners[(n + 1) % corners.length] ?? from
    const [dx, dy] = [to[0] - from[0], to[1] - from[1]]
    const long = Math.hypot(dx, dy)
    return long < SHORTEST_SIDE_CM ? [] : [{ from, to, out: [(sign * dy) / long, (-sign * dx) / long] }]
  })
}

function isOpen({ from, to, out }: Side, isFree: (point: Point) => boolean): boolean {
  const probes = Math.max(3, Math.ceil(Math.hypot(to[0] - from[0], to[1] - from[1]) / 50))
  let free = 0
  for (let n = 0; n < probes; n++) {
    const t = (n + 0.5) / probes
    const [x, y] = [from[0] + t * (to[0] - from[0]), from[1] + t * (to[1] - from[1])]
    if (STEPS_OUT_CM.every((step) => isFree([x + out[0] * step, y + out[1] * step]))) free++
  }
  return free >= probes * OPEN_SHARE
}

/** Whether somebody may stand at a point. Looks only at what is in the same cell of a coarse grid. */
function freeFloor(drawing: Drawing): (point: Point) => boolean {
  const solid: { readonly box: Box; readonly covers: (point: Point) => boolean }[] = []
  for (const { outline } of drawing.stands)
    solid.push({ box: boxOf(outline), covers: (point) => contains(outline, point) })
  for (const { kind, outline } of drawing.features) {
    if (kind === 'PILLAR') solid.push({ box: boxOf(outline), covers: (point) => contains(outline, point) })
    if (kind !== 'WALL') continue
    for (const [n, from] of outline.entries()) {
      const to = outline[n + 1]
      if (!to) continue
      const { left, top, right, bottom } = boxOf([from, to])
      const box = { left: left - WALL_CM, top: top - WALL_CM, right: right + WALL_CM, bottom: bottom + WALL_CM }
      solid.push({ box, covers: (point) => distanceTo(point, from, to) < WALL_CM })
    }
  }
  const cells = new Map<string, typeof solid>()
  for (const each of solid)
    for (let x = Math.floor(each.box.left / CELL); x <= Math.floor(each.box.right / CELL); x++)
      for (let y = Math.floor(each.box.top / CELL); y <= Math.floor(each.box.bottom / CELL); y++) {
        const key = `${x},${y}`
        const cell = cells.get(key)
        if (cell) cell.push(each)
        else cells.set(key, [each])
      }
  return (point) => {
    if (!contains(drawing.outline, point)) return false
    const [left, top] = point
    const here = { left, top, right: left, bottom: top }
    const near = cells.get(`${Math.floor(left / CELL)},${Math.floor(top / CELL)}`) ?? []
    return !near.some(({ box, covers }) => touches(box, here) && covers(point))
  }
}
