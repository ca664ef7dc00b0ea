import type { PlanPoint } from './hall.ts'
import { CELL_CM, FREE, type PlanGrid } from './plan-grid.ts'

/** Where people can walk with so much room around them: each cell's part of the hall, 0 where they cannot. */
export interface Ways {
  readonly parts: Int32Array
  /** The parts that come within reach of a point, in centimetres. */
  readonly near: (at: PlanPoint, reach: number) => ReadonlySet<number>
}

/**
 * The connected parts of a hall that a way of this width leads through: the free cells far enough from whatever stands,
 * flooded. A way may come out a cell too wide or too narrow: what is between two stands is measured by their outlines.
 */
export function waysThrough(grid: PlanGrid, widthCm: number): Ways {
  const { columns, rows, left, top } = grid
  const room = roomAround(grid)
  const least = (widthCm / 2 / CELL_CM) ** 2
  const parts = new Int32Array(columns * rows)
  const queue = new Int32Array(columns * rows)
  let count = 0
  for (let start = 0; start < parts.length; start++) {
    if (parts[start] !== 0 || (room[start] ?? 0) < least) continue
    count++
    let [head, tail] = [0, 0]
    queue[tail++] = start
    parts[start] = count
    while (head < tail) {
      const cell = queue[head++] ?? 0
      const column = cell % columns
      const visit = (next: number) => {
        if (parts[next] !== 0 || (room[next] ?? 0) < least) return
        parts[next] = count
        queue[tail++] = next
      }
      if (column > 0) visit(cell - 1)
      if (column < columns - 1) visit(cell + 1)
      if (cell >= columns) visit(cell - columns)
      if (cell < columns * (rows - 1)) visit(cell + columns)
    }
  }
  const near = ([x, y]: PlanPoint, reach: number) => {
    const found = new Set<number>()
    const span = Math.ceil(reach / CELL_CM)
    const column = Math.floor((x - left) / CELL_CM)
    const row = Math.floor((y - top) / CELL_CM)
    for (let r = Math.max(0, row - span); r <= Math.min(rows - 1, row + span); r++)
      for (let c = Math.max(0, column - span); c <= Math.min(columns - 1, column + span); c++) {
        const part = parts[r * columns + c] ?? 0
        const far = Math.hypot(left + (c + 0.5) * CELL_CM - x, top + (r + 0.5) * CELL_CM - y)
        if (part !== 0 && far <= reach) found.add(part)
      }
    return found
  }
  return { parts, near }
}

/** The squared distance of each cell to the nearest that is not free, in cells: exact, in two passes. */
function roomAround({ columns, rows, cells }: PlanGrid): Float64Array {
  const far = (columns + rows) ** 2
  const room = new Float64Array(columns * rows)
  for (let column = 0; column < columns; column++) {
    let since = columns + rows
    for (let row = 0; row < rows; row++) {
      const cell = row * columns + column
      since = cells[cell] === FREE ? since + 1 : 0
      room[cell] = since
    }
    since = columns + rows
    for (let row = rows - 1; row >= 0; row--) {
      const cell = row * columns + column
      since = cells[cell] === FREE ? since + 1 : 0
      room[cell] = Math.min(far, Math.min(room[cell] ?? 0, since) ** 2)
    }
  }
  // The lower envelope of the parabolas that the columns raise over each row (Felzenszwalb and Huttenlocher).
  const heights = new Float64Array(columns)
  const roots = new Int32Array(columns)
  const from = new Float64Array(columns + 1)
  const at = (array: Float64Array | Int32Array, n: number) => array[n] ?? 0
  for (let row = 0; row < rows; row++) {
    const line = row * columns
    for (let column = 0; column < columns; column++) heights[column] = at(room, line + column)
    let last = 0
    roots[0] = 0
    from[0] = -Infinity
    from[1] = Infinity
    for (let q = 1; q < columns; q++) {
      let meet: number
      for (;;) {
        const p = at(roots, last)
        meet = (at(heights, q) + q * q - at(heights, p) - p * p) / (2 * (q - p))
        if (meet > at(from, last)) break
        last--
      }
      last++
      roots[last] = q
      from[last] = meet
      from[last + 1] = Infinity
    }
    let k = 0
    for (let column = 0; column < columns; column++) {
      while (at(from, k + 1) < column) k++
      const p = at(roots, k)
      room[line + column] = (column - p) ** 2 + at(heights, p)
    }
  }
  return room
}
