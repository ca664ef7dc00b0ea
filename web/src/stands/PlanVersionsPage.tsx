import './versions.css'
import { PlanReleasesDocument, StandPlanChangedDocument, StandPlanDocument } from '@salon/schema/generated/graphql.ts'
import { useEffect, useState } from 'react'
import { useClient, useQuery } from 'urql'
import { useSchemaLanguage } from '../i18n/Language.tsx'
import { useText } from '../i18n/useText.ts'
import { useTimes } from '../i18n/useTimes.ts'
import { useFollowed } from '../live/useFollowed.ts'
import { useViewer } from '../shell/useViewer.ts'
import { Button } from '../ui/Button.tsx'
import { ButtonLink } from '../ui/ButtonLink.tsx'
import { Empty } from '../ui/Empty.tsx'
import { Failure } from '../ui/Failure.tsx'
import { Loading } from '../ui/Loading.tsx'
import { Page } from '../ui/Page.tsx'
import { HallDifference } from './HallDifference.tsx'
import { mayRegister } from './mayRegister.ts'
import { RestoreHall } from './RestoreHall.tsx'

const step = 20

/** Every published version of the plan, newest first, with what it changed drawn and in words. */
export function PlanVersionsPage() {
  const say = useText()
  const times = useTimes()
  const language = useSchemaLanguage()
  const client = useClient()
  const isDesk = mayRegister(useViewer()?.roles ?? [])
  const [first, setFirst] = useState(step)
  const variables = { in: language, first }
  const [result, read] = useQuery({ query: PlanReleasesDocument, variables, requestPolicy: 'cache-and-network' })
  const [plan] = useQuery({ query: StandPlanDocument, variables: { in: language } })
  const told = useFollowed({
    query: StandPlanChangedDocument,
    variables: (after) => ({ after, in: language }),
    cursor: plan.data?.standPlan?.cursor,
    again: async () => {
      const fresh = await client.query(StandPlanDocument, { in: language }, { requestPolicy: 'network-only' })
      return fresh.data?.standPlan?.cursor
    },
  })?.standPlanChanged
  const released = told?.__typename === 'StandPlanEvent' && told.isReleased ? told.cursor : undefined
  useEffect(() => {
    if (released) read({ requestPolicy: 'network-only' })
  }, [released, read])
  const log = result.data?.planReleases
  const content = () => {
    if (!log)
      return result.error ? (
        <Failure error={result.error} onRetry={() => read({ requestPolicy: 'network-only' })} />
      ) : (
        <Loading />
      )
    if (log.nodes.length === 0) return <Empty title={say('stands.versions.none')} />
    return (
      <>
        <ol className="plan-versions">
          {log.nodes.map(({ id, number, note, publishedAt, publishedBy, halls }) => (
            <li key={id}>
              <h2>{say('stands.versions.number', { number })}</h2>
              <p className="plan-version-when">
                <time dateTime={publishedAt}>{times.dateTime(publishedAt)}</time>
                {publishedBy && <> {say('stands.versions.by', { name: publishedBy.name })}</>}
              </p>
              {note && (
                <p dir="auto" className="plan-version-note">
                  {note}
                </p>
              )}
              {halls.length === 0 && <p>{say('stands.versions.first')}</p>}
              {halls.map((hall) => (
                <HallDifference key={hall.hall} hall={hall}>
                  {isDesk && <RestoreHall hall={hall} release={number} />}
                </HallDifference>
              ))}
            </li>
          ))}
        </ol>
        {log.pageInfo.hasNextPage && (
          <Button busy={result.fetching} onClick={() => setFirst(Math.min(100, first + step))}>
            {say('shell.more')}
          </Button>
        )}
      </>
    )
  }
  return (
    <Page
      title={say('stands.versions')}
      lead={say('stands.versions.lead')}
      actions={<ButtonLink to="/plan">{say('stands.versions.back')}</ButtonLink>}
    >
      {content()}
    </Page>
  )
}
