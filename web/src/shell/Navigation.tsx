import { Link, useLocation } from 'wouter'
import { useText } from '../i18n/useText.ts'
import { Icon } from '../ui/Icon.tsx'
import { visits, works } from './sections.ts'

const sectionsOf = (roles: readonly string[]) => [...visits, ...works].filter(({ opensTo }) => opensTo?.(roles) ?? true)

/** Under the header on a desk, under the thumb on a phone. */
export function Navigation({ roles }: { roles: readonly string[] }) {
  const say = useText()
  const [at] = useLocation()
  return (
    <nav className="shell-nav" aria-label={say('shell.nav.label')}>
      <ul className="shell-nav-list">
        {sectionsOf(roles).map(({ to, key, icon }) => (
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
