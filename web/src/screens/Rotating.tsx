import { type ReactNode, Suspense, useEffect, useState } from 'react'
import { useSearch } from 'wouter'
import { useLanguage } from '../i18n/Language.tsx'
import { directionOf, isLanguage, type LanguageCode } from '../i18n/languages.ts'
import { Messages } from '../i18n/Messages.tsx'

const every = 20_000

/**
 * Shows its content in each language of `?langs=fr,ar` in turn; without it, in the page's own. The languages to come are
 * fetched while the first is shown, so that a turn needs no network.
 */
export function Rotating({ children }: { children: ReactNode }) {
  const own = useLanguage()
  const search = useSearch()
  const asked = (new URLSearchParams(search).get('langs') ?? '').split(',').filter(isLanguage)
  const turns: readonly LanguageCode[] = asked.length > 0 ? asked : [own]
  const [turn, setTurn] = useState(0)
  useEffect(() => {
    if (turns.length < 2) return
    const timer = setInterval(() => setTurn((n) => n + 1), every)
    return () => clearInterval(timer)
  }, [turns.length])
  const language = turns[turn % turns.length] ?? own
  useEffect(() => {
    document.documentElement.lang = language
    document.documentElement.dir = directionOf(language)
  }, [language])
  return (
    <Suspense fallback={null}>
      <Messages language={language} domains={['shell', 'schedule', 'screens']}>
        {children}
      </Messages>
    </Suspense>
  )
}
