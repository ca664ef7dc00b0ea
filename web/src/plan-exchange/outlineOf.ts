import type { Outline, Point } from '../plan-editor/drawing.ts'
import { boxOf, contains, distanceTo, middleOf, rounded, signedArea2, tidied } from '../plan-editor/geometry.ts'
import { MOST_POINTS } from '../plan-table/figures.ts'
import type { WHY_CHANGED, WHY_LOST } from './dryRun.ts'
import { type Matrix, through } from './matrix.ts'
import type { ImportKind, RawPart, RawShape } from './rawPlan.ts'

const FARTHEST_CM = 50_000
/** Half a centimetre off the curve that was drawn, at first. */
const LEAST_OFF_CM = 0.5
/** So many times as long as it is thick, a rectangle is a wall and not a room. */
const THIN = 4

type Why = (typeof WHY_LOST)[number] | (typeof WHY_CHANGED)[number]
export interface Outlined {
  readonly outline: Outline
  readonly notes: readonly Why[]
}

const LINES: ReadonlySet<ImportKind> = new Set(['WALL', 'DOOR', 'EMERGENCY_EXIT'])
const POINTS: ReadonlySet<ImportKind> = new Set(['POWER', 'WATER'])

/** The outlines of a shape in whole centimetres: one for each part that is not a hole of another. */
export function outlinesOf(shape: RawShape, kind: ImportKind, matrix: Matrix, isOurs: boolean): readonly Outlined[] {
  const parts = shape.parts.map((part) => ({ part, points: part.points.map((point): Point => through(matrix, point)) }))
  const isArea = !LINES.has(kind) && !POINTS.has(kind)
  const holes = new Set(
    isArea
      ? parts.filter(({ points }, n) => parts.some((other, m) => m !== n && isWithin(points, other.points, n, m)))
      : [],
  )
  return parts
    .filter((each) => !holes.has(each))
    .map(({ part, points }) => {
      const made = outlineOf(part, points, kind, isOurs)
      const isFilled = [...holes].some((hole) => isWithin(hole.points, points, 1, 0))
      return isFilled ? { ...made, notes: [...made.notes, 'HOLE_FILLED' as const] } : made
    })
}

/** Whether one ring lies in another. Of two that are the same, the later one. */
function isWithin(inner: Outline, outer: Outline, n: number, m: number): boolean {
  const [one, other] = [Math.abs(signedArea2(inner)), Math.abs(signedArea2(outer))]
  const [at] = inner
  return at !== undefined && (one < other || (one === other && n > m)) && contains(outer, at)
}

function outlineOf({ isClosed, isCurved }: RawPart, points: Outline, kind: ImportKind, isOurs: boolean): Outlined {
  const lost = (why: Why): Outlined => ({ outline: [], notes: [why] })
  if (points.some(([x, y]) => Math.abs(x) > FARTHEST_CM || Math.abs(y) > FARTHEST_CM)) return lost('TOO_FAR')
  const middle = () => rounded([middleOf(boxOf(points))])
  if (POINTS.has(kind)) return { outline: isOurs && !isCurved ? rounded(points) : middle(), notes: [] }
  if (isOurs) return { outline: isCurved ? middle() : rounded(points), notes: [] }
  if (LINES.has(kind)) {
    const line = isClosed ? alongOf(points, kind) : points
    const outline = simplified(withoutDoubles(rounded(line)))
    return outline.length >= 2 ? { outline, notes: cut(line, outline, isCurved) } : lost('NO_LINE')
  }
  if (!isClosed && points.length < 3) return lost('NO_AREA')
  const whole = tidied(points)
  const outline = simplified(whole, true)
  if (outline.length < 3 || Math.abs(signedArea2(outline)) < 200) return lost('NO_AREA')
  const [first, last] = [points[0], points.at(-1)]
  const meets = first && last && Math.hypot(first[0] - last[0], first[1] - last[1]) <= 1
  return { outline, notes: [...(isClosed || meets ? [] : (['CLOSED'] as const)), ...cut(whole, outline, isCurved)] }
}

/** Of a curve it is expected that corners stand for it. */
const cut = (before: Outline, after: Outline, isCurved: boolean): readonly Why[] =>
  !isCurved && before.length > MOST_POINTS && after.length < before.length ? ['SIMPLIFIED'] : []

/** The line that a thin rectangle is drawn for: a wall as an architect draws it, and any door. Else its border. */
function alongOf(points: Outline, kind: ImportKind): Outline {
  const corners = tidied(points)
  const [a, b, c, d] = corners
  if (corners.length !== 4 || !a || !b || !c || !d) return [...points, ...points.slice(0, 1)]
  const half = ([ax, ay]: Point, [bx, by]: Point): Point => [(ax + bx) / 2, (ay + by) / 2]
  const [ab, bc] = [Math.hypot(b[0] - a[0], b[1] - a[1]), Math.hypot(c[0] - b[0], c[1] - b[1])]
  if (kind === 'WALL' && Math.min(ab, bc) * THIN > Math.max(ab, bc)) return [...points, ...points.slice(0, 1)]
  return ab < bc ? [half(a, b), half(c, d)] : [half(b, c), half(d, a)]
}

const withoutDoubles = (points: Outline): Outline =>
  points.filter(([x, y], n) => n === 0 || x !== points[n - 1]?.[0] || y !== points[n - 1]?.[1])

/** With no more corners than an outline may have, as near as can be (Douglas and Peucker). */
export function simplified(outline: Outline, isClosed = false): Outline {
  let off = LEAST_OFF_CM
  let result = outline
  while (result.length > MOST_POINTS) {
    off *= 1.6
    result = isClosed ? closedAlong(outline, off) : along(outline, off)
  }
  return result
}

/** A ring is two lines: from its first corner to the one that is farthest from it, and back. */
function closedAlong(outline: Outline, off: number): Outline {
  const [first] = outline
  if (!first) return outline
  const far = outline.reduce(
    (best, [x, y], n) => {
      const distance = Math.hypot(x - first[0], y - first[1])
      return distance > best.distance ? { n, distance } : best
    },
    { n: 0, distance: 0 },
  ).n
  return [
    ...along(outline.slice(0, far + 1), off).slice(0, -1),
    ...along([...outline.slice(far), first], off).slice(0, -1),
  ]
}

function along(line: Outline, off: number): Outline {
  const [first, last] = [line[0], line.at(-1)]
  if (!first || !last || line.length < 3) return line
  let [farthest, at] = [0, 0]
  for (const [n, point] of line.entries()) {
    const distance = distanceTo(point, first, last)
    if (distance > farthest) [farthest, at] = [distance, n]
  }
  if (farthest <= off) return [first, last]
  return [...along(line.slice(0, at + 1), off).slice(0, -1), ...along(line.slice(at), off)]
}
