import type { Localised } from '../shared/language.ts'

/** What an exhibitor says of something that it makes and sells. */
export interface ProductContent {
  readonly craftId: string
  /** Empty in a language where it is not translated. */
  readonly name: Localised
  readonly description: Localised
  /** Keys of the taxonomy. */
  readonly materials: readonly string[]
  readonly techniques: readonly string[]
  readonly labels: readonly string[]
  readonly widthMm: number | null
  readonly depthMm: number | null
  readonly heightMm: number | null
  readonly weightG: number | null
  /** Centimes of a dirham; null when on request. */
  readonly priceCentimes: number | null
  /** More than `priceCentimes`, where it depends on size or work; null when there is one price. */
  readonly priceToCentimes: number | null
  readonly minimumOrder: number | null
  readonly leadTimeDays: number | null
  readonly capacityPerMonth: number | null
  /** In the order in which they are shown. */
  readonly photographs: readonly CaptionedPhotograph[]
}

/** A stored file, and what it shows for those who do not see it. */
export interface CaptionedPhotograph {
  readonly hash: string
  readonly caption: Localised
}

/** How many an exhibitor keeps. */
export const MOST_PRODUCTS = 200
