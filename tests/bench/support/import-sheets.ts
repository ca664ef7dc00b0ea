import { chanceFrom } from '@salon/prisma/seed/chance.ts'
import ExcelJS from 'exceljs'
import words from './crafts.json' with { type: 'json' }

const TITLES = [
  'Numéro de registre',
  'Nom',
  'Nom en arabe',
  'Type d’exposant',
  'Région',
  'Ville',
  'Ville en arabe',
  'Filière',
  'Nombre de membres',
  'Année de création',
  'Site web',
  'Reçu le',
  'Surface (m²)',
  'Aménagement',
  'Puissance (W)',
  'Eau',
  'Côtés ouverts',
  'Accès de plain-pied',
  'Présentation',
  'Production par mois',
]

/** The answers that the sheets give to a call's own questions, beside the columns of every import. */
export const SHEET_QUESTIONS = [
  { key: 'story', type: 'LONG_TEXT', label: 'Présentation' },
  { key: 'capacity', type: 'NUMBER', label: 'Production par mois' },
] as const

export type SheetFormat = 'CSV' | 'XLSX'

/** What a chamber of crafts sends: so many exhibitors with what they ask for; every so-manieth row is wrong, if any. */
export async function sheetOf(format: SheetFormat, count: number, wrongEvery = 0): Promise<Buffer> {
  const rows = [TITLES, ...rowsOf(count, wrongEvery)]
  if (format === 'CSV') return Buffer.from(rows.map((row) => row.map(quoted).join(';')).join('\r\n'))
  const workbook = new ExcelJS.Workbook()
  workbook.addWorksheet('Exposants').addRows(rows)
  return Buffer.from(await workbook.xlsx.writeBuffer())
}

function rowsOf(count: number, wrongEvery: number): (string | number)[][] {
  const chance = chanceFrom(1959)
  const one = <T>(of: readonly T[]): T => of[chance(of.length)] as T
  return Array.from({ length: count }, (_, n) => {
    const [city, cityAr] = one(words.cities) as [string, string]
    const [family, familyAr] = one(words.families) as [string, string]
    const [, craftFamily, craft] = one(words.crafts) as unknown as [string, string, string]
    const isWrong = wrongEvery > 0 && n % wrongEvery === 0
    return [
      `RNA-${city.slice(0, 3).toUpperCase()}-${10_000 + n}`,
      `Coopérative ${family} de ${city} ${n}`,
      `تعاونية ${familyAr} ${cityAr} ${n}`,
      one(['Coopérative', 'Entreprise', 'Artisan']),
      isWrong ? 'Atlantide' : `MA-${String(1 + chance(12)).padStart(2, '0')}`,
      city,
      cityAr,
      craftFamily,
      isWrong ? 'beaucoup' : 1 + chance(300),
      1950 + chance(70),
      `https://www.cooperative-${n}.example`,
      `${String(1 + chance(28)).padStart(2, '0')}/10/2022`,
      9 * (1 + chance(4)),
      one(['Stand équipé', 'Surface nue', 'Clé en main']),
      chance(6) * 1000,
      one(['oui', 'non']),
      1 + chance(2),
      one(['oui', 'non']),
      `${craft} à ${city}, de mère en fille ; « pièces uniques » et petites séries, teintes aux plantes du pays.`,
      chance(400),
    ]
  })
}

const quoted = (cell: string | number) =>
  /[";\r\n]/.test(String(cell)) ? `"${String(cell).replaceAll('"', '""')}"` : `${cell}`
