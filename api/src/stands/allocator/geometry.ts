import type { PlanPoint } from '../hall.ts'
import { type Box, boxesOverlap, boxOf, edgesOf, gapBetween, isInside, middleOf } from '../plan-geometry.ts'
import { CELL_CM, FREE, gridOf, type PlanGrid, type WalkedHall } from '../plan-grid.ts'
import type { NearStands } from './instance.ts'

export interface DrawnStand {
  readonly id: string
  readonly outline: readonly PlanPoint[]
}

/** Two stands that touch by less than this only meet at a corner. */
const SIDE_CM = 50
/** What touches, with what rounding leaves between. */
const TOUCH_CM = 5
/** The widest aisle across which stands are face to face. */
const ACROSS_CM = 700
/** How far aside across an aisle a stand is still in sight. */
const ASIDE_CM = 350

/** Which stands of a hall share a side, are face to face across an aisle, or within sight across it. */
export function nearIn(stands: readonly DrawnStand[]): NearStands[] {
  const drawn = stands.map(({ id, outline }) => ({ id, outline, box: boxOf(outline), edges: edgesOf(outline) }))
  const found: NearStands[] = []
  for (const [n, a] of drawn.entries())
    for (const b of drawn.slice(n + 1)) {
      if (!boxesOverlap(a.box, b.box, -ACROSS_CM)) continue
      const { from, to, distance } = gapBetween(a.edges, b.edges)
      if (distance > ACROSS_CM) continue
      if (distance <= TOUCH_CM) {
        if (sharedSide(a.edges, b.edges) >= SIDE_CM) found.push({ a: a.id, b: b.id, kind: 'BESIDE' })
        continue
      }
      if (distance < 100 || drawn.some((other) => other !== a && other !== b && isBetween(other, from, to))) continue
      const overlap = overlapAcross(a.outline, b.outline, from, to)
      if (overlap >= SIDE_CM) found.push({ a: a.id, b: b.id, kind: 'FACING' })
      else if (overlap >= -ASIDE_CM) found.push({ a: a.id, b: b.id, kind: 'VIEW' })
    }
  return found
}

type Edges = readonly (readonly [PlanPoint, PlanPoint])[]

/** How long a stretch of their sides two outlines that touch have in common. */
function sharedSide(a: Edges, b: Edges): number {
  let longest = 0
  for (const [[ax, ay], [bx, by]] of a) {
    const long = Math.hypot(bx - ax, by - ay)
    const [ux, uy] = [(bx - ax) / long, (by - ay) / long]
    for (const other of b) {
      const [one, two] = other.map(([x, y]) => ({
        along: (x - ax) * ux + (y - ay) * uy,
        off: Math.abs((x - ax) * uy - (y - ay) * ux),
      }))
      if (!one || !two || one.off > TOUCH_CM || two.off > TOUCH_CM) continue
      const shared = Math.min(long, Math.max(one.along, two.along)) - Math.max(0, Math.min(one.along, two.along))
      longest = Math.max(longest, shared)
    }
  }
  return longest
}

/** Whether a third stand lies on the way from one to the other. */
function isBetween({ outline, box }: { outline: readonly PlanPoint[]; box: Box }, from: PlanPoint, to: PlanPoint) {
  if (!boxesOverlap(box, boxOf([from, to]), -1)) return false
  return [0.25, 0.5, 0.75].some((share) =>
    isInside([from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share], outline),
  )
}

/** How much of two outlines lies opposite, across the axis-parallel aisle between them; negative when they are aside. */
function overlapAcross(a: readonly PlanPoint[], b: readonly PlanPoint[], from: PlanPoint, to: PlanPoint): number {
  const [aLeft, aTop, aRight, aBottom] = boxOf(a)
  const [bLeft, bTop, bRight, bBottom] = boxOf(b)
  const across = Math.abs(to[0] - from[0]) > Math.abs(to[1] - from[1])
  return across ? Math.min(aBottom, bBottom) - Math.max(aTop, bTop) : Math.min(aRight, bRight) - Math.max(aLeft, bLeft)
}

/** How far each stand of a hall is from its doors along the aisles, 0 to 1 by the farthest; 0 in a hall without doors. */
export function depthsIn(
  hall: Omit<WalkedHall, 'stands'> & { readonly stands: readonly DrawnStand[] },
): ReadonlyMap<string, number> {
  const grid = gridOf(hall)
  const steps = walkedFrom(
    grid,
    hall.features.filter(({ kind }) => kind === 'DOOR').map(({ shape }) => middleOf(shape)),
  )
  const far = hall.stands.map(({ id, outline }) => [id, reachOf(grid, steps, outline)] as const)
  const farthest = far.reduce((most, [, steps]) => (steps < Infinity ? Math.max(most, steps) : most), 0)
  return new Map(far.map(([id, steps]) => [id, farthest === 0 ? 0 : Math.min(1, steps / farthest)]))
}

/** Steps of a cell from the nearest door, in all free cells; -1 where nobody comes. */
function walkedFrom({ columns, rows, cells, cellAt }: PlanGrid, doors: readonly PlanPoint[]): Int32Array {
  const steps = new Int32Array(columns * rows).fill(-1)
  const queue: number[] = []
  const visit = (cell: number, step: number) => {
    if (cell < 0 || cell >= steps.length || steps[cell] !== -1 || cells[cell] !== FREE) return
    steps[cell] = step
    queue.push(cell)
  }
  // A door lies in the wall: whoever comes in stands within a metre of it.
  const reach = Math.round(100 / CELL_CM)
  for (const [x, y] of doors)
    for (let dx = -reach; dx <= reach; dx++)
      for (let dy = -reach; dy <= reach; dy++) visit(cellAt(x + dx * CELL_CM, y + dy * CELL_CM), 0)
  for (let head = 0; head < queue.length; head++) {
    const cell = queue[head] ?? 0
    const next = (steps[cell] ?? 0) + 1
    if (cell % columns > 0) visit(cell - 1, next)
    if (cell % columns < columns - 1) visit(cell + 1, next)
    visit(cell - columns, next)
    visit(cell + columns, next)
  }
  return steps
}

/** The least steps to before one of a stand's sides. */
function reachOf({ cellAt }: PlanGrid, steps: Int32Array, outline: readonly PlanPoint[]): number {
  const [cx, cy] = middleOf(outline)
  let least = Infinity
  for (const edge of edgesOf(outline)) {
    const [mx, my] = middleOf(edge)
    const out = 1 + (2 * CELL_CM) / Math.max(1, Math.hypot(mx - cx, my - cy))
    const reached = steps[cellAt(cx + (mx - cx) * out, cy + (my - cy) * out)] ?? -1
    if (reached >= 0 && reached < least) least = reached
  }
  return least
}
