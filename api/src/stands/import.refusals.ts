import type { Language, Localised } from '../shared/language.ts'
import { Refusal } from '../shared/refusal.ts'

const WRONG_ROWS: Localised = {
  fr: 'Rien n’a été importé : des lignes sont à corriger.',
  ar: 'لم يُستورد شيء: هناك أسطر يجب تصحيحها.',
  en: 'Nothing was imported: some rows must be corrected.',
  es: 'No se ha importado nada: hay filas que corregir.',
}

/** All rows were to be imported or none, and some are wrong. */
export class ImportHasWrongRows extends Refusal {
  readonly code = 'IMPORT_HAS_WRONG_ROWS'
  override sentence(language: Language): string {
    return WRONG_ROWS[language]
  }
}

const COLUMNS: Localised = {
  fr: 'Il manque des colonnes : dites ce que sont les colonnes du fichier.',
  ar: 'تنقص أعمدة: حددوا معنى أعمدة الملف.',
  en: 'Columns are missing: say what the columns of the file are.',
  es: 'Faltan columnas: indique qué son las columnas del archivo.',
}

/** No column says the name, the kind, the city or the family; or the columns were chosen so that none can be. */
export class ImportLacksColumns extends Refusal {
  readonly code = 'IMPORT_LACKS_COLUMNS'
  override sentence(language: Language): string {
    return COLUMNS[language]
  }
}
