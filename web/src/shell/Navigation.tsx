import { useLocation } from 'wouter'
import { useText } from '../i18n/useText.ts'
import { MoreSections } from './MoreSections.tsx'
import { SectionLinks } from './SectionLinks.tsx'
import { type Section, visits, works } from './sections.ts'

/** How many sections stand under the thumb on a phone; the others open above them. */
const underThumb = 4

/** Under the header on a desk, in two rows for who works here; under the thumb on a phone. */
export function Navigation({ roles }: { roles: readonly string[] }) {
  const say = useText()
  const [at] = useLocation()
  const mine = works.filter(({ opensTo }) => opensTo?.(roles) ?? true)
  const current = currentOf([...visits, ...mine], at)
  return (
    <nav className="shell-nav" aria-label={say('shell.nav.label')}>
      <div className="nav-desk">
        <SectionLinks sections={visits} current={current} />
        {mine.length > 0 && (
          <div className="nav-work">
            <SectionLinks sections={mine} current={current} />
          </div>
        )}
      </div>
      <div className="nav-thumb">
        <SectionLinks sections={visits.slice(0, underThumb)} current={current} />
        <MoreSections visits={visits.slice(underThumb)} works={mine} current={current} />
      </div>
    </nav>
  )
}

/** The section that an address belongs to: the longest that begins it, so that /plan/edit is not /plan. */
function currentOf(sections: readonly Section[], at: string): Section | undefined {
  const within = ({ to }: Section) =>
    to === '/' ? at === '/' || at.startsWith('/sessions') : at === to || at.startsWith(`${to}/`)
  return sections.filter(within).sort((a, b) => b.to.length - a.to.length)[0]
}
