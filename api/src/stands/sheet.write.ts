import { PassThrough, Readable } from 'node:stream'
import ExcelJS from 'exceljs'
import Papa from 'papaparse'
import { asText } from './sheet.ts'

type Cell = string | number | null

/** What a spreadsheet program needs to know that the text is UTF-8. */
const MARK = '\ufeff'
const WIDEST = 48

/** A table as CSV, row by row: parted by semicolons, as French and Arabic spreadsheet programs read it. */
export function csvOf(header: readonly string[], rows: AsyncIterable<readonly Cell[]>): Readable {
  async function* lines() {
    yield MARK + line(header)
    for await (const row of rows) yield line(row)
  }
  return Readable.from(lines())
}

/** A number stays one, whatever its sign; a text is never run. */
function line(cells: readonly Cell[]): string {
  const texts = cells.map((cell) => (typeof cell === 'string' ? asText(cell) : (cell ?? '')))
  return `${Papa.unparse([texts], { delimiter: ';', newline: '\r\n' })}\r\n`
}

/**
 * A table as an XLSX workbook, written as it is read. Texts are cells of text, which no program runs; numbers are
 * numbers. An Arabic sheet runs from right to left.
 */
export function workbookOf(
  header: readonly string[],
  rows: AsyncIterable<readonly Cell[]>,
  sheet: { readonly name: string; readonly rightToLeft: boolean },
): Readable {
  const stream = new PassThrough()
  const write = async () => {
    const book = new ExcelJS.stream.xlsx.WorkbookWriter({ stream, useStyles: true, useSharedStrings: false })
    const page = book.addWorksheet(sheet.name, {
      views: [{ state: 'frozen', ySplit: 1, rightToLeft: sheet.rightToLeft }],
    })
    page.columns = header.map((title) => ({ width: Math.min(WIDEST, Math.max(12, title.length + 2)) }))
    const titles = page.addRow([...header])
    titles.font = { bold: true }
    titles.commit()
    page.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: header.length } }
    for await (const row of rows) page.addRow([...row]).commit()
    page.commit()
    await book.commit()
  }
  write().catch((error: unknown) => stream.destroy(error instanceof Error ? error : new Error(String(error))))
  return stream
}
