import type { Language } from '../shared/language.ts'

/** What the catalogue is narrowed and counted by. */
export const FACETS = [
  'FAMILY',
  'CRAFT',
  'REGION',
  'KIND',
  'HALL',
  'LABEL',
  'MATERIAL',
  'TECHNIQUE',
  'PRICE',
  'ORDER',
  'LEAD',
] as const
export type FacetKey = (typeof FACETS)[number]

/** Of these only products have one. */
export const OF_PRODUCTS: ReadonlySet<FacetKey> = new Set<FacetKey>(['PRICE', 'ORDER', 'LEAD'])

export type CatalogueSort = 'RELEVANCE' | 'NAME' | 'NEWEST' | 'PRICE_LOW' | 'PRICE_HIGH'

/** What is asked of the public catalogue of an edition. */
export interface CatalogueQuery {
  readonly editionId: string
  readonly isProduct: boolean
  /** As it was typed. */
  readonly typed: string
  /** Any of the values of a facet, and something of every facet that is named. */
  readonly filter: Readonly<Partial<Record<FacetKey, readonly string[]>>>
  readonly sort: CatalogueSort
  /** Names are sorted as this language writes them. */
  readonly language: Language
  readonly skip: number
  readonly take: number
}

export interface FacetCount {
  readonly facet: FacetKey
  readonly value: string
  /** How many there would be with this value, and all that is chosen of the other facets. */
  readonly count: number
}

export interface CatalogueAnswer {
  readonly total: number
  /** Of the exhibitors or products of this page, in order. */
  readonly ids: readonly string[]
  readonly facets: readonly FacetCount[]
  /** Folded words of this page that answer what was typed: what to mark. */
  readonly matched: readonly string[]
  /** What may have been meant, where what was typed is nowhere as it stands. */
  readonly spellings: readonly string[]
}
