import './notices.css'
import { MarkNoticesReadDocument } from '@salon/schema/generated/graphql.ts'
import { useEffect } from 'react'
import { useMutation } from 'urql'
import { useText } from '../i18n/useText.ts'
import { useViewer } from '../shell/useViewer.ts'
import { Button } from '../ui/Button.tsx'
import { ButtonLink } from '../ui/ButtonLink.tsx'
import { Empty } from '../ui/Empty.tsx'
import { Failure } from '../ui/Failure.tsx'
import { Loading } from '../ui/Loading.tsx'
import { Page } from '../ui/Page.tsx'
import { NoticeCard } from './NoticeCard.tsx'
import { useNotices } from './useNotices.ts'

/** What moved in my agenda, and what I have taken note of. */
export function NoticesPage() {
  const say = useText()
  const viewer = useViewer()
  const { notices, hasMore, more, known, error, fetching, read } = useNotices()
  const [{ fetching: marking }, mark] = useMutation(MarkNoticesReadDocument)
  const unread = viewer?.unreadNotices ?? 0
  // A notice that arrives while the page is open changes the count; the list then follows.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the count is the signal
  useEffect(() => {
    if (known) read()
  }, [unread])

  const markAll = async () => {
    await mark({})
    read()
  }
  return (
    <Page
      title={say('notices.title')}
      lead={say('notices.lead')}
      actions={
        unread > 0 && (
          <Button busy={marking} onClick={markAll}>
            {say('notices.markRead')}
          </Button>
        )
      }
    >
      {error && !known && <Failure error={error} onRetry={read} />}
      {!known && !error && <Loading />}
      {viewer === null && (
        <Empty title={say('notices.signIn.title')} text={say('notices.signIn.body')}>
          <ButtonLink href="/sign-in" tone="primary">
            {say('notices.signIn.action')}
          </ButtonLink>
        </Empty>
      )}
      {viewer && known && notices.length === 0 && (
        <Empty title={say('notices.empty.title')} text={say('notices.empty.body')} />
      )}
      <ul className="notice-list">
        {notices.map((notice) => (
          <li key={notice.id}>
            <NoticeCard notice={notice} onAcknowledged={read} />
          </li>
        ))}
      </ul>
      {hasMore && (
        <Button busy={fetching} onClick={more}>
          {say('notices.more')}
        </Button>
      )}
    </Page>
  )
}
