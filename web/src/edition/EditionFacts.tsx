import type { EditionPageQuery } from '@salon/schema/generated/graphql.ts'
import { useText } from '../i18n/useText.ts'
import { useTimes } from '../i18n/useTimes.ts'
import { Provenance } from './Provenance.tsx'

type Edition = NonNullable<EditionPageQuery['edition']>

/** Theme, patronage, components and rooms. */
export function EditionFacts({ edition }: { edition: Edition }) {
  const say = useText()
  const times = useTimes()
  const days = (from: string | null, to: string | null) =>
    from && (to && to !== from ? say('edition.fromTo', { from: times.day(from), to: times.day(to) }) : times.day(from))
  return (
    <>
      {edition.theme && (
        <blockquote className="theme">
          <p>{edition.theme}</p>
          {edition.patronage && <footer>{edition.patronage}</footer>}
        </blockquote>
      )}
      <section className="edition-part">
        <h2>{say('edition.components')}</h2>
        <ul className="tiles">
          {edition.components.map((component) => (
            <li key={component.key} className="panel">
              <h3>
                <bdi>{component.name}</bdi>
              </h3>
              <p>{days(component.from, component.to)}</p>
              <Provenance of={component.provenance} />
            </li>
          ))}
        </ul>
      </section>
      <section className="edition-part">
        <h2>{say('edition.rooms')}</h2>
        <ul className="tiles rooms">
          {[...edition.rooms]
            .sort((a, b) => a.order - b.order)
            .map((room) => (
              <li key={room.id} className="panel">
                <h3>{room.name}</h3>
                <p>{say('schedule.roomCapacity', { count: room.capacity })}</p>
                <Provenance of={room.provenance} />
              </li>
            ))}
        </ul>
      </section>
    </>
  )
}
