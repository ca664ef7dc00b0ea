import papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { CSV_COLUMNS, standsToCsv } from '../../../web/src/plan-exchange/standsToCsv.ts'
import { hallOf, row } from '../plan-editor/drawings.ts'

const words = {
  heading: (column: string) => column,
  build: (build: string) => build,
  shape: (shape: string) => shape,
  yes: (value: boolean) => (value ? 'oui' : 'non'),
  zone: ({ names }: { names: { fr: string } }) => names.fr,
}

describe('the list of the stands as a sheet', () => {
  const [first, second] = row(2)
  if (!first || !second) throw new Error('no row')
  const why = 'Régie : "son",\nlumière'
  const text = standsToCsv(hallOf({ ...first, blocked: why, zoneId: 'west' }, { ...second, blocked: '=1+2' }), words)
  const rows = papa.parse<Record<string, string>>(text.replace(/^\uFEFF/, ''), {
    header: true,
    skipEmptyLines: true,
  }).data

  it('says of each stand all that one asks of a list, in metres and as the drawing shows it', () => {
    expect(Object.keys(rows[0] ?? {})).toEqual([...CSV_COLUMNS])
    expect(rows[0]).toMatchObject({
      number: 'A-001',
      left: '6',
      top: '5',
      width: '3',
      area: '9',
      openSides: '3',
      shape: 'PENINSULA',
      zone: 'Hall',
    })
  })

  it('holds quotes, commas and line breaks', () => {
    expect(rows[0]?.blocked).toBe(why)
  })

  it('gives a spreadsheet no formula', () => {
    expect(rows[1]?.blocked).toBe("'=1+2")
  })

  it('is marked as UTF-8, for spreadsheets that would not see it', () => {
    expect(text.startsWith('\uFEFF')).toBe(true)
  })
})
