/** A table that somebody hands in, as text: its first row names the columns. */
export interface Sheet {
  readonly header: readonly string[]
  /** Without those that are empty; `row` is what the spreadsheet program calls it, from 2. */
  readonly rows: readonly SheetRow[]
}

export interface SheetRow {
  readonly row: number
  readonly cells: readonly string[]
}

export const MOST_SHEET_BYTES = 5 * 1024 * 1024
export const MOST_SHEET_ROWS = 5000
export const MOST_SHEET_COLUMNS = 200
/** What a packed file may unpack to: some ten times what five thousand full rows take. */
export const MOST_UNPACKED_BYTES = 64 * 1024 * 1024

/** What a spreadsheet program would run rather than show. */
const RUNS = /^[=+\-@\t\r]/

/** A text that no spreadsheet program runs as a formula: an apostrophe before it makes it text. */
export const asText = (cell: string): string => (RUNS.test(cell) ? `'${cell}` : cell)

/** The same text, read back. */
export const fromText = (cell: string): string =>
  cell.startsWith("'") && RUNS.test(cell.slice(1)) ? cell.slice(1) : cell

/** A day, as 2022-12-05: a date in a workbook. */
export interface Day {
  readonly day: string
}

/** What is written into a table. */
export type SheetCell = string | number | Day | null
