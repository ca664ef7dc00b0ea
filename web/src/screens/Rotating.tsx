import { type ReactNode, Suspense, useEffect, useState } from 'react'
import { useSearch } from 'wouter'
import { catalogue } from '../i18n/catalogues.ts'
import { useLanguage } from '../i18n/Language.tsx'
import { directionOf, isLanguage, type LanguageCode, schemaLanguage } from '../i18n/languages.ts'
import { Messages } from '../i18n/Messages.tsx'
import { useLiveSchedule } from '../schedule/useLiveSchedule.ts'

const every = 20_000
const domains = ['shell', 'schedule', 'screens'] as const

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
  const next = turns.length > 1 ? turns[(turn + 1) % turns.length] : undefined
  useEffect(() => {
    if (!next) return
    const timer = setInterval(() => {
      // Not before its words are there: a screen that lost its network stays with the language it has.
      catalogue(next, domains).then(
        () => setTurn(turn + 1),
        () => undefined,
      )
    }, every)
    return () => clearInterval(timer)
  }, [next, turn])
  const language = turns[turn % turns.length] ?? own
  useEffect(() => {
    document.documentElement.lang = language
    document.documentElement.dir = directionOf(language)
  }, [language])
  return (
    <Suspense fallback={null}>
      <Messages language={language} domains={domains}>
        {children}
      </Messages>
      {turns.map((each) => (
        <Ahead key={each} language={each} />
      ))}
    </Suspense>
  )
}

/** Keeps the words and the schedule of a language ready, whichever is shown. */
function Ahead({ language }: { language: LanguageCode }) {
  useLiveSchedule(schemaLanguage[language])
  useEffect(() => {
    catalogue(language, domains).catch(() => undefined)
  }, [language])
  return null
}
