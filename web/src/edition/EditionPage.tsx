import './edition.css'
import { EditionPageDocument } from '@salon/schema/generated/graphql.ts'
import { useQuery } from 'urql'
import { useSchemaLanguage } from '../i18n/Language.tsx'
import { useText } from '../i18n/useText.ts'
import { useTimes } from '../i18n/useTimes.ts'
import { Empty } from '../ui/Empty.tsx'
import { Failure } from '../ui/Failure.tsx'
import { Loading } from '../ui/Loading.tsx'
import { Page } from '../ui/Page.tsx'
import { Conventions } from './Conventions.tsx'
import { EditionFacts } from './EditionFacts.tsx'
import { Institutions } from './Institutions.tsx'

/** The edition: its facts, what it is made of, who takes part, and the conventions signed there. */
export function EditionPage() {
  const say = useText()
  const times = useTimes()
  const [result, read] = useQuery({ query: EditionPageDocument, variables: { in: useSchemaLanguage() } })
  const edition = result.data?.edition
  if (!edition)
    return (
      <Page title={say('shell.nav.edition')}>
        {result.error ? (
          <Failure error={result.error} onRetry={() => read({ requestPolicy: 'network-only' })} />
        ) : edition === null ? (
          <Empty title={say('edition.none')} />
        ) : (
          <Loading />
        )}
      </Page>
    )
  return (
    <Page
      title={edition.name}
      lead={say('edition.lead', { city: edition.city, days: times.days(edition.opensOn, edition.closesOn) })}
    >
      <EditionFacts edition={edition} />
      <Conventions conventions={edition.conventions} />
      <Institutions institutions={edition.institutions} />
    </Page>
  )
}
