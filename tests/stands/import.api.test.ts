import { describe, expect, it } from 'vitest'
import { startSalon } from '../support/salon.ts'
import { handSheetIn, sheetOf } from './importing.ts'

const salon = await startSalon()
const { db } = salon.services
const desk = await salon.asPersona('registration-desk', 'fr')
const late = await db.call.findFirstOrThrow({ where: { key: 'late' } })
const filesOf = (numbers: string) =>
  db.standApplication.findMany({
    where: { callId: late.id, exhibitor: { registerNumber: { startsWith: numbers } } },
    include: { exhibitor: true, events: true },
    orderBy: { number: 'asc' },
  })

describe('a table that is handed in', () => {
  it('is judged without changing anything, then imported once however often it is run', async () => {
    const sheet = sheetOf(40)
    const before = await db.standApplication.count()
    const dry = await handSheetIn(desk, sheet)
    expect([dry.status, dry.body.counts]).toEqual([200, { new: 40, added: 0, there: 0, wrong: 0 }])
    expect(await db.standApplication.count()).toBe(before)

    const [one, other] = await Promise.all([
      handSheetIn(desk, sheet, { mode: 'ALL' }),
      handSheetIn(desk, sheet, { mode: 'ALL' }),
    ])
    expect([one.body.imported, other.body.imported].sort((a, b) => a - b)).toEqual([0, 40])
    expect((await handSheetIn(desk, sheet, { mode: 'ALL' })).body).toMatchObject({
      imported: 0,
      counts: { new: 0, there: 40 },
    })
    const files = await filesOf('RNA-TEST-')
    expect(files).toHaveLength(40)
    const [file] = files
    expect(file).toMatchObject({
      state: 'SUBMITTED',
      kind: 'COOPERATIVE',
      regionCode: 'MA-09',
      familyId: 'carpet',
      wantedDm2: 900,
      wantedWatts: 2000,
      answers: { register: 'RNA-TEST-1' },
      exhibitor: { slug: 'cooperative-importee-1', city: 'Taroudant', country: 'MA' },
    })
    expect(file?.events.map(({ kind, to }) => [kind, to])).toEqual([['imported', 'SUBMITTED']])
    expect(new Set(files.map(({ number }) => number)).size).toBe(40)
    expect(await db.journalEntry.count({ where: { topic: 'applications', kind: 'imported' } })).toBe(1)
  })

  it('with wrong rows is imported not at all, or without them', async () => {
    const sheet = `${sheetOf(3, 101)}\r\nRNA-TEST-104;;Château;Souss-Massa;Taroudant;Tapis;beaucoup;0`
    const all = await handSheetIn(desk, sheet, { mode: 'ALL' })
    expect([all.status, all.body.code]).toEqual([422, 'IMPORT_HAS_WRONG_ROWS'])
    expect(await filesOf('RNA-TEST-10')).toHaveLength(1)
    const { body } = await handSheetIn(desk, sheet, { mode: 'GOOD' })
    expect([body.imported, body.counts.wrong]).toEqual([3, 1])
    expect(body.wrong).toMatchObject([
      { row: 5, issues: [{ problem: 'UNKNOWN' }, { problem: 'MISSING' }, { problem: 'NOT_A_NUMBER' }] },
    ])
  })

  it('says what is wrong in the language of the desk', async () => {
    const sheet = `${sheetOf(0)}\r\n;Argana;Coopérative;Atlantide;Agadir;Tapis;9;0`
    const said = async (language: string) => {
      const { body } = await handSheetIn(await salon.asPersona('registration-desk', language), sheet)
      return body.wrong[0]?.issues[0]
    }
    expect(await said('ar')).toMatchObject({ column: 'الجهة', message: expect.stringContaining('غير معروفة') })
    expect(await said('es')).toMatchObject({ column: 'Región', message: expect.stringContaining('no se conoce') })
  })

  it('adds a file to an exhibitor that is known by its number, and leaves the exhibitor as it is', async () => {
    const known = await db.exhibitor.findFirstOrThrow({
      where: { registerNumber: { not: null }, kind: 'COOPERATIVE', applications: { none: { callId: late.id } } },
    })
    const sheet = `${sheetOf(0)}\r\n${known.registerNumber?.toLowerCase()};Autre nom;Coopérative;Souss-Massa;Tata;Bois;9;0`
    const { body } = await handSheetIn(desk, sheet, { mode: 'ALL' })
    expect([body.imported, body.counts.added]).toEqual([1, 1])
    expect(await db.exhibitor.findUniqueOrThrow({ where: { id: known.id } })).toEqual(known)
    const file = await db.standApplication.findFirstOrThrow({ where: { callId: late.id, exhibitorId: known.id } })
    expect([file.familyId, file.regionCode]).toEqual([known.familyId, known.regionCode])
  })

  it('whose columns nobody recognises asks what they are, and takes the answer', async () => {
    const sheet = 'A;B;C;D;E\nTifaouine d’Argana;Coopérative;Souss-Massa;Argana;Tapis'
    const { body } = await handSheetIn(desk, sheet)
    expect(body.lacking.map(({ key }) => key)).toEqual(['name', 'kind', 'city', 'family'])
    const refused = await handSheetIn(desk, sheet, { mode: 'ALL' })
    expect(refused.body.code).toBe('IMPORT_LACKS_COLUMNS')
    const columns = 'name,kind,region,city,family'
    expect((await handSheetIn(desk, sheet, { mode: 'ALL', columns })).body.imported).toBe(1)
    expect((await handSheetIn(desk, sheet, { mode: 'ALL', columns })).body.counts.there).toBe(1)
  })

  it('is read for the registration desk alone, from our own pages alone', async () => {
    const exhibitor = await salon.asPersona('exhibitor')
    const others = [await handSheetIn(exhibitor, sheetOf(1)), await handSheetIn(salon.asVisitor(), sheetOf(1))]
    const elsewhere = [
      await handSheetIn(desk, sheetOf(1), {}, {}),
      await handSheetIn(desk, sheetOf(1), {}, { 'x-salon-upload': '1', origin: 'https://elsewhere.example' }),
    ]
    for (const { status, body } of [...others, ...elsewhere]) expect([status, body.code]).toEqual([403, 'FORBIDDEN'])
    expect((await handSheetIn(desk, sheetOf(1), { call: 'none' })).status).toBe(404)
  })
})
