import { Link } from 'wouter'
import { useText } from '../i18n/useText.ts'
import { Icon } from '../ui/Icon.tsx'
import type { Section } from './sections.ts'

interface Props {
  sections: readonly Section[]
  current: Section | undefined
  onFollow?: () => void
}

export function SectionLinks({ sections, current, onFollow }: Props) {
  const say = useText()
  return (
    <ul className="shell-nav-list">
      {sections.map((section) => (
        <li key={section.to}>
          <Link href={section.to} aria-current={section === current ? 'page' : undefined} onClick={onFollow}>
            <Icon name={section.icon} />
            <span>{say(section.key)}</span>
          </Link>
        </li>
      ))}
    </ul>
  )
}
