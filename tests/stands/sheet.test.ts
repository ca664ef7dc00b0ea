import { parseSheet } from '@salon/api/stands/sheet.parse.ts'
import { MOST_SHEET_BYTES, MOST_SHEET_ROWS } from '@salon/api/stands/sheet.ts'
import ExcelJS from 'exceljs'
import { describe, expect, it } from 'vitest'

const csv = (text: string) => parseSheet(Buffer.from(text))

/** A workbook, as a spreadsheet program writes it. */
async function workbook(fill: (sheet: ExcelJS.Worksheet) => void): Promise<Buffer> {
  const book = new ExcelJS.Workbook()
  fill(book.addWorksheet('Dossiers'))
  return Buffer.from(await book.xlsx.writeBuffer())
}

describe('a CSV text', () => {
  it('is read whatever parts its cells, and keeps what is within quotes', async () => {
    for (const [delimiter, cell] of [
      [';', '"Tapis; laine"'],
      [',', '"Tapis; laine"'],
      ['\t', 'Tapis; laine'],
    ]) {
      const sheet = await csv(`\ufeffNom${delimiter}Filière\r\nTifaouine${delimiter}${cell}\r\n`)
      expect(sheet).toEqual({ header: ['Nom', 'Filière'], rows: [{ row: 2, cells: ['Tifaouine', 'Tapis; laine'] }] })
    }
  })
  it('may be as a French spreadsheet program writes it unasked', async () => {
    const { header, rows } = await parseSheet(Buffer.from('Nom;Ville\nCoopérative;Fès\n', 'latin1'))
    expect([header, rows[0]?.cells]).toEqual([
      ['Nom', 'Ville'],
      ['Coopérative', 'Fès'],
    ])
  })
  it('names its rows as the spreadsheet program does, empty ones left out', async () => {
    expect((await csv('Nom\n\nTifaouine\n;\nArgana\n')).rows.map(({ row }) => row)).toEqual([3, 5])
  })
  it.each([
    ['Nom;Ville\n', 'SHEET_EMPTY'],
    ['', 'SHEET_EMPTY'],
    ['Nom\n\u0000\u0001\n', 'SHEET_UNREADABLE'],
    [`Nom\n${'a\n'.repeat(MOST_SHEET_ROWS + 1)}`, 'SHEET_TOO_MANY_ROWS'],
    ['a'.repeat(MOST_SHEET_BYTES + 1), 'SHEET_TOO_LARGE'],
  ])('is refused where it cannot be one (%#)', async (text, code) => {
    await expect(csv(text)).rejects.toMatchObject({ code })
  })
})

describe('a workbook', () => {
  it('is read as what its cells show', async () => {
    const bytes = await workbook((sheet) => {
      sheet.addRow(['Nom', 'Surface', 'Reçu le', 'Eau', 'Calcul', 'Site'])
      sheet.addRow([
        { richText: [{ text: 'Tifa' }, { text: 'ouine' }] },
        12.5,
        new Date('2022-11-03'),
        true,
        { formula: 'A1', result: 'montré' },
        { text: 'tifaouine.example', hyperlink: 'https://tifaouine.example' },
      ])
    })
    const { rows } = await parseSheet(bytes)
    expect(rows).toEqual([
      { row: 2, cells: ['Tifaouine', '12.5', '2022-11-03', 'true', 'montré', 'tifaouine.example'] },
    ])
  })
  it('keeps the numbers of its rows where some are empty', async () => {
    const bytes = await workbook((sheet) => {
      sheet.getCell('A1').value = 'Nom'
      sheet.getCell('A4').value = 'Tifaouine'
    })
    expect((await parseSheet(bytes)).rows).toEqual([{ row: 4, cells: ['Tifaouine'] }])
  })
  it('that is none, or is cut off, is refused', async () => {
    const bytes = await workbook((sheet) => sheet.addRow(['Nom']))
    for (const broken of [Buffer.from('PK\u0003\u0004 and nothing more'), bytes.subarray(0, bytes.length - 40)])
      await expect(parseSheet(broken)).rejects.toMatchObject({ code: 'SHEET_UNREADABLE' })
  })
  it('that unpacks to far more than a table is refused, whatever it says of its size', async () => {
    const bytes = await workbook((sheet) => {
      sheet.addRow(['Nom'])
      for (let n = 0; n < 40; n++) sheet.addRow([`${n}${'a'.repeat(2_000_000)}`])
    })
    expect(bytes.length).toBeLessThan(MOST_SHEET_BYTES)
    await expect(parseSheet(lying(bytes))).rejects.toMatchObject({ code: 'SHEET_TOO_LARGE' })
  })
})

/** The same file, in which every part says that it unpacks to one byte. */
function lying(bytes: Buffer): Buffer {
  const lie = Buffer.from(bytes)
  for (let at = lie.indexOf('PK\u0001\u0002'); at >= 0; at = lie.indexOf('PK\u0001\u0002', at + 1))
    lie.writeUInt32LE(1, at + 24)
  return lie
}
