import { NoticeListDocument } from '@salon/schema/generated/graphql.ts'
import { useState } from 'react'
import { useQuery } from 'urql'
import { useSchemaLanguage } from '../i18n/Language.tsx'

const PAGE = 20

/** The viewer's notices, newest first. Asking for more widens the first page, so that the list stays one reading. */
export function useNotices() {
  const [first, setFirst] = useState(PAGE)
  const [{ data, error, fetching }, read] = useQuery({
    query: NoticeListDocument,
    variables: { in: useSchemaLanguage(), first },
    requestPolicy: 'cache-and-network',
  })
  return {
    viewer: data?.viewer,
    notices: data?.viewer?.notices.nodes ?? [],
    hasMore: data?.viewer?.notices.pageInfo.hasNextPage ?? false,
    more: () => setFirst((count) => count + PAGE),
    known: data !== undefined,
    error,
    fetching,
    read: () => read({ requestPolicy: 'network-only' }),
  }
}
