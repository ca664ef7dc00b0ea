import { Link, useLocation } from 'wouter'
import type { MessageKey } from '../i18n/keys.ts'
import { useText } from '../i18n/useText.ts'
import { Icon, type IconName } from '../ui/Icon.tsx'

const everyone: ReadonlyArray<readonly [string, MessageKey, IconName]> = [
  ['/', 'shell.nav.schedule', 'calendar'],
  ['/agenda', 'shell.nav.agenda', 'person'],
  ['/edition', 'shell.nav.edition', 'place'],
  ['/changelog', 'shell.nav.changelog', 'list'],
]

const organisers: typeof everyone = [
  ['/console', 'shell.nav.console', 'live'],
  ['/draft', 'shell.nav.draft', 'pen'],
]

/** Under the header on a desk, under the thumb on a phone. */
export function Navigation({ organiser }: { organiser: boolean }) {
  const say = useText()
  const [at] = useLocation()
  return (
    <nav className="shell-nav" aria-label={say('shell.nav.label')}>
      <ul className="shell-nav-list">
        {[...everyone, ...(organiser ? organisers : [])].map(([to, key, icon]) => (
          <li key={to}>
            <Link
              href={to}
              aria-current={
                (to === '/' ? at === '/' || at.startsWith('/sessions') : at.startsWith(to)) ? 'page' : undefined
              }
            >
              <Icon name={icon} />
              <span>{say(key)}</span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
