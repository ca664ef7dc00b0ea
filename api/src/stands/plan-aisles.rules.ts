import type { PlanPoint } from './hall.ts'
import type { DraftFeature, DraftStand, HallContent } from './plan-draft.ts'
import { type Box, boxesOverlap, boxOf, edgesOf, gapBetween, isInside, nearestOn } from './plan-geometry.ts'
import { clippedTo } from './plan-outline.rules.ts'
import type { PlanProblem } from './plan-problem.ts'
import { sidesOf } from './plan-sides.rules.ts'

/** Between two open sides that face each other, or one and a wall, where no aisle is declared. */
export const FACING_GAP_CM = 200
const TOLERATED_DM2 = 1
/** Closer than this to an aisle's border is on it. */
const BORDER_CM = 5

/** Something that stands: a stand, a wall or a pillar. */
interface Obstacle {
  readonly stand: DraftStand | undefined
  readonly featureId: string | undefined
  readonly shape: readonly PlanPoint[]
  readonly edges: readonly (readonly [PlanPoint, PlanPoint])[]
  readonly box: Box
}

/** Where an aisle is narrower than its safety width, and where people face each other too closely without one. */
export function whatIsNarrow(content: HallContent): PlanProblem[] {
  const obstacles = obstaclesOf(content)
  const aisles = content.features.filter(({ kind, measure }) => kind === 'AISLE' && measure !== null)
  return [...aisles.flatMap((aisle) => narrowAisle(aisle, obstacles)), ...narrowGaps(content, obstacles, aisles)]
}

function obstaclesOf({ stands, features, outline }: HallContent): Obstacle[] {
  const wall = (edge: readonly [PlanPoint, PlanPoint], featureId?: string): Obstacle => ({
    stand: undefined,
    featureId,
    shape: edge,
    edges: [edge],
    box: boxOf(edge),
  })
  return [
    ...stands.map((stand) => ({
      stand,
      featureId: undefined,
      shape: stand.outline,
      edges: edgesOf(stand.outline),
      box: boxOf(stand.outline),
    })),
    ...features.flatMap(({ id, kind, shape }): Obstacle[] => {
      if (kind === 'WALL') return edgesOf(shape, false).map((edge) => wall(edge, id))
      const box = boxOf(shape)
      return kind === 'PILLAR' ? [{ stand: undefined, featureId: id, shape, edges: edgesOf(shape), box }] : []
    }),
    ...edgesOf(outline).map((edge) => wall(edge)),
  ]
}

/** What reaches into an aisle, and what faces across it, where less than its safety width is left. */
function narrowAisle(aisle: DraftFeature, obstacles: readonly Obstacle[]): PlanProblem[] {
  const required = aisle.measure ?? 0
  const box = boxOf(aisle.shape)
  const around = obstacles.filter((obstacle) => boxesOverlap(obstacle.box, box, -required))
  const problems: PlanProblem[] = []
  const told = new Set<Obstacle>()
  const tell = (at: PlanPoint, measured: number, ...who: Obstacle[]) => {
    if (measured >= required) return
    problems.push({ ...concerning(aisle.id, who), code: 'AISLE_TOO_NARROW', severity: 'ERROR', at, measured, required })
  }
  for (const obstacle of around) {
    if (obstacle.shape.length < 3 || !boxesOverlap(obstacle.box, box)) continue
    const left = leftBeside(aisle.shape, obstacle.shape)
    if (!left || left.width >= required) continue
    told.add(obstacle)
    tell(left.at, left.width, obstacle)
  }
  for (const [n, one] of around.entries())
    for (const other of around.slice(n + 1)) {
      if (!one.stand && !other.stand) continue
      if (!boxesOverlap(one.box, other.box, -required) || told.has(one) || told.has(other)) continue
      const { from, to, distance } = gapBetween(one.edges, other.edges)
      const middle: PlanPoint = [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2]
      if (distance < 1 || !isWellInside(middle, aisle.shape)) continue
      tell(rounded(middle), Math.floor(distance), one, other)
    }
  return problems
}

/** How wide an aisle still is beside what reaches into it; undefined when nothing to speak of does. */
function leftBeside(aisle: readonly PlanPoint[], shape: readonly PlanPoint[]) {
  const { areaDm2, at, points } = clippedTo(aisle, shape)
  if (areaDm2 <= TOLERATED_DM2) return undefined
  const along = edgesOf(aisle).reduce<readonly [PlanPoint, PlanPoint] | undefined>(
    (longest, edge) => (!longest || lengthOf(edge) > lengthOf(longest) ? edge : longest),
    undefined,
  )
  if (!along) return undefined
  const [[ax, ay], [bx, by]] = along
  const long = lengthOf(along)
  const across = ([x, y]: PlanPoint) => ((bx - ax) * (y - ay) - (by - ay) * (x - ax)) / long
  const whole = aisle.map(across)
  const taken = points.map(across)
  const width = Math.max(Math.min(...taken) - Math.min(...whole), Math.max(...whole) - Math.max(...taken))
  return { width: Math.max(0, Math.floor(width)), at }
}

/** What a way out of an open side meets too soon, where no declared aisle has a width of its own. */
function narrowGaps(
  content: HallContent,
  obstacles: readonly Obstacle[],
  aisles: readonly DraftFeature[],
): PlanProblem[] {
  const sides = sidesOf(content)
  const problems: PlanProblem[] = []
  const told = new Set<string>()
  for (const one of obstacles) {
    const { stand } = one
    if (!stand) continue
    const near = obstacles.filter((other) => other !== one && boxesOverlap(one.box, other.box, -FACING_GAP_CM))
    for (const { from, to, out } of sides.get(stand.id)?.sides ?? [])
      for (const t of [0.2, 0.5, 0.8]) {
        const start: PlanPoint = [from[0] + t * (to[0] - from[0]), from[1] + t * (to[1] - from[1])]
        const met = firstMet(start, out, near)
        if (!met) continue
        const middle: PlanPoint = [start[0] + (out[0] * met.distance) / 2, start[1] + (out[1] * met.distance) / 2]
        if (aisles.some(({ shape }) => isInside(middle, shape))) continue
        const who = [stand.id, met.obstacle.stand?.id ?? met.obstacle.featureId ?? 'hall'].sort().join()
        if (told.has(who)) continue
        told.add(who)
        problems.push({
          ...concerning(undefined, [one, met.obstacle]),
          code: 'GAP_TOO_NARROW',
          severity: 'WARNING',
          at: rounded(middle),
          measured: Math.round(met.distance),
          required: FACING_GAP_CM,
        })
      }
  }
  return problems
}

/** The first obstacle on the way out of a side, nearer than the gap that there must be. */
function firstMet([x, y]: PlanPoint, [ox, oy]: PlanPoint, obstacles: readonly Obstacle[]) {
  let first: { obstacle: Obstacle; distance: number } | undefined
  for (const obstacle of obstacles)
    for (const [[ax, ay], [bx, by]] of obstacle.edges) {
      const d = ox * (by - ay) - oy * (bx - ax)
      if (Math.abs(d) < 1e-9) continue
      const distance = ((ax - x) * (by - ay) - (ay - y) * (bx - ax)) / d
      const u = ((ax - x) * oy - (ay - y) * ox) / d
      if (distance < 1 || distance >= FACING_GAP_CM || u < 0 || u > 1) continue
      if (!first || distance < first.distance) first = { obstacle, distance }
    }
  return first
}

function concerning(aisleId: string | undefined, who: readonly Obstacle[]) {
  const stands = who.flatMap(({ stand }) => stand ?? [])
  return {
    stands: stands.map(({ id }) => id),
    numbers: stands.map(({ number }) => number),
    features: [aisleId, ...who.map(({ featureId }) => featureId)].filter((id) => id !== undefined),
  }
}

const lengthOf = ([[ax, ay], [bx, by]]: readonly [PlanPoint, PlanPoint]) => Math.hypot(bx - ax, by - ay)
const rounded = ([x, y]: PlanPoint): PlanPoint => [Math.round(x), Math.round(y)]
const isWellInside = (point: PlanPoint, outline: readonly PlanPoint[]) =>
  isInside(point, outline) && edgesOf(outline).every((edge) => nearestOn(point, edge).distance > BORDER_CM)
