/** A place in a grid: row -1 is the head, column 0 what a row is chosen by. */
export interface Place {
  readonly row: number
  readonly column: number
}

/** Where a key leads in a grid of so many rows and columns; undefined where it does not move. */
export function placeAfter(
  key: string,
  { row, column }: Place,
  size: { readonly rows: number; readonly columns: number; readonly page: number },
  { isRtl = false, ctrl = false }: { readonly isRtl?: boolean; readonly ctrl?: boolean } = {},
): Place | undefined {
  const last = { row: size.rows - 1, column: size.columns - 1 }
  const within = (value: number, low: number, high: number) => Math.max(low, Math.min(high, value))
  const to = (nextRow: number, nextColumn: number): Place => ({
    row: within(nextRow, -1, last.row),
    column: within(nextColumn, 0, last.column),
  })
  switch (key) {
    case 'ArrowDown':
      return to(ctrl ? last.row : row + 1, column)
    case 'ArrowUp':
      return to(ctrl ? 0 : row - 1, column)
    case 'ArrowRight':
      return to(row, column + (isRtl ? -1 : 1))
    case 'ArrowLeft':
      return to(row, column + (isRtl ? 1 : -1))
    case 'PageDown':
      return to(row + size.page, column)
    case 'PageUp':
      return to(Math.max(0, row - size.page), column)
    case 'Home':
      return to(ctrl ? 0 : row, 0)
    case 'End':
      return to(ctrl ? last.row : row, last.column)
    default:
      return undefined
  }
}

/** Where one goes on once a field is written. */
export type Onward = 'stay' | 'down' | 'next' | 'back'

export function onwardFrom({ row, column }: Place, onward: Onward, rows: number, columns: number): Place {
  if (onward === 'down') return { row: Math.min(rows - 1, row + 1), column }
  if (onward === 'next') return { row, column: Math.min(columns, column + 1) }
  if (onward === 'back') return { row, column: Math.max(1, column - 1) }
  return { row, column }
}
