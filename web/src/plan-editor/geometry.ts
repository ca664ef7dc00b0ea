import type { Outline, Point } from './drawing.ts'

/** An axis-parallel rectangle in centimetres. */
export interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

export function boxOf(...outlines: readonly Outline[]): Box {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const outline of outlines)
    for (const [x, y] of outline) {
      left = Math.min(left, x)
      top = Math.min(top, y)
      right = Math.max(right, x)
      bottom = Math.max(bottom, y)
    }
  return { left, top, right, bottom }
}

export const middleOf = ({ left, top, right, bottom }: Box): Point => [(left + right) / 2, (top + bottom) / 2]

/** Clockwise from the north-west corner. */
export const rectangle = ({ left, top, right, bottom }: Box): Outline => [
  [left, top],
  [right, top],
  [right, bottom],
  [left, bottom],
]

/** The box between two corners, whichever they are. */
export const boxBetween = ([ax, ay]: Point, [bx, by]: Point): Box => ({
  left: Math.min(ax, bx),
  top: Math.min(ay, by),
  right: Math.max(ax, bx),
  bottom: Math.max(ay, by),
})

/** Twice the area, positive when the points go round with the sun (y goes down). */
export function signedArea2(outline: Outline): number {
  return outline.reduce((sum, [x, y], n) => {
    const [nextX, nextY] = outline[(n + 1) % outline.length] ?? [x, y]
    return sum + x * nextY - nextX * y
  }, 0)
}

/** In square metres. */
export const squareMetres = (outline: Outline): number => Math.abs(signedArea2(outline)) / 20_000

export function contains(outline: Outline, [x, y]: Point): boolean {
  let inside = false
  for (const [n, [ax, ay]] of outline.entries()) {
    const [bx, by] = outline[(n + 1) % outline.length] ?? [ax, ay]
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside
  }
  return inside
}

export const touches = (a: Box, b: Box): boolean =>
  a.left <= b.right && b.left <= a.right && a.top <= b.bottom && b.top <= a.bottom

/** The distance of a point from a segment. */
export function distanceTo([x, y]: Point, [ax, ay]: Point, [bx, by]: Point): number {
  const [dx, dy] = [bx - ax, by - ay]
  const long = dx * dx + dy * dy
  const t = long === 0 ? 0 : Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / long))
  return Math.hypot(x - ax - t * dx, y - ay - t * dy)
}

const whole = (value: number) => Math.round(value) || 0

export const rounded = (outline: Outline): Outline => outline.map(([x, y]): Point => [whole(x), whole(y)])

export const moved = (outline: Outline, dx: number, dy: number): Outline =>
  rounded(outline.map(([x, y]): Point => [x + dx, y + dy]))

/** Turned by quarters with the sun about a point. Exact where the point is on half centimetres. */
export function turned(outline: Outline, quarters: number, [cx, cy]: Point): Outline {
  const n = ((quarters % 4) + 4) % 4
  return rounded(
    outline.map(([x, y]): Point => {
      const [dx, dy] = [x - cx, y - cy]
      if (n === 1) return [cx - dy, cy + dx]
      if (n === 2) return [cx - dx, cy - dy]
      if (n === 3) return [cx + dy, cy - dx]
      return [x, y]
    }),
  )
}

export type Axis = 'x' | 'y'

/** `x` swaps east and west, `y` north and south. The points keep going round the way they went. */
export const mirrored = (outline: Outline, axis: Axis, [cx, cy]: Point): Outline =>
  rounded(outline.map(([x, y]): Point => (axis === 'x' ? [2 * cx - x, y] : [x, 2 * cy - y]))).toReversed()

/** What was in one box, stretched to fill another. */
export function stretched(outline: Outline, from: Box, to: Box): Outline {
  const scale = (value: number, a: number, b: number, c: number, d: number) =>
    b === a ? c : c + ((value - a) * (d - c)) / (b - a)
  return rounded(
    outline.map(
      ([x, y]): Point => [
        scale(x, from.left, from.right, to.left, to.right),
        scale(y, from.top, from.bottom, to.top, to.bottom),
      ],
    ),
  )
}

/** Without doubled points and those in the middle of a straight edge. */
export function tidied(outline: Outline): Outline {
  const distinct = rounded(outline).filter(([x, y], n, all) => {
    const [px, py] = all.at(n - 1) ?? [x, y]
    return all.length === 1 || x !== px || y !== py
  })
  return distinct.filter(([x, y], n) => {
    const [px, py] = distinct.at(n - 1) ?? [x, y]
    const [nx, ny] = distinct[(n + 1) % distinct.length] ?? [x, y]
    return Math.abs((x - px) * (ny - y) - (y - py) * (nx - x)) > 0.5
  })
}

export const pointsText = (outline: Outline): string => outline.map(([x, y]) => `${x},${y}`).join(' ')

export const pointsFrom = (text: string): Outline =>
  text
    .trim()
    .split(/\s+/)
    .flatMap((pair): Point[] => {
      const [x, y] = pair.split(',').map(Number)
      return x !== undefined && y !== undefined && Number.isFinite(x) && Number.isFinite(y) ? [[x, y]] : []
    })
