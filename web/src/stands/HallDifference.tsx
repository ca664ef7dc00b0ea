import type { PlanReleasesQuery } from '@salon/schema/generated/graphql.ts'
import type { ReactNode } from 'react'
import { useText } from '../i18n/useText.ts'
import { pointsOf } from './points.ts'

export type HallChange = PlanReleasesQuery['planReleases']['nodes'][number]['halls'][number]

/** A list of a whole hall redrawn would be a page of its own: the drawing shows all, the words the first of them. */
const mostNamed = 60

/** What one version did to one hall: where stands were and are, and a list that says the same. */
export function HallDifference({ hall, children }: { hall: HallChange; children?: ReactNode }) {
  const say = useText()
  const corners = pointsOf(hall.points)
  const width = Math.max(...corners.map(([x]) => x))
  const depth = Math.max(...corners.map(([, y]) => y))
  return (
    <section className="plan-difference" data-testid="hall-difference">
      <h3>{hall.name}</h3>
      {hall.isNew && <p>{say('stands.versions.new')}</p>}
      {hall.isRebuilt && !hall.isNew && <p>{say('stands.versions.rebuilt')}</p>}
      {hall.stands.length > 0 && (
        <>
          <p>{say('stands.versions.count', { count: hall.stands.length })}</p>
          <svg aria-hidden="true" viewBox={`-50 -50 ${width + 100} ${depth + 100}`}>
            <polygon className="plan-floor" points={hall.points} />
            {hall.stands.map(({ stand, before, after }) => (
              <g key={stand}>
                {before && before !== after && <polygon className="plan-before" points={before} />}
                {after && <polygon className="plan-after" data-new={!before || undefined} points={after} />}
              </g>
            ))}
          </svg>
          <ul>
            {hall.stands.slice(0, mostNamed).map(({ stand, number, numberBefore, what }) => (
              <li key={stand}>
                <strong>
                  {numberBefore ? say('stands.versions.was', { number, before: numberBefore }) : <bdi>{number}</bdi>}
                </strong>
                {what.map((kind) => (
                  <span key={kind} className="plan-change" data-kind={kind}>
                    {say(`stands.change.${kind}`)}
                  </span>
                ))}
              </li>
            ))}
            {hall.stands.length > mostNamed && <li>…</li>}
          </ul>
        </>
      )}
      {children}
    </section>
  )
}
