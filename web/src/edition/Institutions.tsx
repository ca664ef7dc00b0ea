import type { EditionPageQuery } from '@salon/schema/generated/graphql.ts'
import { useIntl } from 'react-intl'
import { useText } from '../i18n/useText.ts'

type All = NonNullable<EditionPageQuery['edition']>['institutions']

export function Institutions({ institutions }: { institutions: All }) {
  const say = useText()
  const intl = useIntl()
  return (
    <section className="edition-part">
      <h2>{say('edition.institutions', { count: institutions.length })}</h2>
      <ul className="institutions">
        {institutions.map((institution) => (
          <li key={institution.id}>
            <bdi>{institution.name}</bdi>
            <span>{intl.formatDisplayName(institution.country, { type: 'region' })}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
