/** Of a pair that is not possible. */
export const NEVER = -1

export interface Matching {
  /** By row, its column; -1 without. */
  readonly columnOf: Int32Array
  /** By column, its row; -1 without. */
  readonly rowOf: Int32Array
  /** Prices that prove it best: every possible pair is worth at most the sum of its two, and the matched exactly that. */
  readonly rowPrice: Float64Array
  readonly columnPrice: Float64Array
  readonly total: number
}

/**
 * The worthiest matching of rows to columns, exactly: each row in turn takes the shortest way, by reduced worth, to a
 * free column or to a row that had better go without (Jonker and Volgenant's augmentation, over sparse rows). Whole
 * numbers in, so that nothing is rounded while all sums stay below 2^53.
 * @param worth row after row, at least 0, or NEVER
 */
export function bestMatching(rows: number, columns: number, worth: Float64Array): Matching {
  const columnOf = new Int32Array(rows).fill(-1)
  const rowOf = new Int32Array(columns).fill(-1)
  const rowPrice = new Float64Array(rows)
  const columnPrice = new Float64Array(columns)
  const possible = possiblePairs(rows, columns, worth)

  // Where the dearest column of a row is still free, nothing needs to be searched.
  const waiting: number[] = []
  for (let row = 0; row < rows; row++) {
    const line = row * columns
    let best = -1
    let most = 0
    for (const column of possible[row] ?? []) {
      const w = worth[line + column] ?? 0
      if (best === -1 || w > most || (w === most && rowOf[best] !== -1 && rowOf[column] === -1))
        [best, most] = [column, w]
    }
    rowPrice[row] = most
    if (best >= 0 && rowOf[best] === -1) {
      columnOf[row] = best
      rowOf[best] = row
    } else if (best >= 0) waiting.push(row)
  }

  const distance = new Float64Array(columns)
  const cameFrom = new Int32Array(columns)
  const order = new Int32Array(columns)
  const rowDistance = new Float64Array(rows)
  for (const start of waiting) {
    distance.fill(Infinity)
    for (let n = 0; n < columns; n++) order[n] = n
    // order: [0, low) is done, [low, up) lies at `least`, the rest is farther or not reached.
    let [low, up, least] = [0, 0, 0]
    const reached: number[] = [start]
    rowDistance[start] = 0
    let leaving = start
    let leave = rowPrice[start] ?? 0
    let end = -1
    const relax = (row: number, base: number) => {
      const line = row * columns
      const price = rowPrice[row] ?? 0
      for (const column of possible[row] ?? []) {
        const far = base + price + (columnPrice[column] ?? 0) - (worth[line + column] ?? 0)
        if (far < (distance[column] ?? 0)) {
          distance[column] = far
          cameFrom[column] = row
        }
      }
    }
    relax(start, 0)
    while (end === -1) {
      if (low === up) {
        least = Infinity
        for (let n = up; n < columns; n++) {
          const column = order[n] ?? 0
          const far = distance[column] ?? 0
          if (far > least || far === Infinity) continue
          if (far < least) [least, up] = [far, low]
          order[n] = order[up] ?? 0
          order[up++] = column
        }
        if (leave <= least) break
        for (let n = low; n < up && end === -1; n++) if (rowOf[order[n] ?? 0] === -1) end = order[n] ?? -1
        if (end >= 0) break
      }
      const column = order[low++] ?? 0
      const row = rowOf[column] ?? -1
      const before = distance[column] ?? 0
      rowDistance[row] = before
      reached.push(row)
      if (before + (rowPrice[row] ?? 0) < leave) [leave, leaving] = [before + (rowPrice[row] ?? 0), row]
      relax(row, before)
    }
    const far = end >= 0 ? least : leave
    // With a way out as short as what was being scanned, columns at that distance keep their price.
    for (const row of reached) {
      const by = far - (rowDistance[row] ?? 0)
      if (by > 0) {
        rowPrice[row] = (rowPrice[row] ?? 0) - by
        const column = row === start ? -1 : (columnOf[row] ?? -1)
        if (column >= 0) columnPrice[column] = (columnPrice[column] ?? 0) + by
      }
    }
    if (end === -1) {
      if (leaving === start) continue
      end = columnOf[leaving] ?? -1
      columnOf[leaving] = -1
    }
    for (let column = end; ; ) {
      const row = cameFrom[column] ?? -1
      const next = columnOf[row] ?? -1
      rowOf[column] = row
      columnOf[row] = column
      if (row === start) break
      column = next
    }
  }
  let total = 0
  for (let row = 0; row < rows; row++) {
    const column = columnOf[row] ?? -1
    if (column >= 0) total += worth[row * columns + column] ?? 0
  }
  return { columnOf, rowOf, rowPrice, columnPrice, total }
}

function possiblePairs(rows: number, columns: number, worth: Float64Array): Int32Array[] {
  return Array.from({ length: rows }, (_, row) => {
    const found: number[] = []
    for (let column = 0; column < columns; column++)
      if ((worth[row * columns + column] ?? NEVER) >= 0) found.push(column)
    return Int32Array.from(found)
  })
}
