import { MyStandsChangedDocument, MyStandsDocument } from '@salon/schema/generated/graphql.ts'
import { useEffect } from 'react'
import { useClient, useQuery } from 'urql'
import { useSchemaLanguage } from '../i18n/Language.tsx'
import { useFollowed } from '../live/useFollowed.ts'

/** What the viewer's exhibitors have and are offered, read again at every change of it. */
export function useMyStands(pause: boolean) {
  const language = useSchemaLanguage()
  const client = useClient()
  const [{ data, error }, ask] = useQuery({
    query: MyStandsDocument,
    variables: { in: language },
    requestPolicy: 'cache-and-network',
    pause,
  })
  const event = useFollowed({
    query: MyStandsChangedDocument,
    variables: (after) => ({ after, in: language }),
    cursor: data?.myStands?.cursor,
    paused: pause,
    again: async () => {
      const fresh = await client.query(MyStandsDocument, { in: language }, { requestPolicy: 'network-only' })
      return fresh.data?.myStands?.cursor
    },
  })?.myStandsChanged
  const reached = event?.__typename === 'MyStandsEvent' ? event.cursor : undefined
  useEffect(() => {
    if (reached) ask({ requestPolicy: 'network-only' })
  }, [reached, ask])
  return {
    files: data?.myStands?.files,
    sharings: data?.myStands?.sharings ?? [],
    error,
    read: () => ask({ requestPolicy: 'network-only' }),
  }
}
