import type { Say } from '../i18n/useText.ts'

/** Languages in which buyers are answered: ISO 639-1, and `ber` for Amazigh. */
export const spoken = ['ar', 'ber', 'fr', 'en', 'es', 'de', 'it', 'pt', 'nl', 'ru', 'tr', 'zh', 'ja'] as const
export const markets = ['morocco', 'africa', 'europe', 'north-america', 'middle-east', 'asia'] as const

export function languageName(say: Say, code: string): string {
  const known = spoken.find((each) => each === code)
  return known ? say(`catalogue.spoken.${known}`) : code
}

export function marketName(say: Say, key: string): string {
  const known = markets.find((each) => each === key)
  return known ? say(`catalogue.market.${known}`) : key.replaceAll('-', ' ')
}
