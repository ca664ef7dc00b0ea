import type { Context } from '../context.ts'
import { mayRegister } from '../live/rights.ts'
import { Forbidden } from '../shared/refusals.ts'
import { readCallByKey } from './call.reading.ts'
import { writtenIn } from './export.ts'
import { KIND_NAMES } from './export.words.ts'
import { IMPORT_COLUMNS } from './import.ts'
import { COLUMN_NAMES, YES_NO } from './import.words.ts'
import { askedFields } from './import-columns.rules.ts'
import type { SheetCell } from './sheet.ts'

/** A table with the titles that an import to a call knows, and one row that shows how it is filled in. */
export async function importTemplate(
  { db, viewer, language, editions }: Context,
  key: string,
): Promise<{ readonly header: readonly string[]; readonly rows: AsyncIterable<readonly SheetCell[]> }> {
  const edition = await editions.find()
  if (!viewer || !edition || !mayRegister(viewer, edition.id)) throw new Forbidden()
  const call = await readCallByKey(db, edition.id, key)
  const questions = call ? askedFields(call.fields) : []
  const example: Partial<Record<(typeof IMPORT_COLUMNS)[number], SheetCell>> = {
    registerNumber: 'RNA-09-00000',
    name: 'Coopérative Exemple',
    nameAr: 'تعاونية المثال',
    kind: KIND_NAMES.COOPERATIVE[language],
    region: language === 'ar' ? 'سوس ماسة' : 'Souss-Massa',
    country: 'MA',
    city: 'Taroudant',
    cityAr: 'تارودانت',
    family: { fr: 'Tapis', ar: 'الزرابي', en: 'Carpets', es: 'Alfombras' }[language],
    members: 24,
    wantedArea: 9,
    wantedWatts: 2000,
    wantsWater: YES_NO[language][1],
    wantsOpenSides: 1,
    needsAccessible: YES_NO[language][1],
  }
  async function* rows(): AsyncGenerator<readonly SheetCell[]> {
    yield [...IMPORT_COLUMNS.map((column) => example[column] ?? null), ...questions.map(() => null)]
  }
  return {
    header: [
      ...IMPORT_COLUMNS.map((column) => COLUMN_NAMES[column][language]),
      ...questions.map(({ label }) => writtenIn(label, language)),
    ],
    rows: rows(),
  }
}
