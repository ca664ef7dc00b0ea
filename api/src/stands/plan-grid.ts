import type { HallFeatureKind, PlanPoint } from './hall.ts'
import { boxOf, edgesOf } from './plan-geometry.ts'

/** The side of a cell. */
export const CELL_CM = 25

/** Of a cell: nobody is there but who walks. */
export const FREE = 0
/** Of a cell: outside the hall, a wall or a pillar. */
export const BUILT = -1

/** A hall as a raster of cells: what each holds, 0 for free floor, -1 for what is built, n for the nth stand. */
export interface PlanGrid {
  readonly columns: number
  readonly rows: number
  /** Of the first cell's corner. */
  readonly left: number
  readonly top: number
  readonly cells: Int16Array
  /** Whether somebody may stand at a point, in centimetres. */
  readonly isFree: (x: number, y: number) => boolean
  /** The index of the cell of a point; -1 beyond the raster. */
  readonly cellAt: (x: number, y: number) => number
}

/** What of a hall stands in one's way. */
export interface WalkedHall {
  readonly outline: readonly PlanPoint[]
  readonly features: readonly { readonly kind: HallFeatureKind; readonly shape: readonly PlanPoint[] }[]
  readonly stands: readonly { readonly outline: readonly PlanPoint[] }[]
}

/** Rasters a hall: a cell holds what its middle lies in. Walls are as thick as a cell, and doors are holes in them. */
export function gridOf(content: WalkedHall): PlanGrid {
  const [left, top, right, bottom] = boxOf(content.outline)
  const columns = Math.max(1, Math.ceil((right - left) / CELL_CM))
  const rows = Math.max(1, Math.ceil((bottom - top) / CELL_CM))
  const cells = new Int16Array(columns * rows).fill(BUILT)
  const area = (outline: readonly PlanPoint[], value: number, over?: number) =>
    fill(outline, (column, row) => {
      if (column < 0 || row < 0 || column >= columns || row >= rows) return
      const cell = row * columns + column
      if (over === undefined || cells[cell] === over) cells[cell] = value
    })
  /** Every cell whose middle a polygon covers, line by line. */
  function fill(outline: readonly PlanPoint[], paint: (column: number, row: number) => void) {
    const [, low, , high] = boxOf(outline)
    const edges = edgesOf(outline)
    const first = Math.max(0, Math.floor((low - top) / CELL_CM))
    const last = Math.min(rows - 1, Math.floor((high - top) / CELL_CM))
    for (let row = first; row <= last; row++) {
      const y = top + (row + 0.5) * CELL_CM
      const cuts: number[] = []
      for (const [[ax, ay], [bx, by]] of edges)
        if (ay > y !== by > y) cuts.push(ax + ((bx - ax) * (y - ay)) / (by - ay))
      cuts.sort((a, b) => a - b)
      for (let n = 0; n + 1 < cuts.length; n += 2) {
        const from = Math.ceil(((cuts[n] ?? 0) - left) / CELL_CM - 0.5)
        const to = Math.ceil(((cuts[n + 1] ?? 0) - left) / CELL_CM - 0.5)
        for (let column = Math.max(0, from); column < Math.min(columns, to); column++) paint(column, row)
      }
    }
  }
  const line = (shape: readonly PlanPoint[], value: number, over?: number) => {
    for (const [[ax, ay], [bx, by]] of edgesOf(shape, false)) {
      const steps = Math.ceil(Math.hypot(bx - ax, by - ay) / (CELL_CM / 2))
      for (let n = 0; n <= steps; n++) {
        const column = Math.floor((ax + ((bx - ax) * n) / steps - left) / CELL_CM)
        const row = Math.floor((ay + ((by - ay) * n) / steps - top) / CELL_CM)
        const cell = row * columns + column
        if (column < 0 || row < 0 || column >= columns || row >= rows) continue
        if (over === undefined || cells[cell] === over) cells[cell] = value
      }
    }
  }
  area(content.outline, FREE)
  for (const { kind, shape } of content.features) {
    if (kind === 'PILLAR') area(shape, BUILT)
    if (kind === 'WALL') line(shape, BUILT)
  }
  for (const { kind, shape } of content.features)
    if (kind === 'DOOR' || kind === 'EMERGENCY_EXIT') line(shape, FREE, BUILT)
  for (const [n, { outline }] of content.stands.entries()) area(outline, n + 1)

  const cellAt = (x: number, y: number) => {
    const column = Math.floor((x - left) / CELL_CM)
    const row = Math.floor((y - top) / CELL_CM)
    return column < 0 || row < 0 || column >= columns || row >= rows ? -1 : row * columns + column
  }
  return { columns, rows, left, top, cells, cellAt, isFree: (x, y) => cells[cellAt(x, y)] === FREE }
}
