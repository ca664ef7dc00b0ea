import clipping, { type MultiPolygon, type Polygon } from 'polygon-clipping'
import type { Outline } from './drawing.ts'
import { type Axis, boxOf, rectangle, tidied } from './geometry.ts'

const polygonOf = (outline: Outline): Polygon => [
  [...outline, ...outline.slice(0, 1)].map(([x, y]): [number, number] => [x, y]),
]

/** The one outline without a hole that a result is, or undefined. */
function oneOf(result: MultiPolygon): Outline | undefined {
  const [polygon, ...others] = result
  const [ring, ...holes] = polygon ?? []
  if (!ring || others.length > 0 || holes.length > 0) return undefined
  const outline = tidied(ring.slice(0, -1))
  return outline.length >= 3 ? outline : undefined
}

/** Several outlines as one; undefined where they do not touch along an edge, or go round something. */
export function joined(outlines: readonly Outline[]): Outline | undefined {
  const [first, ...rest] = outlines.map(polygonOf)
  return first && oneOf(clipping.union(first, ...rest))
}

/** An outline in equal slices from west to east (`x`) or north to south; undefined where a slice is in pieces. */
export function sliced(outline: Outline, axis: Axis, parts: number): readonly Outline[] | undefined {
  const { left, top, right, bottom } = boxOf(outline)
  const slices: Outline[] = []
  // Borders on whole centimetres, so that neighbours share them exactly.
  const at = (n: number, from: number, to: number) => Math.round(from + ((to - from) * n) / parts)
  for (let n = 0; n < parts; n++) {
    const strip =
      axis === 'x'
        ? { left: at(n, left, right), right: at(n + 1, left, right), top: top - 1, bottom: bottom + 1 }
        : { top: at(n, top, bottom), bottom: at(n + 1, top, bottom), left: left - 1, right: right + 1 }
    const slice = oneOf(clipping.intersection(polygonOf(outline), polygonOf(rectangle(strip))))
    if (!slice) return undefined
    slices.push(slice)
  }
  return slices
}
