import { Link } from 'wouter'
import { useText } from '../i18n/useText.ts'
import { Icon } from '../ui/Icon.tsx'
import type { ExhibitorWhole } from './catalogueTypes.ts'

/** Where a stand is in its hall, at a glance; the whole plan is a touch away. */
export function MiniPlan({
  place: { hall, stand, sharedWith },
  of,
}: {
  place: ExhibitorWhole['stands'][number]
  of: string
}) {
  const say = useText()
  const corners = stand.points.split(' ').map((pair) => pair.split(',').map(Number))
  const middle = (axis: 0 | 1) => corners.reduce((sum, corner) => sum + (corner[axis] ?? 0), 0) / corners.length
  const others = sharedWith.filter(({ id }) => id !== of)
  return (
    <div className="mini-plan">
      <p className="mini-plan-number">
        <bdi>{say('catalogue.stand', { number: stand.number })}</bdi>
        <small>{hall.name}</small>
      </p>
      <svg
        viewBox={`0 0 ${hall.widthCm} ${hall.depthCm}`}
        role="img"
        aria-label={say('catalogue.miniPlan', { number: stand.number, hall: hall.name })}
      >
        <polygon className="mini-plan-floor" points={hall.points} />
        {hall.zones.map(({ id, points, colour }) => (
          <polygon key={id} points={points} style={{ fill: `var(--track-${colour})`, fillOpacity: 0.18 }} />
        ))}
        <polygon className="mini-plan-stand" points={stand.points} />
        <circle
          className="mini-plan-here"
          cx={middle(0)}
          cy={middle(1)}
          r={Math.max(hall.widthCm, hall.depthCm) / 40}
        />
      </svg>
      <Link
        className="button no-print"
        href={`/plan?hall=${encodeURIComponent(hall.key)}&stand=${encodeURIComponent(stand.number)}`}
      >
        <Icon name="place" />
        {say('catalogue.onPlan')}
      </Link>
      {others.length > 0 && (
        <p className="card-soft">
          {say('catalogue.sharedWith')}{' '}
          {others.map(({ id, slug, name }, nth) => (
            <span key={id}>
              {nth > 0 && ', '}
              <Link href={`/exhibitors/${slug}`}>
                <bdi>{name}</bdi>
              </Link>
            </span>
          ))}
        </p>
      )}
    </div>
  )
}
