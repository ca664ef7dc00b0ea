import { useText } from '../i18n/useText.ts'
import { familyName } from '../stands/familyName.ts'
import { type ReviewCall, regionName } from './reviewTypes.ts'

/** How full the quotas of a call are, the fullest first. */
export function QuotaBars({ call }: { call: ReviewCall }) {
  const say = useText()
  const quotas = call.quotas.toSorted((a, b) => a.places - a.accepted - (b.places - b.accepted) || b.places - a.places)
  if (quotas.length === 0) return null
  return (
    <details className="panel quotas">
      <summary>{say('review.quotas', { call: call.title })}</summary>
      <ul className="quota-bars">
        {quotas.map(({ id, region, family, places, accepted }) => (
          <li key={id} data-full={accepted >= places || undefined}>
            <span>
              {[region && regionName(say, region), family && familyName(say, family)].filter(Boolean).join(' · ')}
            </span>
            <span className="numerals soft">{say('review.quotaTaken', { accepted, places })}</span>
            <span className="quota-bar" aria-hidden="true">
              <span style={{ inlineSize: `${places === 0 ? 100 : Math.min(100, (accepted / places) * 100)}%` }} />
            </span>
          </li>
        ))}
      </ul>
    </details>
  )
}
