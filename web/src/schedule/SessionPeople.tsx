import type { SessionPageQuery } from '@salon/schema/generated/graphql.ts'
import { useText } from '../i18n/useText.ts'

type People = NonNullable<SessionPageQuery['session']>['people']

/** Who is on stage, with what they do and for whom. */
export function SessionPeople({ people }: { people: People }) {
  const say = useText()
  if (people.length === 0) return null
  return (
    <section>
      <h2>{say('schedule.people')}</h2>
      <ul className="people">
        {people.map(({ person, role }) => (
          <li key={person.id}>
            <span className="initials" aria-hidden="true">
              {person.name
                .split(/\s+/)
                .map((word) => word[0])
                .slice(0, 2)
                .join('')}
            </span>
            <span>
              <b>
                <bdi>{person.name}</bdi>
              </b>
              {role === 'MODERATOR' && <span className="badge">{say('schedule.moderator')}</span>}
              {person.jobTitle && <span>{person.jobTitle}</span>}
              {person.institution && <bdi className="institution">{person.institution.name}</bdi>}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
