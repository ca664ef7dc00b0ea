import type { SessionPageQuery } from '@salon/schema/generated/graphql.ts'
import { Link } from 'wouter'
import { useText } from '../i18n/useText.ts'

type Conventions = NonNullable<SessionPageQuery['session']>['conventions']

/** The conventions that are signed during the session. */
export function SessionConventions({ conventions }: { conventions: Conventions }) {
  const say = useText()
  if (conventions.length === 0) return null
  return (
    <section>
      <h2>{say('schedule.conventions', { count: conventions.length })}</h2>
      <ol className="signed">
        {conventions.map((convention) => (
          <li key={convention.id}>
            <span className="badge" data-tone="terracotta">
              {say(`edition.conventionKind.${convention.kind}`)}
            </span>
            <Link href={`/edition#${convention.key}`}>{convention.title}</Link>
            <span className="institution">
              {convention.parties.map((party, n) => (
                <span key={party.id}>
                  {n > 0 && ' · '}
                  <bdi>{party.name}</bdi>
                </span>
              ))}
            </span>
          </li>
        ))}
      </ol>
    </section>
  )
}
