import polygonClipping from 'polygon-clipping'
import type { PlanPoint } from './hall.ts'
import type { DraftStand, HallContent } from './plan-draft.ts'
import {
  areaDm2,
  type Box,
  boxesOverlap,
  boxOf,
  crossing,
  edgesOf,
  isInside,
  middleOf,
  nearestOn,
  signedArea2,
} from './plan-geometry.ts'
import type { PlanProblem } from './plan-problem.ts'

/** Less than a square metre is no stand. */
const LEAST_AREA_DM2 = 100
/** Two stands that share less than this touch: drawing is in whole centimetres. */
const TOLERATED_DM2 = 1
/** A border may run along a wall, and into it by this much. */
const TOLERATED_CM = 5
/** How closely a wall is looked along. */
const WALL_STEP_CM = 20

/** What is wrong with the outlines of stands, each alone and each with its neighbours, the walls and the hall. */
export function whatIsMisdrawn(content: HallContent, elsewhere: ReadonlySet<string>): PlanProblem[] {
  const problems: PlanProblem[] = []
  const whole: { stand: DraftStand; box: Box }[] = []
  for (const stand of content.stands) {
    const misdrawn = whyNoOutline(stand)
    if (misdrawn) problems.push(misdrawn)
    else whole.push({ stand, box: boxOf(stand.outline) })
  }
  problems.push(...overlaps(whole))
  for (const { stand, box } of whole) problems.push(...outsideOf(stand, content), ...onBuilt(stand, box, content))
  problems.push(...numberedTwice(content.stands, elsewhere))
  return problems
}

/** Why an outline is none: it crosses itself, or hardly covers anything. */
export function whyNoOutline(stand: DraftStand): PlanProblem | undefined {
  const edges = edgesOf(stand.outline)
  for (const [n, edge] of edges.entries())
    for (const other of edges.slice(n + 1)) {
      const at = crossing(edge, other)
      if (at) return { ...of(stand), code: 'SELF_CROSSING', at: rounded(at), measured: null, required: null }
    }
  const area = areaDm2(stand.outline)
  return area >= LEAST_AREA_DM2
    ? undefined
    : {
        ...of(stand),
        code: 'DEGENERATE_OUTLINE',
        at: middleOf(stand.outline),
        measured: area,
        required: LEAST_AREA_DM2,
      }
}

/** Pairs that cover the same floor, from a sweep from west to east. */
function overlaps(stands: readonly { stand: DraftStand; box: Box }[]): PlanProblem[] {
  const problems: PlanProblem[] = []
  const byLeft = [...stands].sort((a, b) => a.box[0] - b.box[0])
  for (const [n, { stand, box }] of byLeft.entries())
    for (let m = n + 1; m < byLeft.length; m++) {
      const other = byLeft[m]
      if (!other || other.box[0] >= box[2]) break
      if (!boxesOverlap(box, other.box)) continue
      const shared = common(stand.outline, other.stand.outline)
      if (shared.areaDm2 <= TOLERATED_DM2) continue
      problems.push({
        code: 'OVERLAP',
        severity: 'ERROR',
        stands: [stand.id, other.stand.id],
        numbers: [stand.number, other.stand.number],
        features: [],
        at: shared.at,
        measured: shared.areaDm2,
        required: 0,
      })
    }
  return problems
}

/** What two polygons have in common: how much, and where. */
export function common(a: readonly PlanPoint[], b: readonly PlanPoint[]): { areaDm2: number; at: PlanPoint } {
  const { areaDm2, at } = clippedTo(a, b)
  return { areaDm2, at }
}

/** The part of `shape` that is within `area`: how much of it, where the most of it is, and all its corners. */
export function clippedTo(area: readonly PlanPoint[], shape: readonly PlanPoint[]) {
  const parts = polygonClipping.intersection([ring(area)], [ring(shape)])
  let largest: { outline: PlanPoint[]; area: number } | undefined
  let sum = 0
  const points: PlanPoint[] = []
  for (const [outer, ...holes] of parts) {
    if (!outer) continue
    const covered = Math.abs(signedArea2(outer)) - holes.reduce((all, hole) => all + Math.abs(signedArea2(hole)), 0)
    sum += covered
    points.push(...outer)
    if (!largest || covered > largest.area) largest = { outline: outer.slice(0, -1), area: covered }
  }
  return { areaDm2: Math.round(sum / 200), at: middleOf(largest?.outline ?? area), points }
}

function outsideOf(stand: DraftStand, { outline }: HallContent): PlanProblem[] {
  const [left, top, right, bottom] = boxOf(outline)
  const isRectangle = outline.length === 4 && areaDm2(outline) === Math.round(((right - left) * (bottom - top)) / 100)
  const isWithin = stand.outline.every(([x, y]) => x >= left && x <= right && y >= top && y <= bottom)
  if (isRectangle && isWithin) return []
  const outside = areaDm2(stand.outline) - common(stand.outline, outline).areaDm2
  if (outside <= TOLERATED_DM2) return []
  const at = stand.outline.find((point) => !isInside(point, outline)) ?? middleOf(stand.outline)
  return [{ ...of(stand), code: 'OUTSIDE_HALL', at, measured: outside, required: 0 }]
}

function onBuilt(stand: DraftStand, box: Box, { features }: HallContent): PlanProblem[] {
  return features.flatMap(({ id, kind, shape }): PlanProblem[] => {
    if ((kind !== 'PILLAR' && kind !== 'WALL') || !boxesOverlap(box, boxOf(shape), 0)) return []
    if (kind === 'PILLAR') {
      const { areaDm2: measured, at } = common(stand.outline, shape)
      return measured > TOLERATED_DM2
        ? [{ ...of(stand), code: 'OVER_PILLAR', severity: 'WARNING', features: [id], at, measured, required: 0 }]
        : []
    }
    const at = wallWithin(stand.outline, box, shape)
    return at ? [{ ...of(stand), code: 'OVER_WALL', features: [id], at, measured: null, required: null }] : []
  })
}

/** A point of a wall that is inside an outline, and not on its border. Most edges of a wall are nowhere near. */
function wallWithin(outline: readonly PlanPoint[], box: Box, wall: readonly PlanPoint[]): PlanPoint | undefined {
  for (const edge of edgesOf(wall, false)) {
    if (!boxesOverlap(box, boxOf(edge), -1)) continue
    const [[ax, ay], [bx, by]] = edge
    const steps = Math.max(1, Math.ceil(Math.hypot(bx - ax, by - ay) / WALL_STEP_CM))
    for (let n = 0; n <= steps; n++) {
      const point: PlanPoint = [ax + ((bx - ax) * n) / steps, ay + ((by - ay) * n) / steps]
      if (isInside(point, outline) && !isNearBorder(point, outline)) return rounded(point)
    }
  }
  return undefined
}

const isNearBorder = (point: PlanPoint, outline: readonly PlanPoint[]) =>
  edgesOf(outline).some((edge) => nearestOn(point, edge).distance <= TOLERATED_CM)

function numberedTwice(stands: readonly DraftStand[], elsewhere: ReadonlySet<string>): PlanProblem[] {
  const groups = Map.groupBy(stands, ({ number }) => number)
  return [...groups].flatMap(([number, same]): PlanProblem[] => {
    const [first] = same
    if (!first || (same.length === 1 && !elsewhere.has(number))) return []
    return [
      {
        code: 'DUPLICATE_NUMBER',
        severity: 'ERROR',
        stands: same.map(({ id }) => id),
        numbers: [number],
        features: [],
        at: middleOf(first.outline),
        measured: same.length + (elsewhere.has(number) ? 1 : 0),
        required: 1,
      },
    ]
  })
}

const of = ({ id, number }: DraftStand) =>
  ({ severity: 'ERROR', stands: [id], numbers: [number], features: [] }) as const
const ring = (outline: readonly PlanPoint[]) =>
  [...outline, ...outline.slice(0, 1)].map(([x, y]): [number, number] => [x, y])
const rounded = ([x, y]: PlanPoint): PlanPoint => [Math.round(x), Math.round(y)]
