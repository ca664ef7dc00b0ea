import type { PlanPoint } from './hall.ts'

/** An axis-parallel box: least x and y, greatest x and y. */
export type Box = readonly [number, number, number, number]

/** Twice the signed area of a polygon in square centimetres; positive when its points go round with the sun, y down. */
export function signedArea2(outline: readonly PlanPoint[]): number {
  let sum = 0
  for (const [n, [x, y]] of outline.entries()) {
    const [nextX, nextY] = outline[(n + 1) % outline.length] ?? [x, y]
    sum += x * nextY - nextX * y
  }
  return sum
}

/** The area of a polygon in whole square decimetres. */
export function areaDm2(outline: readonly PlanPoint[]): number {
  return Math.round(Math.abs(signedArea2(outline)) / 200)
}

export function boxOf(shape: readonly PlanPoint[]): Box {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const [x, y] of shape) {
    if (x < left) left = x
    if (x > right) right = x
    if (y < top) top = y
    if (y > bottom) bottom = y
  }
  return [left, top, right, bottom]
}

/** Whether two boxes share more than an edge, by at least `by` centimetres; negative finds boxes that are near. */
export function boxesOverlap(a: Box, b: Box, by = 1): boolean {
  return a[0] + by <= b[2] && b[0] + by <= a[2] && a[1] + by <= b[3] && b[1] + by <= a[3]
}

/** The edges of a polygon, or of a line that is not closed. */
export function edgesOf(shape: readonly PlanPoint[], isClosed = true): [PlanPoint, PlanPoint][] {
  const edges: [PlanPoint, PlanPoint][] = []
  for (const [n, from] of shape.entries()) {
    const to = shape[n + 1] ?? (isClosed ? shape[0] : undefined)
    if (to && (from[0] !== to[0] || from[1] !== to[1])) edges.push([from, to])
  }
  return edges
}

/** Whether a point is inside a polygon; on its border either answer may be given. */
export function isInside([x, y]: PlanPoint, outline: readonly PlanPoint[]): boolean {
  let inside = false
  for (const [[ax, ay], [bx, by]] of edgesOf(outline))
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside
  return inside
}

/** The nearest point of a segment, and how far it is. */
export function nearestOn(
  [x, y]: PlanPoint,
  [[ax, ay], [bx, by]]: readonly [PlanPoint, PlanPoint],
): {
  readonly at: PlanPoint
  readonly distance: number
} {
  const [dx, dy] = [bx - ax, by - ay]
  const long = dx * dx + dy * dy
  const t = long === 0 ? 0 : Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / long))
  const at: PlanPoint = [ax + t * dx, ay + t * dy]
  return { at, distance: Math.hypot(x - at[0], y - at[1]) }
}

/** Where two segments cross each other in their insides: neither touches the other with an end. */
export function crossing(
  [[ax, ay], [bx, by]]: readonly [PlanPoint, PlanPoint],
  [[cx, cy], [dx, dy]]: readonly [PlanPoint, PlanPoint],
): PlanPoint | undefined {
  const d = (bx - ax) * (dy - cy) - (by - ay) * (dx - cx)
  if (d === 0) return undefined
  const t = ((cx - ax) * (dy - cy) - (cy - ay) * (dx - cx)) / d
  const u = ((cx - ax) * (by - ay) - (cy - ay) * (bx - ax)) / d
  return t > 0 && t < 1 && u > 0 && u < 1 ? [ax + t * (bx - ax), ay + t * (by - ay)] : undefined
}

/** The shortest way between two outlines that do not overlap, from a point of the first to one of the second. */
export function gapBetween(
  a: readonly (readonly [PlanPoint, PlanPoint])[],
  b: readonly (readonly [PlanPoint, PlanPoint])[],
): { readonly from: PlanPoint; readonly to: PlanPoint; readonly distance: number } {
  let best: { from: PlanPoint; to: PlanPoint; distance: number } | undefined
  const offer = (from: PlanPoint, to: PlanPoint, distance: number) => {
    if (!best || distance < best.distance) best = { from, to, distance }
  }
  for (const edge of a)
    for (const other of b) {
      for (const point of edge) {
        const { at, distance } = nearestOn(point, other)
        offer(point, at, distance)
      }
      for (const point of other) {
        const { at, distance } = nearestOn(point, edge)
        offer(at, point, distance)
      }
    }
  return best ?? { from: [0, 0], to: [0, 0], distance: Infinity }
}

/** A point that is well inside: the middle of the outline's corners, or of its first triangle when that is outside. */
export function middleOf(outline: readonly PlanPoint[]): PlanPoint {
  const sum = outline.reduce<[number, number]>(([x, y], [px, py]) => [x + px, y + py], [0, 0])
  const n = Math.max(1, outline.length)
  return [Math.round(sum[0] / n), Math.round(sum[1] / n)]
}
