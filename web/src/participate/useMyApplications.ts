import { MyApplicationsChangedDocument, MyApplicationsDocument } from '@salon/schema/generated/graphql.ts'
import { useEffect } from 'react'
import { useClient, useQuery } from 'urql'
import { useSchemaLanguage } from '../i18n/Language.tsx'
import { useFollowed } from '../live/useFollowed.ts'

/** The viewer's exhibitors and files, read again at every change of them; `reached` is the last change that was told. */
export function useMyApplications(pause: boolean) {
  const language = useSchemaLanguage()
  const client = useClient()
  const variables = { in: language }
  const [{ data, error }, ask] = useQuery({
    query: MyApplicationsDocument,
    variables,
    requestPolicy: 'cache-and-network',
    pause,
  })
  const event = useFollowed({
    query: MyApplicationsChangedDocument,
    variables: (after) => ({ after }),
    cursor: data?.myApplications.cursor,
    paused: pause,
    again: async () => {
      const fresh = await client.query(MyApplicationsDocument, variables, { requestPolicy: 'network-only' })
      return fresh.data?.myApplications.cursor
    },
  })?.myApplicationsChanged
  const reached = event?.__typename === 'MyApplicationsEvent' ? event.cursor : undefined
  useEffect(() => {
    if (reached) ask({ requestPolicy: 'network-only' })
  }, [reached, ask])
  return { mine: data?.myApplications, error, reached, read: () => ask({ requestPolicy: 'network-only' }) }
}
