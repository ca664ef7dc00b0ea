import type { PlanHall } from './planTypes.ts'
import { type Point, pointsOf } from './points.ts'

/** The side of a cell, in centimetres: aisles are six of them wide. */
export const cell = 50

/** A hall as cells: where somebody walks, and where a wheelchair does, with room on both sides. */
export interface WalkGrid {
  readonly columns: number
  readonly rows: number
  /** 1 where nothing stands. */
  readonly free: Uint8Array
  /** 1 where nothing stands in the cells around it either. */
  readonly wide: Uint8Array
  readonly at: (point: Point) => number
  readonly middle: (index: number) => Point
}

type DrawnHall = Pick<PlanHall, 'points' | 'features' | 'stands'>
const grids = new WeakMap<DrawnHall, WalkGrid>()

/** The cells of a hall, computed once for each plan that was read. */
export function walkGridOf(hall: DrawnHall): WalkGrid {
  const kept = grids.get(hall)
  if (kept) return kept
  const outline = pointsOf(hall.points)
  const left = Math.min(...outline.map(([x]) => x))
  const top = Math.min(...outline.map(([, y]) => y))
  const columns = Math.max(1, Math.ceil((Math.max(...outline.map(([x]) => x)) - left) / cell))
  const rows = Math.max(1, Math.ceil((Math.max(...outline.map(([, y]) => y)) - top) / cell))
  const free = new Uint8Array(columns * rows)
  const at = ([x, y]: Point) => {
    const column = Math.floor((x - left) / cell)
    const row = Math.floor((y - top) / cell)
    return column < 0 || row < 0 || column >= columns || row >= rows ? -1 : row * columns + column
  }
  const fill = (shape: readonly Point[], value: 0 | 1) => {
    for (let row = 0; row < rows; row++) {
      const y = top + (row + 0.5) * cell
      const cuts: number[] = []
      for (const [n, [ax, ay]] of shape.entries()) {
        const [bx, by] = shape[(n + 1) % shape.length] ?? [ax, ay]
        if (ay > y !== by > y) cuts.push(ax + ((bx - ax) * (y - ay)) / (by - ay))
      }
      cuts.sort((a, b) => a - b)
      for (let n = 0; n + 1 < cuts.length; n += 2) {
        const from = Math.max(0, Math.ceil(((cuts[n] ?? 0) - left) / cell - 0.5))
        const to = Math.min(columns, Math.ceil(((cuts[n + 1] ?? 0) - left) / cell - 0.5))
        free.fill(value, row * columns + from, row * columns + Math.max(from, to))
      }
    }
  }
  const along = (shape: readonly Point[], value: 0 | 1) => {
    for (const [n, [ax, ay]] of shape.slice(0, -1).entries()) {
      const [bx, by] = shape[n + 1] ?? [ax, ay]
      const steps = Math.ceil(Math.hypot(bx - ax, by - ay) / (cell / 2))
      for (let step = 0; step <= steps; step++) {
        const index = at([ax + ((bx - ax) * step) / steps, ay + ((by - ay) * step) / steps])
        if (index >= 0) free[index] = value
      }
    }
  }
  fill(outline, 1)
  for (const { kind, points } of hall.features) {
    if (kind === 'WALL') along(pointsOf(points), 0)
    if (kind === 'PILLAR') fill(pointsOf(points), 0)
  }
  for (const { kind, points } of hall.features) if (kind === 'DOOR') along(pointsOf(points), 1)
  for (const { points } of hall.stands) fill(pointsOf(points), 0)

  const wide = new Uint8Array(free.length)
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      let room = 1
      for (let r = Math.max(0, row - 1); r <= Math.min(rows - 1, row + 1); r++)
        for (let c = Math.max(0, column - 1); c <= Math.min(columns - 1, column + 1); c++)
          if (!free[r * columns + c]) room = 0
      wide[row * columns + column] = room
    }
  const middle = (index: number): Point => [
    left + ((index % columns) + 0.5) * cell,
    top + (Math.floor(index / columns) + 0.5) * cell,
  ]
  const grid = { columns, rows, free, wide, at, middle }
  grids.set(hall, grid)
  return grid
}
