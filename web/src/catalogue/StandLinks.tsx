import { Link } from 'wouter'
import { useText } from '../i18n/useText.ts'
import { Icon } from '../ui/Icon.tsx'
import type { ExhibitorCardData } from './catalogueTypes.ts'

/** Where somebody is found: leads to the stand on the plan. */
export function StandLinks({ stands }: { stands: ExhibitorCardData['stands'] }) {
  const say = useText()
  if (stands.length === 0) return <span className="stand-none">{say('catalogue.noStand')}</span>
  return (
    <span className="stand-links">
      {stands.map(({ stand, hall }) => (
        <Link
          key={stand.id}
          className="stand-link"
          href={`/plan?hall=${encodeURIComponent(hall.key)}&stand=${encodeURIComponent(stand.number)}`}
        >
          <Icon name="place" />
          <bdi>{say('catalogue.stand', { number: stand.number })}</bdi>
          <span className="unseen">{say('catalogue.onPlan')}</span>
        </Link>
      ))}
    </span>
  )
}
