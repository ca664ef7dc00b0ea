import type { Language } from '../shared/language.ts'

/** In characters: what search engines show of a description. */
const LONGEST = 160

/** At the end of a word, where it is too long. */
export function shortened(text: string): string {
  const signs = [...text]
  if (signs.length <= LONGEST) return text
  const cut = signs.slice(0, LONGEST - 1).join('')
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), LONGEST / 2))}…`
}

/** What was written in one line. */
export const inOneLine = (text: string): string => text.replace(/\s+/g, ' ').trim()

/** Several words one after the other, as the language parts them. */
export const listed = (words: readonly (string | null | undefined)[], language: Language): string =>
  words.filter((word) => word).join(language === 'ar' ? '، ' : ', ')
