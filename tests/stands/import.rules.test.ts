import type { Call, CallField } from '@salon/api/stands/call.ts'
import { judgeRows } from '@salon/api/stands/import.rules.ts'
import type { ImportFacts, ImportTarget, KnownApplicant } from '@salon/api/stands/import.ts'
import { chosenColumns, recogniseColumns } from '@salon/api/stands/import-columns.rules.ts'
import { asText, fromText } from '@salon/api/stands/sheet.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { first } from './first.ts'

const text = (fr: string, ar = fr) => ({ fr, ar, en: fr, es: fr })
const field = (key: string, type: CallField['type'], rest: Partial<CallField> = {}): CallField => ({
  id: key,
  key,
  type,
  label: text(key),
  hint: text(''),
  addedAt: null,
  retiredAt: null,
  requiredSince: null,
  kinds: ['COOPERATIVE', 'MONO_ARTISAN'],
  required: true,
  options: [],
  limit: null,
  order: 0,
  ...rest,
})
const fields = [
  field('register', 'TEXT', { label: text('Numéro au Registre national', 'الرقم في السجل الوطني للصناعة') }),
  field('years', 'NUMBER', { label: text('Années d’activité', 'سنوات النشاط') }),
  field('sales', 'CHOICE', { options: [{ key: 'export', label: text('À l’export', 'للتصدير') }] }),
  field('insurance', 'PAPER'),
]
const call: Call = {
  id: 'call',
  editionId: 'edition',
  key: 'main',
  title: text('Appel'),
  terms: text(''),
  kinds: ['COOPERATIVE', 'MONO_ARTISAN'],
  opensAt: new Date('2022-09-01'),
  closesAt: new Date('2022-11-15'),
  fields,
  quotas: [],
}
const facts = (known: readonly KnownApplicant[] = []): ImportFacts => ({
  call,
  regions: [{ code: 'MA-09', fr: 'Souss-Massa', ar: 'سوس ماسة' }],
  families: [{ id: 'carpet', fr: 'Tapis', en: 'Carpets' }],
  known,
  now: new Date('2022-12-05T08:00:00Z'),
})
const COLUMNS: readonly ImportTarget[] = ['registerNumber', 'name', 'kind', 'region', 'city', 'family']
const GOOD = ['RNA-1', 'Coopérative Tifaouine', 'تعاونية', 'سوس ماسة', 'Taroudant', 'tapis']
const rows = (...cells: readonly (readonly string[])[]) => ({
  rows: cells.map((each, n) => ({ row: n + 2, cells: each })),
})
const judge = (cells: readonly string[], columns: readonly ImportTarget[] = COLUMNS) =>
  first(judgeRows(rows(cells), columns, facts()))
const known = (wish: Partial<KnownApplicant>): KnownApplicant => ({
  id: 'known',
  registerNumber: null,
  name: 'Coopérative Tifaouine',
  city: 'Taroudant',
  kind: 'COOPERATIVE',
  applied: false,
  ...wish,
})

describe('the columns of a table', () => {
  it('are recognised by their titles in four languages, by their keys and by what chambers call them', () => {
    const titles = ['N° RNA', 'الاسم', 'Tipo de expositor', 'REGION', 'city', 'Filière', 'سنوات النشاط', 'Remarques']
    expect(recogniseColumns(titles, fields)).toEqual([
      'registerNumber',
      'name',
      'kind',
      'region',
      'city',
      'family',
      'answer:years',
      undefined,
    ])
  })
  it('of the call’s own question for the register number are the exhibitor’s number', () => {
    expect(recogniseColumns(['الرقم في السجل الوطني للصناعة'], fields)).toEqual(['registerNumber'])
  })
  it('are never the same twice, and a paper is none', () => {
    expect(recogniseColumns(['Nom', 'Name', 'insurance'], fields)).toEqual(['name', undefined, undefined])
    expect(chosenColumns(['a', 'b'], fields, ['name', 'name'])).toBeUndefined()
    expect(chosenColumns(['a'], fields, ['answer:insurance'])).toBeUndefined()
    expect(chosenColumns(['a', 'b'], fields, ['', 'name'])).toEqual([undefined, 'name'])
  })
})

describe('a row', () => {
  it('is read in any of the four languages', () => {
    const { outcome, file } = judge(GOOD)
    expect(outcome).toBe('NEW')
    expect(file?.exhibitor).toMatchObject({
      kind: 'COOPERATIVE',
      regionCode: 'MA-09',
      familyId: 'carpet',
      country: 'MA',
    })
    expect(file?.answers).toEqual({ register: 'RNA-1' })
  })
  it('that is wrong says of every cell why', () => {
    const { outcome, issues } = judge(['', '', 'Château', 'Souss', '', 'Horlogerie'])
    expect(outcome).toBe('WRONG')
    expect(issues.map(({ target, problem }) => `${target} ${problem}`)).toEqual([
      'kind UNKNOWN',
      'name MISSING',
      'region UNKNOWN',
      'family UNKNOWN',
      'city MISSING',
    ])
  })
  it.each([
    ['wantedArea', '12,5', 1250],
    ['wantedArea', '١٢', 1200],
  ] as const)('takes %s %s', (target, cell, dm2) => {
    expect(judge([...GOOD, cell], [...COLUMNS, target]).file?.wishes.wantedDm2).toBe(dm2)
  })
  it.each([
    ['wantedArea', 'douze', 'NOT_A_NUMBER'],
    ['wantedArea', '0', 'OUT_OF_RANGE'],
    ['wantsOpenSides', '5', 'OUT_OF_RANGE'],
    ['wantsOpenSides', '1.5', 'OUT_OF_RANGE'],
    ['wantsWater', 'peut-être', 'NOT_YES_OR_NO'],
    ['submittedOn', '31/02/2022', 'NOT_A_DATE'],
    ['submittedOn', '2022-12-06', 'NOT_A_DATE'],
    ['website', 'pas un site', 'NOT_AN_ADDRESS'],
    ['answer:sales', 'Au marché', 'UNKNOWN'],
    ['country', 'Maroc', 'TOO_LONG'],
  ] as const)('refuses %s %s: %s', (target, cell, problem) => {
    expect(judge([...GOOD, cell], [...COLUMNS, target]).issues).toMatchObject([{ target, value: cell, problem }])
  })
  it('of a kind that the call is not for is refused', () => {
    expect(judge(['', 'Savoirs', 'Institution', '', 'Rabat', 'Tapis']).issues).toMatchObject([
      { problem: 'NOT_CALLED' },
    ])
  })
  it('takes the day itself, in both ways to write it', () => {
    for (const day of ['05/12/2022', '2022-12-05'])
      expect(judge([...GOOD, day], [...COLUMNS, 'submittedOn']).file?.submittedOn).toEqual(
        new Date('2022-12-05T12:00:00Z'),
      )
  })
})

describe('who is the same exhibitor', () => {
  const outcome = (cells: readonly string[], of: KnownApplicant) =>
    first(judgeRows(rows(cells), COLUMNS, facts([of]))).outcome
  it('has the same register number, however it is spaced', () => {
    expect(outcome(['rna - 1', ...GOOD.slice(1)], known({ registerNumber: 'RNA-1', name: 'Autre nom' }))).toBe('ADDED')
    expect(outcome(GOOD, known({ registerNumber: 'RNA-1', applied: true }))).toBe('THERE')
  })
  it('or, where one has no number, the same name in the same town', () => {
    expect(outcome(['', ...GOOD.slice(1)], known({ registerNumber: 'RNA-9' }))).toBe('ADDED')
    expect(outcome(GOOD, known({ name: 'COOPERATIVE TIFAOUINE' }))).toBe('ADDED')
    expect(outcome(GOOD, known({ city: 'Agadir' }))).toBe('NEW')
  })
  it('is somebody else with another number, whatever the name', () => {
    expect(outcome(GOOD, known({ registerNumber: 'RNA-2' }))).toBe('NEW')
  })
  it('is not twice in one table', () => {
    const judged = judgeRows(
      rows(GOOD, ['RNA-2', ...GOOD.slice(1)], ['RNA-1', 'Autre', ...GOOD.slice(2)]),
      COLUMNS,
      facts(),
    )
    expect(judged.map(({ outcome }) => outcome)).toEqual(['NEW', 'NEW', 'WRONG'])
    expect(judged[2]?.issues).toMatchObject([{ target: 'registerNumber', problem: 'TWICE', row: 2 }])
  })
})

describe('a cell that a spreadsheet program would run', () => {
  it('is text on its way out, and itself again on its way in', () => {
    for (const cell of ['=1+1', '+212 5', '-3', '@sum', '\tx']) expect(asText(cell)).toBe(`'${cell}`)
    expect(asText('Tapis = laine')).toBe('Tapis = laine')
    fc.assert(fc.property(fc.string(), (cell) => fromText(asText(cell)) === fromText(cell)))
    fc.assert(fc.property(fc.string(), (cell) => !/^[=+\-@\t\r]/.test(asText(cell))))
  })
})
