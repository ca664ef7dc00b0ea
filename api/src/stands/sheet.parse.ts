import ExcelJS from 'exceljs'
import Papa from 'papaparse'
import { SheetRefused } from './sheet.refusals.ts'
import { fromText, MOST_SHEET_BYTES, MOST_SHEET_COLUMNS, MOST_SHEET_ROWS, type Sheet, type SheetRow } from './sheet.ts'
import { assertUnpacks } from './sheet.unpacked.ts'

const DELIMITERS = [';', ',', '\t', '|'] as const
const ZIP = Buffer.from('PK\u0003\u0004')

/** Reads a CSV text or the first sheet of an XLSX workbook, whatever its name says. Throws SheetRefused. */
export async function parseSheet(bytes: Buffer): Promise<Sheet> {
  if (bytes.length > MOST_SHEET_BYTES) throw new SheetRefused('TOO_LARGE')
  const table = bytes.subarray(0, 4).equals(ZIP) ? await cellsOfWorkbook(bytes) : cellsOfText(textOf(bytes))
  const rows = table
    .map((cells, n): SheetRow => ({ row: n + 1, cells: cells.map((cell) => fromText(cell.trim())) }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''))
  const [first, ...others] = rows
  if (!first || others.length === 0) throw new SheetRefused('EMPTY')
  if (others.length > MOST_SHEET_ROWS) throw new SheetRefused('TOO_MANY_ROWS')
  return { header: first.cells, rows: others }
}

/** UTF-8; UTF-16 where it says so; else what French and Spanish spreadsheet programs write without being asked. */
function textOf(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

function cellsOfText(text: string): string[][] {
  // A NUL is in no text: it is some other kind of file.
  if (text.includes('\0')) throw new SheetRefused('UNREADABLE')
  const { data } = Papa.parse<string[]>(text, { delimiter: delimiterOf(text), preview: MOST_SHEET_ROWS * 2 })
  return data.map((row) => row.slice(0, MOST_SHEET_COLUMNS).map((cell) => cell.normalize('NFC')))
}

/** What parts the titles: the sign that is there most often, outside of quotes. */
function delimiterOf(text: string): string {
  const titles = text
    .trimStart()
    .replace(/"[^"]*"/g, '')
    .split(/[\r\n]/, 1)
    .join()
  const often = DELIMITERS.map((sign) => titles.split(sign).length)
  return DELIMITERS[often.indexOf(Math.max(...often))] ?? ';'
}

async function cellsOfWorkbook(bytes: Buffer): Promise<string[][]> {
  await assertUnpacks(bytes)
  const workbook = new ExcelJS.Workbook()
  try {
    // What is drawn, linked or kept beside the cells is of no use here.
    await workbook.xlsx.load(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as ArrayBuffer, {
      ignoreNodes: ['drawing', 'picture', 'hyperlinks', 'dataValidations', 'conditionalFormatting', 'extLst'],
    })
  } catch {
    throw new SheetRefused('UNREADABLE')
  }
  const [sheet] = workbook.worksheets
  if (!sheet) throw new SheetRefused('EMPTY')
  if (sheet.actualRowCount > MOST_SHEET_ROWS + 1) throw new SheetRefused('TOO_MANY_ROWS')
  const table: string[][] = []
  sheet.eachRow((row, number) => {
    // Formats alone make a row of a million: only those with cells are met here, and those between are empty.
    while (table.length < Math.min(number - 1, MOST_SHEET_ROWS * 2)) table.push([])
    const cells: string[] = []
    row.eachCell((cell, column) => {
      if (column <= MOST_SHEET_COLUMNS) cells[column - 1] = cellText(cell.value).normalize('NFC')
    })
    table[Math.min(number, MOST_SHEET_ROWS * 2 + 1) - 1] = Array.from(cells, (cell) => cell ?? '')
  })
  return table
}

/** What a cell shows: of a formula its last result, of a date its day. */
function cellText(value: ExcelJS.CellValue): string {
  if (value === null || value === undefined) return ''
  if (value instanceof Date) return value.toISOString().slice(0, 10)
  if (typeof value !== 'object') return String(value)
  if ('richText' in value) return value.richText.map(({ text }) => text).join('')
  if ('text' in value) return cellText(value.text as ExcelJS.CellValue)
  if ('result' in value) return cellText(value.result as ExcelJS.CellValue)
  return ''
}
