import { Suspense } from 'react'
import { Link } from 'wouter'
import { useText } from '../i18n/useText.ts'
import { ButtonLink } from '../ui/ButtonLink.tsx'
import { Icon } from '../ui/Icon.tsx'
import { Star } from '../ui/Star.tsx'
import { DemoClock } from './DemoClock.tsx'
import { LanguageSwitch } from './LanguageSwitch.tsx'
import { LiveSign } from './LiveSign.tsx'
import { lazyPart } from './lazyPart.tsx'
import { Navigation } from './Navigation.tsx'
import { ThemeSwitch } from './ThemeSwitch.tsx'
import { useViewer } from './useViewer.ts'

const NoticeBell = lazyPart(() => import('../notices/NoticeBell.tsx').then((m) => m.NoticeBell), ['notices'])

export function Header() {
  const say = useText()
  const viewer = useViewer()
  return (
    <header className="shell-header">
      <div className="shell-bar">
        <Link href="/" className="brand">
          <Star />
          <span className="brand-name">{say('shell.name')}</span>
        </Link>
        <div className="shell-tools">
          <DemoClock />
          <LiveSign />
          <LanguageSwitch />
          <ThemeSwitch />
          {viewer && (
            <Suspense fallback={null}>
              <NoticeBell />
            </Suspense>
          )}
          {viewer ? (
            <ButtonLink href="/account" tone="quiet" aria-label={say('shell.account', { name: viewer.person.name })}>
              <Icon name="person" />
              <bdi className="account-name">{viewer.person.name}</bdi>
            </ButtonLink>
          ) : (
            <ButtonLink href="/sign-in" tone="primary" aria-label={say('shell.signIn')}>
              <Icon name="person" />
              <span className="account-name">{say('shell.signIn')}</span>
            </ButtonLink>
          )}
        </div>
      </div>
      <Navigation roles={viewer?.roles ?? []} />
    </header>
  )
}
