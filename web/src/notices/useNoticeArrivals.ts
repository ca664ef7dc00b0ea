import {
  NoticeArrivedDocument,
  NoticeCountDocument,
  type NoticeFieldsFragment,
} from '@salon/schema/generated/graphql.ts'
import { useEffect, useRef, useState } from 'react'
import { useQuery, useSubscription } from 'urql'
import { useSchemaLanguage } from '../i18n/Language.tsx'

/** How many notices are unread, live; and each one as it arrives or changes, once. */
export function useNoticeArrivals(onArrival: (notice: NoticeFieldsFragment) => void): number {
  const language = useSchemaLanguage()
  const [{ data }] = useQuery({ query: NoticeCountDocument })
  // Followed from the first reading only: the socket itself goes on from the last event after a loss.
  const [after, setAfter] = useState<string>()
  const cursor = data?.viewer?.cursor
  useEffect(() => setAfter((known) => known ?? cursor), [cursor])
  const [{ data: event }] = useSubscription({
    query: NoticeArrivedDocument,
    variables: { in: language, after },
    pause: after === undefined,
  })
  const tell = useRef(onArrival)
  tell.current = onArrival
  useEffect(() => {
    const mine = event?.mineChanged
    if (mine?.__typename === 'MineEvent' && mine.notice && !mine.notice.readAt) tell.current(mine.notice)
  }, [event])
  return data?.viewer?.unreadNotices ?? 0
}
