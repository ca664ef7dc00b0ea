import './people.css'
import { MailboxDocument } from '@salon/schema/generated/graphql.ts'
import { useEffect, useState } from 'react'
import { useQuery } from 'urql'
import { useText } from '../i18n/useText.ts'
import { Button } from '../ui/Button.tsx'
import { ButtonLink } from '../ui/ButtonLink.tsx'
import { Empty } from '../ui/Empty.tsx'
import { Failure } from '../ui/Failure.tsx'
import { Loading } from '../ui/Loading.tsx'
import { Page } from '../ui/Page.tsx'
import { MailCard } from './MailCard.tsx'

const PAGE = 20
const LOOK_AGAIN_AFTER = 5_000

/** What the demo would have mailed. Mails have no journal topic, so the page looks again while it is in view. */
export function MailboxPage() {
  const say = useText()
  const [first, setFirst] = useState(PAGE)
  const [{ data, error, fetching, stale }, look] = useQuery({
    query: MailboxDocument,
    variables: { first },
    requestPolicy: 'cache-and-network',
  })
  useEffect(() => {
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') look({ requestPolicy: 'network-only' })
    }, LOOK_AGAIN_AFTER)
    return () => clearInterval(timer)
  }, [look])
  const mails = data?.mailbox.nodes ?? []
  return (
    <Page
      title={say('people.mailbox.title')}
      lead={say('people.mailbox.lead')}
      actions={
        <Button busy={fetching || stale} onClick={() => look({ requestPolicy: 'network-only' })}>
          {say('people.mailbox.refresh')}
        </Button>
      }
    >
      {error && !data && <Failure error={error} onRetry={() => look({ requestPolicy: 'network-only' })} />}
      {!data && !error && <Loading />}
      {data && mails.length === 0 && (
        <Empty title={say('people.mailbox.empty.title')} text={say('people.mailbox.empty.body')}>
          <ButtonLink href="/sign-in" tone="primary">
            {say('people.signIn.title')}
          </ButtonLink>
        </Empty>
      )}
      <ul className="people-list">
        {mails.map((mail) => (
          <li key={mail.id}>
            <MailCard mail={mail} />
          </li>
        ))}
      </ul>
      {data?.mailbox.pageInfo.hasNextPage && (
        <Button busy={fetching} onClick={() => setFirst((count) => count + PAGE)}>
          {say('people.mailbox.more')}
        </Button>
      )}
    </Page>
  )
}
