/** The languages of the fair, in the order they are offered. The address starts with one of them. */
export const languages = ['fr', 'ar', 'en', 'es'] as const
export type LanguageCode = (typeof languages)[number]

/** What each language calls itself, which is how a reader looks for it; not translated. */
export const ownNames = { fr: 'Français', ar: 'العربية', en: 'English', es: 'Español' } as const

/**
 * How dates and numbers are written, with Latin digits in Arabic too. CLDR groups thousands by a point in fr-MA, which
 * readers of French in Morocco, taught the narrow space, take for a decimal: theirs is written as in fr-FR.
 */
export const locales = { fr: 'fr-FR', ar: 'ar-MA', en: 'en-GB', es: 'es-ES' } as const

export const schemaLanguage = { fr: 'FR', ar: 'AR', en: 'EN', es: 'ES' } as const

export const directionOf = (language: LanguageCode) => (language === 'ar' ? 'rtl' : 'ltr')

export const isLanguage = (text: string | undefined): text is LanguageCode => languages.some((known) => known === text)

/** The last one chosen, else the first that the browser asks for, else French. */
export function preferredLanguage(): LanguageCode {
  const wished = [localStorage.getItem('language') ?? '', ...navigator.languages]
  return wished.map((tag) => tag.slice(0, 2)).find(isLanguage) ?? 'fr'
}
