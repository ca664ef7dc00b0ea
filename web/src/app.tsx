import { Suspense, useEffect, useState } from 'react'
import { Provider } from 'urql'
import { Redirect, Route, Router, Switch, useLocation } from 'wouter'
import { createSalonClient } from './client.ts'
import { directionOf, isLanguage, type LanguageCode, preferredLanguage } from './i18n/languages.ts'
import { Messages } from './i18n/Messages.tsx'
import { Routes } from './routes.tsx'
import { Breakdown } from './shell/Breakdown.tsx'
import { lazyPart } from './shell/lazyPart.tsx'
import { Shell } from './shell/Shell.tsx'
import { Star } from './ui/Star.tsx'

const DoorDisplay = lazyPart(() => import('./screens/DoorDisplay.tsx').then((m) => m.DoorDisplay), ['screens'])
const HallBoard = lazyPart(() => import('./screens/HallBoard.tsx').then((m) => m.HallBoard), ['screens'])

const Waiting = () => (
  <div className="app-waiting">
    <Star />
  </div>
)

/** The address begins with the language; without one, the reader is sent to the same page in theirs. */
export function App() {
  const [client] = useState(createSalonClient)
  const [address] = useLocation()
  const first = address.split('/')[1]
  const language = isLanguage(first) ? first : undefined
  useDocumentLanguage(language)
  if (!language) return <Redirect to={`/${preferredLanguage()}${address}${location.search}`} replace />
  return (
    <Provider value={client}>
      <Breakdown>
        <Suspense fallback={<Waiting />}>
          <Messages language={language} domains={['shell', 'schedule']}>
            <Router base={`/${language}`}>
              <Switch>
                <Route path="/screens/rooms/:key">
                  {({ key }) => <DoorDisplay roomKey={decodeURIComponent(key)} />}
                </Route>
                <Route path="/screens/hall">
                  <HallBoard />
                </Route>
                <Route>
                  <Shell>
                    <Routes />
                  </Shell>
                </Route>
              </Switch>
            </Router>
          </Messages>
        </Suspense>
      </Breakdown>
    </Provider>
  )
}

function useDocumentLanguage(language: LanguageCode | undefined) {
  if (language) {
    // Before the first render, not after: the first request already says which language it wants.
    document.documentElement.lang = language
    document.documentElement.dir = directionOf(language)
  }
  useEffect(() => {
    if (language) localStorage.setItem('language', language)
  }, [language])
}
