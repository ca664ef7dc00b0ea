import type { EditionPageQuery } from '@salon/schema/generated/graphql.ts'
import { Link } from 'wouter'
import { useText } from '../i18n/useText.ts'
import { useTimes } from '../i18n/useTimes.ts'
import { Badge } from '../ui/Badge.tsx'
import { Provenance } from './Provenance.tsx'

type All = NonNullable<EditionPageQuery['edition']>['conventions']

/** The conventions, each with who is bound by it and what was promised. */
export function Conventions({ conventions }: { conventions: All }) {
  const say = useText()
  const times = useTimes()
  return (
    <section className="edition-part">
      <h2>{say('edition.conventions', { count: conventions.length })}</h2>
      <ol className="conventions">
        {conventions.map((convention) => (
          <li key={convention.id} id={convention.key} className="panel convention">
            <span className="convention-key" aria-hidden="true">
              {convention.key}
            </span>
            <div>
              <p className="row">
                <Badge tone="terracotta">{say(`edition.conventionKind.${convention.kind}`)}</Badge>
                {convention.signedOn && (
                  <span>{say('edition.signedOn', { date: times.date(convention.signedOn) })}</span>
                )}
                <Provenance of={convention.provenance} />
              </p>
              <h3>{convention.title}</h3>
              <div className="convention-parts">
                <div>
                  <h4>{say('edition.commitments')}</h4>
                  <ul>
                    {convention.commitments.map((commitment) => (
                      <li key={commitment}>{commitment}</li>
                    ))}
                  </ul>
                </div>
                <div>
                  <h4>{say('edition.parties')}</h4>
                  <ul>
                    {convention.parties.map((party) => (
                      <li key={party.id}>
                        <bdi>{party.name}</bdi>
                      </li>
                    ))}
                  </ul>
                </div>
              </div>
              {convention.session && (
                <p className="convention-session">
                  {say('edition.signedDuring')}{' '}
                  <Link href={`/sessions/${encodeURIComponent(convention.session.id)}`}>
                    {convention.session.title}
                  </Link>
                </p>
              )}
            </div>
          </li>
        ))}
      </ol>
    </section>
  )
}
