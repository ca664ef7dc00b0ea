/**
 * A text as people mean it when they search: no accents, no Arabic vowels or tatweel, one form for each of alif, ya,
 * ta marbuta and the seats of hamza.
 */
export const fold = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[\p{Mn}\u0640]/gu, '')
    .replace(/[أإآٱ]/g, 'ا')
    .replace(/ى/g, 'ي')
    .replace(/ئ/g, 'ي')
    .replace(/ؤ/g, 'و')
    .replace(/ة/g, 'ه')
    .replace(/ء/g, '')
    .toLocaleLowerCase('fr')

/** Whether every word of the query begins or is inside some word of the text. */
export function matches(query: string, ...texts: ReadonlyArray<string | null | undefined>): boolean {
  const haystack = fold(texts.filter(Boolean).join(' '))
  return fold(query)
    .split(/\s+/)
    .every((word) => haystack.includes(word))
}
