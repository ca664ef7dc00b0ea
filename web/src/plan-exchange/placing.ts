import { type Matrix, type RawPoint, through, times, turning } from './matrix.ts'
import type { RawPlan, RawShape } from './rawPlan.ts'

/** How the units of a file become the centimetres of a hall. */
export interface Placing {
  readonly cmPerUnit: number
  /** Degrees with the sun, so that the hall's walls are straight. */
  readonly turned: number
  /** Where the file's origin is, or its north-west corner. */
  readonly from: 'origin' | 'corner'
  /** Moved by, in centimetres. */
  readonly dx: number
  readonly dy: number
}

/** The extent of all that is drawn, in the file's units, once it is turned. */
export function extentOf(shapes: readonly RawShape[], turned = 0) {
  const matrix = turning(turned)
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const { parts } of shapes)
    for (const { points } of parts)
      for (const point of points) {
        const [x, y] = turned === 0 ? point : through(matrix, point)
        left = Math.min(left, x)
        right = Math.max(right, x)
        top = Math.min(top, y)
        bottom = Math.max(bottom, y)
      }
  return { left, top, right, bottom }
}

export function matrixOf(plan: Pick<RawPlan, 'shapes'>, { cmPerUnit, turned, from, dx, dy }: Placing): Matrix {
  const matrix = times([cmPerUnit, 0, 0, cmPerUnit, 0, 0], turning(turned))
  if (from === 'origin') return times([1, 0, 0, 1, dx, dy], matrix)
  const { left, top } = extentOf(plan.shapes, turned)
  return times([1, 0, 0, 1, dx - left * cmPerUnit, dy - top * cmPerUnit], matrix)
}

/** How a file most likely lies: as it says, else with the hall as wide as the one that is drawn. */
export function likelyPlacing(plan: RawPlan, widthCm: number): Placing {
  if (plan.isOurs) return { cmPerUnit: plan.cmPerUnit ?? 1, turned: 0, from: 'origin', dx: 0, dy: 0 }
  const turned = likelyTurn(plan.shapes)
  const { left, right } = extentOf(plan.shapes, turned)
  const wide = right - left
  const cmPerUnit = plan.cmPerUnit ?? (wide > 0 ? widthCm / wide : 1)
  return { cmPerUnit, turned, from: 'corner', dx: 0, dy: 0 }
}

/** By how many degrees all has to be turned so that most walls run along the hall's: the longest of the directions. */
export function likelyTurn(shapes: readonly RawShape[]): number {
  const lengths = new Map<number, { long: number; sum: number }>()
  for (const { parts } of shapes)
    for (const { points, isCurved, isClosed } of parts) {
      if (isCurved) continue
      for (const [n, [ax, ay]] of points.entries()) {
        const next: RawPoint | undefined = points[n + 1] ?? (isClosed ? points[0] : undefined)
        if (!next) continue
        const [dx, dy] = [next[0] - ax, next[1] - ay]
        const long = Math.hypot(dx, dy)
        if (long === 0) continue
        // Walls at right angles are one direction: from -45 to 45 degrees.
        let angle = ((Math.atan2(dy, dx) * 180) / Math.PI) % 90
        if (angle > 45) angle -= 90
        if (angle <= -45) angle += 90
        const key = Math.round(angle)
        const seen = lengths.get(key) ?? { long: 0, sum: 0 }
        lengths.set(key, { long: seen.long + long, sum: seen.sum + angle * long })
      }
    }
  const most = [...lengths.values()].toSorted((one, other) => other.long - one.long)[0]
  const angle = most ? most.sum / most.long : 0
  return Math.abs(angle) < 0.05 ? 0 : Number((-angle).toFixed(3)) || 0
}

/** Centimetres in a unit when a line of the file is known to be so long. */
export function unitByLine(shape: RawShape, metres: number): number | undefined {
  const long = Math.max(
    0,
    ...shape.parts.map(({ points, isClosed }) => {
      const all = isClosed ? [...points, ...points.slice(0, 1)] : points
      // Of a closed shape its longest side, of a line all of it.
      const sides = all.slice(1).map(([x, y], n) => Math.hypot(x - (all[n]?.[0] ?? x), y - (all[n]?.[1] ?? y)))
      return isClosed ? Math.max(0, ...sides) : sides.reduce((sum, side) => sum + side, 0)
    }),
  )
  return long > 0 && metres > 0 ? (metres * 100) / long : undefined
}
