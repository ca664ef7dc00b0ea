import { useIntl } from 'react-intl'
import { Link } from 'wouter'
import { useText } from '../i18n/useText.ts'
import { useTimes } from '../i18n/useTimes.ts'
import { familyName } from './familyName.ts'
import type { PlanHall, PlanStand } from './planTypes.ts'
import type { StandNow } from './standState.ts'

interface Props {
  hall: PlanHall
  stand: PlanStand | undefined
  now: StandNow | undefined
}

/** The chosen stand in words. */
export function StandFacts({ hall, stand, now }: Props) {
  const say = useText()
  const times = useTimes()
  const intl = useIntl()
  if (!stand || !now) return <p className="plan-facts plan-hint no-print">{say('stands.hint')}</p>
  const zone = hall.zones.find(({ id }) => id === stand.zone)
  const facts = [
    [say('stands.fact.hall'), hall.name],
    ...(zone ? [[say('stands.fact.zone'), zone.name]] : []),
    [say('stands.fact.area'), say('stands.squareMetres', { area: intl.formatNumber(stand.areaDm2 / 100) })],
    [say('stands.fact.shape'), say(`stands.shape.${stand.shape}`)],
    [say('stands.fact.build'), say(`stands.build.${stand.build}`)],
    [
      say('stands.fact.power'),
      stand.watts ? say('stands.watts', { watts: intl.formatNumber(stand.watts) }) : say('stands.no'),
    ],
    [say('stands.fact.water'), say(stand.water ? 'stands.yes' : 'stands.no')],
    [say('stands.fact.accessible'), say(stand.accessible ? 'stands.yes' : 'stands.no')],
  ]
  return (
    <section className="plan-facts" aria-live="polite">
      <h2>{say('stands.stand', { number: stand.number })}</h2>
      <p className="plan-state" data-state={now.state}>
        {now.until ? say('stands.heldUntil', { at: times.dateTime(now.until) }) : say(`stands.state.${now.state}`)}
      </p>
      {now.exhibitors.length > 0 && (
        <ul className="plan-exhibitors">
          {now.exhibitors.map(({ id, slug, name, kind, city, family }) => (
            <li key={id}>
              <strong>
                <Link to={`/exhibitors/${slug}`}>
                  <bdi>{name}</bdi>
                </Link>
              </strong>
              <span>
                {say(`stands.kind.${kind}`)} · <bdi>{city}</bdi>
              </span>
              <span>{familyName(say, family)}</span>
            </li>
          ))}
        </ul>
      )}
      <dl className="plan-list">
        {facts.map(([what, is]) => (
          <div key={what}>
            <dt>{what}</dt>
            <dd>{is}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
