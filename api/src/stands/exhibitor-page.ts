import type { Localised } from '../shared/language.ts'
import type { CaptionedPhotograph } from './product.ts'

/** What an exhibitor says of itself on its public page. */
export interface PageContent {
  /** Empty in a language where it is not translated. */
  readonly presentation: Localised
  /** Keys of the crafts that it practises. */
  readonly crafts: readonly string[]
  readonly labels: readonly string[]
  /** Codes of the languages in which a buyer is answered. */
  readonly languages: readonly string[]
  /** Keys of where it sells. */
  readonly markets: readonly string[]
  readonly foundedIn: number | null
  /** How many work there. */
  readonly members: number | null
  readonly website: string | null
  readonly email: string | null
  readonly phone: string | null
  /** Whether everybody reads them; never where there is none. */
  readonly showsEmail: boolean
  readonly showsPhone: boolean
  /** The first is the cover. */
  readonly photographs: readonly CaptionedPhotograph[]
}

/** Where craft is sold, as a page can say it. */
export const MARKETS = ['morocco', 'africa', 'europe', 'north-america', 'middle-east', 'asia'] as const
/** ISO 639-1, and `ber` for Amazigh. */
export const SPOKEN = ['ar', 'ber', 'fr', 'en', 'es', 'de', 'it', 'pt', 'nl', 'ru', 'tr', 'zh', 'ja'] as const
