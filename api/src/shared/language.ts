/** The four languages of the platform, French first: it is the default. */
export const LANGUAGES = ['fr', 'ar', 'en', 'es'] as const
export type Language = (typeof LANGUAGES)[number]

/** A text in the four languages. */
export type Localised = Readonly<Record<Language, string>>

/** A text in the first language that it was written in: better than nothing where a translation is missing. */
export function written(text: Localised): string {
  return LANGUAGES.map((language) => text[language]).find((words) => words.trim() !== '') ?? ''
}

/** Words put into a sentence, kept from turning it around when they are written in the other direction. */
export function isolated(words: string): string {
  return `\u2068${words}\u2069`
}

/** The best of our languages for an `Accept-Language` header; French when none fits. */
export function preferredLanguage(header: string | undefined): Language {
  const wanted = (header ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().split(';')
      const quality = parameters.map((parameter) => /^\s*q=([\d.]+)/.exec(parameter)?.[1]).find(Boolean)
      return { language: tag.slice(0, 2).toLowerCase(), quality: quality === undefined ? 1 : Number(quality) }
    })
    .sort((a, b) => b.quality - a.quality)
  for (const { language } of wanted) {
    const known = LANGUAGES.find((candidate) => candidate === language)
    if (known) return known
  }
  return 'fr'
}
