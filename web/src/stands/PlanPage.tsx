import './plan.css'
import { StandPlanChangedDocument, StandPlanDocument } from '@salon/schema/generated/graphql.ts'
import { useEffect } from 'react'
import { useClient, useQuery } from 'urql'
import { useSchemaLanguage } from '../i18n/Language.tsx'
import { useText } from '../i18n/useText.ts'
import { useFollowed } from '../live/useFollowed.ts'
import { Button } from '../ui/Button.tsx'
import { ButtonLink } from '../ui/ButtonLink.tsx'
import { Empty } from '../ui/Empty.tsx'
import { Failure } from '../ui/Failure.tsx'
import { Icon } from '../ui/Icon.tsx'
import { Loading } from '../ui/Loading.tsx'
import { Page } from '../ui/Page.tsx'
import { PlanOfHalls } from './PlanOfHalls.tsx'

/** Where every stand is and who exhibits on it: drawn, and as a table that says the same. */
export function PlanPage() {
  const say = useText()
  const language = useSchemaLanguage()
  const client = useClient()
  const [result, read] = useQuery({
    query: StandPlanDocument,
    variables: { in: language },
    requestPolicy: 'cache-and-network',
  })
  const plan = result.data?.standPlan
  const again = async () => {
    const fresh = await client.query(StandPlanDocument, { in: language }, { requestPolicy: 'network-only' }).toPromise()
    return fresh.data?.standPlan?.cursor
  }
  const told = useFollowed({
    query: StandPlanChangedDocument,
    variables: (after) => ({ after, in: language }),
    cursor: plan?.cursor,
    again,
  })?.standPlanChanged
  const released = told?.__typename === 'StandPlanEvent' && told.isReleased ? told.cursor : undefined
  useEffect(() => {
    // Another release has other stands: nothing of the plan that was read need still be there.
    if (released) read({ requestPolicy: 'network-only' })
  }, [released, read])
  const content = () => {
    if (plan?.halls.length) return <PlanOfHalls halls={plan.halls} />
    if (plan || plan === null) return <Empty title={say('stands.none')} text={say('stands.noneYet')} />
    return result.error ? (
      <Failure error={result.error} onRetry={() => read({ requestPolicy: 'network-only' })} />
    ) : (
      <Loading />
    )
  }
  return (
    <Page
      title={say('stands.title')}
      lead={say('stands.lead')}
      actions={
        plan?.halls.length ? (
          <div className="row no-print">
            <ButtonLink to="/plan/versions" tone="quiet">
              {say('stands.versions')}
            </ButtonLink>
            <Button onClick={() => print()}>
              <Icon name="print" />
              {say('stands.print')}
            </Button>
          </div>
        ) : undefined
      }
    >
      {content()}
    </Page>
  )
}
