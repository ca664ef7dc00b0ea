import { useText } from '../i18n/useText.ts'
import { Badge } from '../ui/Badge.tsx'
import { quotaName, type ReviewCall } from './reviewTypes.ts'

/** From here on a quota is nearly full. */
const nearly = 0.9

/** How full the quotas of a call are, the fullest first; those that are full are told before it is opened. */
export function QuotaBars({ call }: { call: ReviewCall }) {
  const say = useText()
  const quotas = call.quotas.toSorted((a, b) => a.places - a.accepted - (b.places - b.accepted) || b.places - a.places)
  if (quotas.length === 0) return null
  const full = quotas.filter(({ places, accepted }) => accepted >= places).length
  const close = quotas.filter(({ places, accepted }) => accepted < places && accepted >= places * nearly).length
  return (
    <details className="panel quotas">
      <summary>
        {say('review.quotas', { call: call.title })}{' '}
        {full > 0 && <Badge tone="terracotta">{say('review.quotasFull', { count: full })}</Badge>}{' '}
        {close > 0 && <Badge tone="saffron">{say('review.quotasClose', { count: close })}</Badge>}
      </summary>
      <ul className="quota-bars">
        {quotas.map(({ id, region, family, places, accepted }) => (
          <li key={id} data-full={accepted >= places || undefined}>
            <span>{quotaName(say, { region, family })}</span>
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
