import './changelog.css'
import { ChangelogDocument } from '@salon/schema/generated/graphql.ts'
import { useEffect, useState } from 'react'
import { useQuery } from 'urql'
import { useSchemaLanguage } from '../i18n/Language.tsx'
import { useText } from '../i18n/useText.ts'
import { Button } from '../ui/Button.tsx'
import { Empty } from '../ui/Empty.tsx'
import { Failure } from '../ui/Failure.tsx'
import { Loading } from '../ui/Loading.tsx'
import { Page } from '../ui/Page.tsx'
import { ChangelogEntry } from './ChangelogEntry.tsx'
import { useLiveSchedule } from './useLiveSchedule.ts'

const step = 30

/** Every version published and everything done on the day, newest first. */
export function ChangelogPage() {
  const say = useText()
  const live = useLiveSchedule()
  const language = useSchemaLanguage()
  const [first, setFirst] = useState(step)
  const [result, read] = useQuery({
    query: ChangelogDocument,
    variables: { in: language, first },
    requestPolicy: 'cache-and-network',
  })
  const newest = live.changes[0]?.key
  useEffect(() => {
    if (newest) read({ requestPolicy: 'network-only' })
  }, [newest, read])
  const log = result.data?.changelog
  const content = () => {
    if (!log)
      return result.error ? (
        <Failure error={result.error} onRetry={() => read({ requestPolicy: 'network-only' })} />
      ) : (
        <Loading />
      )
    if (log.nodes.length === 0) return <Empty title={say('schedule.log.empty')} />
    return (
      <>
        <ol className="changelog">
          {log.nodes.map((entry) => (
            <ChangelogEntry key={entry.id} entry={entry} />
          ))}
        </ol>
        {log.pageInfo.hasNextPage && (
          <Button busy={result.fetching} onClick={() => setFirst(first + step)}>
            {say('shell.more')}
          </Button>
        )}
      </>
    )
  }
  return (
    <Page
      title={say('shell.nav.changelog')}
      lead={
        live.schedule?.release
          ? say('schedule.log.lead', { number: live.schedule.release.number })
          : say('schedule.noVersion')
      }
    >
      {content()}
    </Page>
  )
}
