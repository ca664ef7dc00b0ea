import { parseSheet } from '@salon/api/stands/sheet.parse.ts'
import { ReviewDeskDocument } from '@salon/schema/generated/graphql.ts'
import ExcelJS from 'exceljs'
import { describe, expect, it } from 'vitest'
import type { Client } from '../support/client.ts'
import { startSalon } from '../support/salon.ts'
import { handSheetIn, sheetOf } from './importing.ts'

const salon = await startSalon()
const { db } = salon.services
const desk = await salon.asPersona('registration-desk', 'fr')
const get = (client: Client, path: string) => fetch(`${client.url}${path}`, { headers: client.headers() })
const bytesOf = async (response: Response) => Buffer.from(await response.arrayBuffer())

/** A file whose exhibitor is called what a spreadsheet program would run, and that was sent at midnight in Greenwich. */
const file = await db.standApplication.findFirstOrThrow({
  where: { state: 'UNDER_REVIEW', wantedDm2: { not: null } },
  include: { exhibitor: true },
})
await db.exhibitor.update({ where: { id: file.exhibitorId }, data: { name: '=HYPERLINK("http://evil.example")' } })
await db.standApplication.update({
  where: { id: file.id },
  data: { submittedAt: new Date('2022-11-30T23:30:00Z'), wantedDm2: 720 },
})

describe('the queue as a table', () => {
  it('has a row for every file that the queue finds, and no draft', async () => {
    const address = 'state=ACCEPTED&region=MA-09'
    const response = await get(desk, `/review/export.csv?lang=fr&${address}`)
    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8')
    expect(response.headers.get('cache-control')).toBe('no-store')
    const { rows } = await parseSheet(await bytesOf(response))
    const { reviewDesk } = await desk.query(ReviewDeskDocument, {
      in: 'FR',
      first: 1,
      states: ['ACCEPTED'],
      region: 'MA-09',
    })
    expect(rows).toHaveLength(reviewDesk?.queue.totalCount ?? -1)
    const whole = await parseSheet(await bytesOf(await get(desk, '/review/export.csv?lang=fr')))
    expect(whole.rows).toHaveLength(
      await db.standApplication.count({ where: { editionId: file.editionId, state: { not: 'DRAFT' } } }),
    )
    expect(new Set(whole.rows.map(({ cells }) => cells[whole.header.indexOf('État')]))).not.toContain('Brouillon')
  })

  it('runs no name as a formula, and writes days of the fair and numbers of the language', async () => {
    const text = async (lang: string) =>
      (await bytesOf(await get(desk, `/review/export.csv?lang=${lang}&q=${file.number}`))).toString()
    const french = await text('fr')
    // A mark, so that a spreadsheet program reads accents and Arabic.
    expect(french.charCodeAt(0)).toBe(0xfeff)
    expect(french).toContain(`"'=HYPERLINK(""http://evil.example"")"`)
    // Half past eleven at night in Greenwich is the next day in Marrakech.
    expect(french).toContain(';2022-12-01;7,2;')
    expect(await text('en')).toContain(',2022-12-01,7.2,')
    const arabic = await text('ar')
    expect(arabic).toContain('رقم الملف')
    expect(arabic).toContain('قيد الدراسة')
    const sheet = await parseSheet(Buffer.from(french))
    expect(sheet.rows[0]?.cells[sheet.header.indexOf('Nom')]).toBe('=HYPERLINK("http://evil.example")')
  })

  it('as a workbook has texts, numbers and dates as what they are, from right to left in Arabic', async () => {
    const book = new ExcelJS.Workbook()
    const response = await get(desk, `/review/export.xlsx?lang=ar&q=${file.number}`)
    await book.xlsx.load((await response.arrayBuffer()) as ArrayBuffer)
    const [sheet] = book.worksheets
    expect(sheet?.name).toBe('الملفات')
    expect(sheet?.views[0]).toMatchObject({ rightToLeft: true, state: 'frozen', ySplit: 1 })
    const titles = (sheet?.getRow(1).values as string[]) ?? []
    const cell = (title: string) => sheet?.getRow(2).getCell(titles.indexOf(title))
    expect(cell('الاسم')).toMatchObject({ value: '=HYPERLINK("http://evil.example")', type: ExcelJS.ValueType.String })
    expect(cell('المساحة (م²)')?.value).toBe(7.2)
    expect(cell('تاريخ التوصل')?.value).toEqual(new Date('2022-12-01T00:00:00Z'))
    expect(cell('رقم الملف')?.value).toBe(file.number)
  })

  it('is read again by an import, which finds every file there already', async () => {
    const late = await bytesOf(await get(desk, '/review/export.xlsx?lang=fr&call=late&state=SUBMITTED'))
    const { body } = await handSheetIn(desk, late)
    expect(body.counts).toEqual({ new: 0, added: 0, there: body.total, wrong: 0 })
    expect(body.total).toBeGreaterThan(5)
  })

  it('is the registration desk’s alone', async () => {
    for (const client of [await salon.asPersona('exhibitor'), await salon.asPersona('editor'), salon.asVisitor()])
      for (const path of ['/review/export.csv', '/review/export.xlsx', '/review/template.csv?call=late']) {
        const response = await get(client, path)
        expect([response.status, (await response.json()) as object]).toMatchObject([403, { code: 'FORBIDDEN' }])
      }
  })
})

describe('rows that are wrong', () => {
  it('come back as a table with what is to be mended, and go in once they are', async () => {
    const sheet = `${sheetOf(2, 501)}\r\nRNA-TEST-503;Coopérative Importée 503;Coopérative;Atlantide;Tata;Tapis;-9;0`
    const response = await fetch(`${desk.url}/review/import/wrong.csv?call=late&name=liste.csv`, {
      method: 'POST',
      headers: { ...desk.headers(), 'content-type': 'application/octet-stream', 'x-salon-upload': '1' },
      body: sheet,
    })
    const wrong = (await bytesOf(response)).toString()
    const { header, rows } = await parseSheet(Buffer.from(wrong))
    expect(header.slice(0, 3)).toEqual(['Ligne d’origine', 'À corriger', 'Numéro de registre'])
    expect(rows).toHaveLength(1)
    expect(rows[0]?.cells[0]).toBe('4')
    for (const said of ['Région', 'Atlantide', 'Surface']) expect(rows[0]?.cells[1]).toContain(said)
    expect(rows[0]?.cells[8]).toBe('-9')
    const mended = wrong.replace(';Atlantide;', ';Souss-Massa;').replace(";'-9;", ';9;')
    const { body } = await handSheetIn(desk, mended, { mode: 'ALL' })
    expect(body).toMatchObject({ imported: 1, files: [{ row: 2, name: 'Coopérative Importée 503' }] })
    const { number } = await db.standApplication.findUniqueOrThrow({ where: { id: body.files[0]?.id ?? '' } })
    expect(body.files[0]?.number).toBe(number)
    expect(await db.exhibitor.count({ where: { registerNumber: { startsWith: 'RNA-TEST-50' } } })).toBe(1)
  })

  it('are no answer to who may not import', async () => {
    const exhibitor = await salon.asPersona('exhibitor')
    const response = await fetch(`${exhibitor.url}/review/import/wrong.csv?call=late`, {
      method: 'POST',
      headers: { ...exhibitor.headers(), 'content-type': 'application/octet-stream', 'x-salon-upload': '1' },
      body: sheetOf(1),
    })
    expect(response.status).toBe(403)
  })
})
