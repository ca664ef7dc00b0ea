/** Keeps the signs that French sets apart (: ; ? ! « ») on the line of their word. */
export const unbroken = (text: string): string => text.replace(/ (?=[:;?!»])/g, '\u00a0').replace(/« /g, '«\u00a0')
