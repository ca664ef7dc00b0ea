import {
  NoticeArrivedDocument,
  NoticeCountDocument,
  type NoticeFieldsFragment,
} from '@salon/schema/generated/graphql.ts'
import { useEffect, useRef } from 'react'
import { useClient, useQuery } from 'urql'
import { useSchemaLanguage } from '../i18n/Language.tsx'
import { useFollowed } from '../live/useFollowed.ts'

/** How many notices are unread, live; and each one as it arrives or changes, once. */
export function useNoticeArrivals(onArrival: (notice: NoticeFieldsFragment) => void): number {
  const language = useSchemaLanguage()
  const [{ data }] = useQuery({ query: NoticeCountDocument })
  const client = useClient()
  const event = useFollowed({
    query: NoticeArrivedDocument,
    variables: (after) => ({ in: language, after }),
    cursor: data?.viewer?.cursor,
    again: async () => {
      const fresh = await client.query(NoticeCountDocument, {}, { requestPolicy: 'network-only' })
      return fresh.error ? undefined : fresh.data?.viewer?.cursor
    },
  })
  const tell = useRef(onArrival)
  tell.current = onArrival
  useEffect(() => {
    const mine = event?.mineChanged
    if (mine?.__typename === 'MineEvent' && mine.notice && !mine.notice.readAt) tell.current(mine.notice)
  }, [event])
  return data?.viewer?.unreadNotices ?? 0
}
