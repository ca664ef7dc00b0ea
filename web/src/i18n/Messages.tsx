import { type ReactNode, use, useMemo } from 'react'
import { IntlProvider, useIntl } from 'react-intl'
import { catalogue } from './catalogues.ts'
import type { Domain } from './keys.ts'
import { LanguageContext } from './Language.tsx'
import { type LanguageCode, locales } from './languages.ts'

/** The venue's zone: every hour on every screen is written in it, wherever the reader is. */
export const venueZone = 'Africa/Casablanca'

/** The language and the first catalogues; waits (Suspense) until they are there. */
export function Messages({ language, domains, children }: Props & { language: LanguageCode }) {
  const messages = use(catalogue(language, domains))
  return (
    <LanguageContext value={language}>
      <IntlProvider locale={locales[language]} messages={messages} timeZone={venueZone} defaultLocale="fr-FR">
        {children}
      </IntlProvider>
    </LanguageContext>
  )
}

/** Adds the catalogues of a part that is loaded later to those already there. */
export function MoreMessages({ domains, children }: Props) {
  const language = use(LanguageContext)
  const intl = useIntl()
  const more = use(catalogue(language, domains))
  const messages = useMemo(() => ({ ...(intl.messages as Record<string, string>), ...more }), [intl.messages, more])
  return (
    <IntlProvider locale={intl.locale} messages={messages} timeZone={venueZone} defaultLocale="fr-FR">
      {children}
    </IntlProvider>
  )
}

interface Props {
  domains: readonly Domain[]
  children: ReactNode
}
