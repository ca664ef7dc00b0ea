import type { Language, Localised } from '../shared/language.ts'
import { Refusal } from '../shared/refusal.ts'
import { MOST_SHEET_BYTES, MOST_SHEET_ROWS } from './sheet.ts'

const MEGABYTES = MOST_SHEET_BYTES / 1024 / 1024

const WORDS = {
  EMPTY: {
    fr: 'Le fichier ne contient aucune ligne après celle des titres.',
    ar: 'لا يحتوي الملف على أي سطر بعد سطر العناوين.',
    en: 'The file has no row after that of the titles.',
    es: 'El archivo no tiene ninguna fila después de la de los títulos.',
  },
  TOO_LARGE: {
    fr: `Le fichier dépasse ${MEGABYTES} Mo.`,
    ar: `حجم الملف يتجاوز ${MEGABYTES} ميغابايت.`,
    en: `The file is over ${MEGABYTES} MB.`,
    es: `El archivo supera los ${MEGABYTES} MB.`,
  },
  TOO_MANY_ROWS: {
    fr: `Le fichier a plus de ${MOST_SHEET_ROWS} lignes : coupez-le en plusieurs.`,
    ar: `يتجاوز الملف ${MOST_SHEET_ROWS} سطر: قسّموه إلى عدة ملفات.`,
    en: `The file has more than ${MOST_SHEET_ROWS} rows: cut it into several.`,
    es: `El archivo tiene más de ${MOST_SHEET_ROWS} filas: divídalo en varios.`,
  },
  UNREADABLE: {
    fr: 'Ce fichier n’est ni un classeur XLSX ni un texte CSV lisible.',
    ar: 'هذا الملف ليس مصنف XLSX ولا نص CSV مقروءاً.',
    en: 'This file is neither an XLSX workbook nor readable CSV text.',
    es: 'Este archivo no es ni un libro XLSX ni un texto CSV legible.',
  },
} as const satisfies Record<string, Localised>

export type SheetProblem = keyof typeof WORDS

/** A table that cannot be read, whatever its cells say. */
export class SheetRefused extends Refusal {
  readonly code: `SHEET_${SheetProblem}`
  readonly problem: SheetProblem
  constructor(problem: SheetProblem) {
    super()
    this.problem = problem
    this.code = `SHEET_${problem}`
  }
  override sentence(language: Language): string {
    return WORDS[this.problem][language]
  }
}
