import type { RawPoint } from './matrix.ts'

/** Straight pieces that a curve is drawn with. What is too many corners for a stand is simplified in centimetres later. */
const PIECES = 12
const STEP = Math.PI / 18

/** The points of a cubic after its start. */
export function cubic([x0, y0]: RawPoint, [x1, y1]: RawPoint, [x2, y2]: RawPoint, [x3, y3]: RawPoint): RawPoint[] {
  return Array.from({ length: PIECES }, (_, n): RawPoint => {
    if (n === PIECES - 1) return [x3, y3]
    const t = (n + 1) / PIECES
    const u = 1 - t
    const [a, b, c, d] = [u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t]
    return [a * x0 + b * x1 + c * x2 + d * x3, a * y0 + b * y1 + c * y2 + d * y3]
  })
}

export function quadratic(from: RawPoint, by: RawPoint, to: RawPoint): RawPoint[] {
  const third = ([ax, ay]: RawPoint, [bx, by_]: RawPoint): RawPoint => [
    ax + (2 / 3) * (bx - ax),
    ay + (2 / 3) * (by_ - ay),
  ]
  return cubic(from, third(from, by), third(to, by), to)
}

export interface Arc {
  readonly rx: number
  readonly ry: number
  /** Degrees. */
  readonly turned: number
  readonly isLarge: boolean
  readonly isSweep: boolean
}

/** The points of an elliptic arc after its start, from its ends to its centre as the SVG specification (B.2.4) has it. */
export function arc([x1, y1]: RawPoint, asked: Arc, [x2, y2]: RawPoint): RawPoint[] {
  let [rx, ry] = [Math.abs(asked.rx), Math.abs(asked.ry)]
  if (rx === 0 || ry === 0 || (x1 === x2 && y1 === y2)) return [[x2, y2]]
  const phi = (asked.turned * Math.PI) / 180
  const [sin, cos] = [Math.sin(phi), Math.cos(phi)]
  const [hx, hy] = [(x1 - x2) / 2, (y1 - y2) / 2]
  const [px, py] = [cos * hx + sin * hy, cos * hy - sin * hx]
  const lambda = (px / rx) ** 2 + (py / ry) ** 2
  if (lambda > 1) {
    rx *= Math.sqrt(lambda)
    ry *= Math.sqrt(lambda)
  }
  const under = (rx * ry) ** 2 - (rx * py) ** 2 - (ry * px) ** 2
  const root = Math.sqrt(Math.max(0, under / ((rx * py) ** 2 + (ry * px) ** 2)))
  const factor = asked.isLarge === asked.isSweep ? -root : root
  const [qx, qy] = [(factor * rx * py) / ry, (-factor * ry * px) / rx]
  const [cx, cy] = [cos * qx - sin * qy + (x1 + x2) / 2, sin * qx + cos * qy + (y1 + y2) / 2]
  const from = Math.atan2((py - qy) / ry, (px - qx) / rx)
  let sweep = Math.atan2((-py - qy) / ry, (-px - qx) / rx) - from
  if (asked.isSweep && sweep < 0) sweep += 2 * Math.PI
  if (!asked.isSweep && sweep > 0) sweep -= 2 * Math.PI
  const pieces = Math.max(1, Math.ceil(Math.abs(sweep) / STEP))
  return Array.from({ length: pieces }, (_, n): RawPoint => {
    if (n === pieces - 1) return [x2, y2]
    const t = from + (sweep * (n + 1)) / pieces
    const [ex, ey] = [rx * Math.cos(t), ry * Math.sin(t)]
    return [cx + cos * ex - sin * ey, cy + sin * ex + cos * ey]
  })
}

/** A whole ellipse. */
export function ellipse([cx, cy]: RawPoint, rx: number, ry: number): RawPoint[] {
  const pieces = Math.round((2 * Math.PI) / STEP)
  return Array.from({ length: pieces }, (_, n): RawPoint => {
    const t = (2 * Math.PI * n) / pieces
    return [cx + rx * Math.cos(t), cy + ry * Math.sin(t)]
  })
}
