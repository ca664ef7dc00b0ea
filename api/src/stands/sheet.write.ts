import { PassThrough, Readable } from 'node:stream'
import ExcelJS from 'exceljs'
import Papa from 'papaparse'
import type { Language } from '../shared/language.ts'
import { asText, type SheetCell } from './sheet.ts'

/** What a spreadsheet program needs to know that the text is UTF-8. */
const MARK = '\ufeff'
const WIDEST = 48

type Rows = AsyncIterable<readonly SheetCell[]> | readonly (readonly SheetCell[])[]

/**
 * A table as CSV, row by row, as spreadsheet programs of the language read it: in English parted by commas, elsewhere by
 * semicolons, since a decimal comma takes the other sign. 3.8 would be the third of August to a French one.
 */
export function csvOf(header: readonly string[], rows: Rows, language: Language): Readable {
  const style = language === 'en' ? { delimiter: ',', decimal: '.' } : { delimiter: ';', decimal: ',' }
  async function* lines() {
    yield MARK + line(header, style)
    for await (const row of rows) yield line(row, style)
  }
  return Readable.from(lines())
}

/** A number stays one, whatever its sign; a text is never run. */
function line(cells: readonly SheetCell[], style: { readonly delimiter: string; readonly decimal: string }): string {
  const texts = cells.map((cell) => {
    if (cell === null) return ''
    if (typeof cell === 'number') return String(cell).replace('.', style.decimal)
    return typeof cell === 'string' ? asText(cell) : cell.day
  })
  return `${Papa.unparse([texts], { delimiter: style.delimiter, newline: '\r\n' })}\r\n`
}

/** A day of a workbook has no hour, and no zone that could move it. */
const workbookCell = (cell: SheetCell) =>
  cell !== null && typeof cell === 'object' ? new Date(`${cell.day}T00:00:00Z`) : cell

/**
 * A table as an XLSX workbook, written as it is read. Texts are cells of text, which no program runs; numbers are
 * numbers, and days are dates. An Arabic sheet runs from right to left.
 */
export function workbookOf(
  header: readonly string[],
  rows: Rows,
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
    for await (const cells of rows) {
      const row = page.addRow(cells.map(workbookCell))
      cells.forEach((cell, n) => {
        if (cell !== null && typeof cell === 'object') row.getCell(n + 1).numFmt = 'dd/mm/yyyy'
      })
      row.commit()
    }
    page.commit()
    await book.commit()
  }
  write().catch((error: unknown) => stream.destroy(error instanceof Error ? error : new Error(String(error))))
  return stream
}
