export type Cell = string | number

/** A table as Markdown, its columns aligned, so that it reads the same in a terminal and on a page. */
export function table(head: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const texts = [head, ...rows].map((row) => row.map((cell) => (typeof cell === 'number' ? figure(cell) : cell)))
  const widths = head.map((_, column) => Math.max(3, ...texts.map((row) => (row[column] ?? '').length)))
  const isNumeric = head.map((_, column) => rows.some((row) => typeof row[column] === 'number'))
  const line = (row: readonly string[]) =>
    `| ${widths.map((width, n) => (isNumeric[n] ? (row[n] ?? '').padStart(width) : (row[n] ?? '').padEnd(width))).join(' | ')} |`
  const rule = `| ${widths.map((width, n) => (isNumeric[n] ? `${'-'.repeat(width - 1)}:` : '-'.repeat(width))).join(' | ')} |`
  const [first = [], ...rest] = texts
  return [line(first), rule, ...rest.map(line)].join('\n')
}

/** Three significant digits, and thousands apart: what was measured holds no more. */
export function figure(value: number): string {
  if (!Number.isFinite(value)) return '–'
  if (Number.isInteger(value) && Math.abs(value) < 1000) return String(value)
  if (Math.abs(value) >= 100) return Math.round(value).toLocaleString('en-GB')
  return String(Number(value.toPrecision(3)))
}
