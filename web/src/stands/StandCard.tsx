import type { ReactNode } from 'react'
import { useIntl } from 'react-intl'
import { useText } from '../i18n/useText.ts'
import { Badge } from '../ui/Badge.tsx'
import { metresToDoor, neighboursOf } from './planGeometry.ts'
import type { StandNow } from './standState.ts'
import type { PlacedStand } from './useStandStates.ts'

interface Props extends PlacedStand {
  states: ReadonlyMap<string, StandNow>
  /** What is best of this one among those it is compared with. */
  best?: readonly ('area' | 'door' | 'sides')[]
  chosen?: boolean
  children?: ReactNode
}

/** One stand in figures, the same rows in the same order, so that several side by side compare. */
export function StandCard({ stand, hall, states, best = [], chosen = false, children }: Props) {
  const say = useText()
  const intl = useIntl()
  const door = metresToDoor(hall, stand)
  const neighbours = neighboursOf(hall, stand, states)
  const zone = hall.zones.find(({ id }) => id === stand.zone)
  const facts = [
    [say('stands.fact.area'), say('stands.squareMetres', { area: intl.formatNumber(stand.areaDm2 / 100) })],
    [say('claims.openSides'), `${intl.formatNumber(stand.openSides)} · ${say(`stands.shape.${stand.shape}`)}`],
    [say('stands.fact.build'), say(`stands.build.${stand.build}`)],
    [
      say('stands.fact.power'),
      stand.watts ? say('stands.watts', { watts: intl.formatNumber(stand.watts) }) : say('stands.no'),
    ],
    [say('stands.fact.water'), say(stand.water ? 'stands.yes' : 'stands.no')],
    ...(zone ? [[say('stands.fact.zone'), zone.name]] : []),
    ...(door === undefined ? [] : [[say('claims.door'), say('claims.metres', { metres: intl.formatNumber(door) })]]),
  ]
  return (
    <article className="stand-card" data-chosen={chosen || undefined}>
      <header>
        <h3>
          <bdi>{stand.number}</bdi>
        </h3>
        <span className="stand-card-hall">{hall.name}</span>
        {best.map((what) => (
          <Badge key={what} tone="mint">
            {say(`claims.best.${what}`)}
          </Badge>
        ))}
      </header>
      <dl className="plan-list">
        {facts.map(([what, is]) => (
          <div key={what}>
            <dt>{what}</dt>
            <dd>{is}</dd>
          </div>
        ))}
        <div>
          <dt>{say('claims.neighbours')}</dt>
          <dd>
            {neighbours.length === 0
              ? say('claims.noNeighbours')
              : neighbours.map(({ id, name }) => (
                  <bdi key={id} className="plan-line">
                    {name}
                  </bdi>
                ))}
          </dd>
        </div>
      </dl>
      {children}
    </article>
  )
}
