import type { FacetKey } from './catalogue.ts'

/** What the search knows of an exhibitor or a product, as the triggers write it into `catalogue_document`. */
export interface CatalogueDocument {
  readonly subjectId: string
  readonly exhibitorId: string
  readonly isProduct: boolean
  /** What it is sorted by, folded. */
  readonly name: string
  readonly nameAr: string
  /** In milliseconds. */
  readonly newestAt: number
  readonly priceCentimes: number | null
  /** Of every facet but the hall, which is its exhibitor's at an edition. */
  readonly facets: Readonly<Partial<Record<FacetKey, readonly string[]>>>
  /** A `tsvector` as PostgreSQL writes it. */
  readonly words: string
}

/** One word of a document. */
export interface Lexeme {
  readonly word: string
  /** Where it stands: 8 in a name, 4 in names of its products or exhibitor, 2 in crafts and places, 1 elsewhere. */
  readonly fields: number
  /** What it adds to the rank of its document, between 0 and 1. */
  readonly rank: number
}

const FIELD: Readonly<Record<string, number>> = { A: 8, B: 4, C: 2 }
const WEIGHT: Readonly<Record<number, number>> = { 8: 1, 4: 0.4, 2: 0.2, 1: 0.05 }
/** The sum of 1/n², which no number of occurrences goes past. */
const MOST = 1.64493406685

/** The words of a `tsvector`: `'wool':3A,17 'red':5B`. Folded words hold letters and digits only, so nothing is quoted. */
export function lexemesOf(words: string): Lexeme[] {
  const lexemes: Lexeme[] = []
  for (const [, word = '', places = ''] of words.matchAll(/'([^']+)'(?::([0-9A-D,]+))?/g)) {
    const fields = places.split(',').map((place) => FIELD[place.at(-1) ?? ''] ?? 1)
    lexemes.push({ word, fields: fields.reduce((all, field) => all | field, 0), rank: rankOf(fields) })
  }
  return lexemes
}

/** As `ts_rank` has it for one word: the heaviest occurrence counts whole, the others ever less. */
function rankOf(fields: readonly number[]): number {
  let sum = 0
  let heaviest = -1
  let at = 0
  fields.forEach((field, nth) => {
    const weight = WEIGHT[field] ?? 0
    sum += weight / (nth + 1) ** 2
    if (weight > heaviest) {
      heaviest = weight
      at = nth
    }
  })
  return (heaviest + sum - heaviest / (at + 1) ** 2) / MOST
}
