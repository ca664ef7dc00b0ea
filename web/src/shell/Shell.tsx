import './shell.css'
import { type ReactNode, Suspense } from 'react'
import { useText } from '../i18n/useText.ts'
import { useStore } from '../live/store.ts'
import { announcement } from '../ui/announce.ts'
import { Loading } from '../ui/Loading.tsx'
import { Toasts } from '../ui/Toasts.tsx'
import { ConnectionBanner } from './ConnectionBanner.tsx'
import { Footer } from './Footer.tsx'
import { Header } from './Header.tsx'
import { SectionBoundary } from './SectionBoundary.tsx'

/** What surrounds every page but the big screens. */
export function Shell({ children }: { children: ReactNode }) {
  const say = useText()
  return (
    <div className="shell">
      <a className="skip-link" href="#content">
        {say('shell.skip')}
      </a>
      <Header />
      <ConnectionBanner />
      <main id="content" tabIndex={-1}>
        <SectionBoundary>
          <Suspense
            fallback={
              <div className="page">
                <Loading />
              </div>
            }
          >
            {children}
          </Suspense>
        </SectionBoundary>
      </main>
      <Footer />
      <Toasts />
      <p className="unseen" aria-live="polite" role="status">
        {useStore(announcement)}
      </p>
    </div>
  )
}
