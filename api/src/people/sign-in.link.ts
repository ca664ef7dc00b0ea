import { LANGUAGES, type Language, preferredLanguage } from '../shared/language.ts'

/** What a request for a link says about the language of its reader. */
export interface AskedBy {
  readonly metadata?: Readonly<Record<string, unknown>> | undefined
  readonly callbackURL?: string | undefined
  readonly acceptLanguage?: string | null | undefined
}

/** The language asked for: by name, else that of the page to come back to, else the browser's. */
export function languageAsked({ metadata, callbackURL, acceptLanguage }: AskedBy): Language {
  const named = metadata?.language
  const ofPage = callbackURL?.split('/')[1]
  return (
    LANGUAGES.find((language) => language === named) ??
    LANGUAGES.find((language) => language === ofPage) ??
    preferredLanguage(acceptLanguage ?? undefined)
  )
}

/** The link to mail: one that fails leads to the sign-in page, in its reader's language, unless the asker chose. */
export function linkToMail(url: string, language: Language): string {
  const link = new URL(url)
  if (!link.searchParams.has('errorCallbackURL')) link.searchParams.set('errorCallbackURL', `/${language}/sign-in`)
  return link.href
}
