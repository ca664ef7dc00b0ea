import type { Drawing, Point } from './drawing.ts'
import { type Box, boxOf } from './geometry.ts'

/** A line shown while something snaps to it. */
export interface Guide {
  readonly axis: 'x' | 'y'
  readonly at: number
  readonly from: number
  readonly to: number
}

export interface Snapped {
  readonly dx: number
  readonly dy: number
  readonly guides: readonly Guide[]
}

/** Edges that a drag may snap to. */
export type Neighbours = readonly Box[]

/** The boxes of all that is not dragged, the hall included. */
export function neighboursOf(drawing: Drawing, dragged: ReadonlySet<string>): Neighbours {
  return [
    boxOf(drawing.outline),
    ...drawing.stands.filter(({ id }) => !dragged.has(id)).map(({ outline }) => boxOf(outline)),
    ...drawing.features
      .filter(({ id, kind }) => !dragged.has(id) && kind !== 'WALL')
      .map(({ outline }) => boxOf(outline)),
  ]
}

/**
 * By how much a box moves on so that its edges meet those of its neighbours within `reach` centimetres, else the grid.
 * `edges` says which of its edges may: those that a handle drags, or all.
 */
export function snap(
  box: Box,
  neighbours: Neighbours,
  {
    grid,
    reach,
    xs = [box.left, box.right],
    ys = [box.top, box.bottom],
  }: {
    readonly grid: number
    readonly reach: number
    readonly xs?: readonly number[]
    readonly ys?: readonly number[]
  },
): Snapped {
  const x = nearest(xs, neighbours, reach, 'left', 'right')
  const y = nearest(ys, neighbours, reach, 'top', 'bottom')
  const toGrid = (edge: number | undefined) => (edge === undefined ? 0 : Math.round(edge / grid) * grid - edge)
  const dx = x ? x.by : toGrid(xs[0])
  const dy = y ? y.by : toGrid(ys[0])
  const guides: Guide[] = []
  if (x)
    guides.push({
      axis: 'x',
      at: x.at,
      from: Math.min(x.to.top, box.top + dy),
      to: Math.max(x.to.bottom, box.bottom + dy),
    })
  if (y)
    guides.push({
      axis: 'y',
      at: y.at,
      from: Math.min(y.to.left, box.left + dx),
      to: Math.max(y.to.right, box.right + dx),
    })
  return { dx, dy, guides }
}

function nearest(
  edges: readonly number[],
  neighbours: Neighbours,
  reach: number,
  low: 'left' | 'top',
  high: 'right' | 'bottom',
) {
  let best: { by: number; at: number; to: Box } | undefined
  for (const to of neighbours)
    for (const at of [to[low], to[high]])
      for (const edge of edges) {
        const by = at - edge
        if (Math.abs(by) <= reach && (!best || Math.abs(by) < Math.abs(best.by))) best = { by, at, to }
      }
  return best
}

/** A single point, as when a corner is set. */
export function snapPoint(
  [x, y]: Point,
  neighbours: Neighbours,
  grid: number,
  reach: number,
): { at: Point; guides: readonly Guide[] } {
  const { dx, dy, guides } = snap({ left: x, right: x, top: y, bottom: y }, neighbours, {
    grid,
    reach,
    xs: [x],
    ys: [y],
  })
  return { at: [Math.round(x + dx), Math.round(y + dy)], guides }
}
