import { isolated, type Language } from '../shared/language.ts'
import type { StandFileNewsKind } from './stand-file.topics.ts'
import { WORDS } from './stand-mail.words.ts'

/** What exhibitors are written of; the rest they see where they did it. */
export const MAILED = [
  'held',
  'offered',
  'reminded',
  'extended',
  'expired',
  'withdrawn',
  'allocated',
  'exchangeProposed',
  'exchangeDone',
  'exchangeClosed',
  'shareInvited',
  'shareAccepted',
  'shareRefused',
  'shareWithdrawn',
  'shareEnded',
  'shareSet',
] as const satisfies readonly StandFileNewsKind[]
export type MailedKind = (typeof MAILED)[number]

/** What a mail about stands is made of, in its reader's language. */
export interface StandLetter {
  readonly kind: MailedKind
  readonly exhibitor: string
  /** Numbers of the stands. */
  readonly stands: readonly string[]
  /** The number of the stand that would be had for the first, or the name of who shares it. */
  readonly other: string | undefined
  /** Why the desk did it, in its words. */
  readonly reason?: string | undefined
  /** The deadline, in words. */
  readonly until: string | undefined
}

export interface LetterWords {
  readonly subject: string
  readonly sentence: string
}

const greetings: Readonly<Record<Language, (name: string) => string>> = {
  fr: (name) => `Bonjour ${name},`,
  ar: (name) => `السلام عليكم، ${name}،`,
  en: (name) => `Hello ${name},`,
  es: (name) => `Hola, ${name}:`,
}

export const BUTTON: Readonly<Record<Language, string>> = {
  fr: 'Voir mon stand',
  ar: 'رواقي',
  en: 'See my stand',
  es: 'Ver mi estand',
}

export const SIGNATURE: Readonly<Record<Language, string>> = {
  fr: 'Salon National de l’Artisanat',
  ar: 'الأسبوع الوطني للصناعة التقليدية',
  en: 'Salon National de l’Artisanat',
  es: 'Salon National de l’Artisanat',
}

export const greeting = (language: Language, exhibitor: string) => greetings[language](isolated(exhibitor))

/** The subject and the sentence of a mail about stands. */
export function lettersWords(
  { kind, stands, other = '', until = '', reason = '' }: StandLetter,
  language: Language,
): LetterWords {
  const list = new Intl.ListFormat(language, { type: 'conjunction' }).format(stands.map(isolated))
  const words = WORDS[language][kind]
  const fill = (text: string) =>
    text
      .replaceAll('{stands}', list)
      .replaceAll('{other}', isolated(other))
      .replaceAll('{until}', isolated(until))
      .replaceAll('{reason}', isolated(reason))
      .replaceAll('{count}', String(stands.length))
  return { subject: fill(words[0]), sentence: fill(words[1]) }
}
