import { Link, useLocation } from 'wouter'
import { consoleRights } from '../console/consoleRights.ts'
import type { MessageKey } from '../i18n/keys.ts'
import { useText } from '../i18n/useText.ts'
import { mayEdit } from '../programme/mayEdit.ts'
import { Icon, type IconName } from '../ui/Icon.tsx'

const everyone: ReadonlyArray<readonly [string, MessageKey, IconName]> = [
  ['/', 'shell.nav.schedule', 'calendar'],
  ['/plan', 'shell.nav.plan', 'grid'],
  ['/agenda', 'shell.nav.agenda', 'person'],
  ['/edition', 'shell.nav.edition', 'place'],
  ['/changelog', 'shell.nav.changelog', 'list'],
]

const console = ['/console', 'shell.nav.console', 'live'] as const
const draft = ['/draft', 'shell.nav.draft', 'pen'] as const
const team = ['/team', 'shell.nav.team', 'people'] as const

/** Only where somebody with these roles can do something. The server decides again. */
const sectionsOf = (roles: readonly string[]): typeof everyone => [
  ...everyone,
  ...(consoleRights(roles).look ? [console] : []),
  ...(mayEdit(roles) ? [draft] : []),
  ...(roles.includes('ADMINISTRATOR') ? [team] : []),
]

/** Under the header on a desk, under the thumb on a phone. */
export function Navigation({ roles }: { roles: readonly string[] }) {
  const say = useText()
  const [at] = useLocation()
  return (
    <nav className="shell-nav" aria-label={say('shell.nav.label')}>
      <ul className="shell-nav-list">
        {sectionsOf(roles).map(([to, key, icon]) => (
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
