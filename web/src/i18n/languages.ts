/** The languages of the fair, in the order they are offered. The address starts with one of them. */
export const languages = ['fr', 'ar', 'en', 'es'] as const
export type LanguageCode = (typeof languages)[number]

/** What each language calls itself, which is how a reader looks for it; not translated. */
export const ownNames = { fr: 'Français', ar: 'العربية', en: 'English', es: 'Español' } as const

/** Morocco's ways of writing dates, with Latin digits in Arabic too. */
export const locales = { fr: 'fr-MA', ar: 'ar-MA', en: 'en-GB', es: 'es-ES' } as const

export const schemaLanguage = { fr: 'FR', ar: 'AR', en: 'EN', es: 'ES' } as const

export const directionOf = (language: LanguageCode) => (language === 'ar' ? 'rtl' : 'ltr')

export const isLanguage = (text: string | undefined): text is LanguageCode => languages.some((known) => known === text)

/** The last one chosen, else the first that the browser asks for, else French. */
export function preferredLanguage(): LanguageCode {
  const wished = [localStorage.getItem('language') ?? '', ...navigator.languages]
  return wished.map((tag) => tag.slice(0, 2)).find(isLanguage) ?? 'fr'
}
