import { ConsoleNoticeBoardChangedDocument, ConsoleNoticeBoardDocument } from '@salon/schema/generated/graphql.ts'
import { useEffect } from 'react'
import { useClient, useQuery } from 'urql'
import { useSchemaLanguage } from '../i18n/Language.tsx'
import { useText } from '../i18n/useText.ts'
import { useTimes } from '../i18n/useTimes.ts'
import { useFollowed } from '../live/useFollowed.ts'
import { ChangeList } from '../notices/ChangeList.tsx'
import { Failure } from '../ui/Failure.tsx'
import { Icon } from '../ui/Icon.tsx'
import { Loading } from '../ui/Loading.tsx'

/** Who was told, who has seen it, who has taken note; live. */
export function NoticesPanel() {
  const say = useText()
  const { time } = useTimes()
  const variables = { in: useSchemaLanguage(), first: 50 }
  const [{ data, error, fetching }, read] = useQuery({
    query: ConsoleNoticeBoardDocument,
    variables,
    requestPolicy: 'cache-and-network',
  })
  const client = useClient()
  const event = useFollowed({
    query: ConsoleNoticeBoardChangedDocument,
    variables: (after) => ({ after }),
    cursor: data?.viewer?.cursor,
    again: async () => {
      const fresh = await client.query(ConsoleNoticeBoardDocument, variables, { requestPolicy: 'network-only' })
      return fresh.error ? undefined : fresh.data?.viewer?.cursor
    },
  })
  useEffect(() => {
    if (event) read({ requestPolicy: 'network-only' })
  }, [event, read])

  const notices = data?.noticeBoard.nodes ?? []
  const acknowledged = notices.filter((each) => each.acknowledgedAt).length
  return (
    <section className="console-panel" aria-labelledby="console-notices">
      <h2 id="console-notices">{say('console.notices.title')}</h2>
      {error && !data && <Failure error={error} onRetry={() => read({ requestPolicy: 'network-only' })} />}
      {fetching && !data && <Loading lines={2} />}
      {data && notices.length === 0 && <p className="console-soft">{say('console.notices.empty')}</p>}
      {notices.length > 0 && (
        <>
          <p className="console-soft">{say('console.notices.summary', { acknowledged, count: notices.length })}</p>
          <progress
            max={notices.length}
            value={acknowledged}
            aria-label={say('console.notices.summary', { acknowledged, count: notices.length })}
          />
        </>
      )}
      <ul className="console-notices">
        {notices.map((notice) => (
          <li key={notice.id}>
            <details>
              <summary>
                <bdi>{notice.person.name}</bdi>
                <small data-done={notice.acknowledgedAt ? true : undefined}>
                  {notice.acknowledgedAt && <Icon name="check" />}
                  {notice.acknowledgedAt
                    ? say('console.notices.acknowledged', { time: time(notice.acknowledgedAt) })
                    : notice.readAt
                      ? say('console.notices.seen', { time: time(notice.readAt) })
                      : say('console.notices.unseen')}
                </small>
              </summary>
              <ChangeList changes={notice.changes} linked={false} />
            </details>
          </li>
        ))}
      </ul>
    </section>
  )
}
