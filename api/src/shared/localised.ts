import { type Language, type Localised, written } from './language.ts'

/** A text that the database keeps as JSON, in a language; in another one where that is missing. */
export function textIn(stored: unknown, language: Language): string {
  const texts = localised(stored)
  return texts[language] || written(texts)
}

/** A text that the database keeps as JSON, in all four languages. */
export function localised(stored: unknown): Localised {
  const kept: Readonly<Record<string, unknown>> = typeof stored === 'object' && stored !== null ? { ...stored } : {}
  const one = (language: Language) => (typeof kept[language] === 'string' ? kept[language] : '')
  return { fr: one('fr'), ar: one('ar'), en: one('en'), es: one('es') }
}
