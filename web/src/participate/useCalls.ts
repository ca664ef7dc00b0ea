import { CallsChangedDocument, CallsDocument } from '@salon/schema/generated/graphql.ts'
import { useEffect } from 'react'
import { useClient, useQuery } from 'urql'
import { useSchemaLanguage } from '../i18n/Language.tsx'
import { useFollowed } from '../live/useFollowed.ts'

/**
 * The calls that everybody sees. What changes of one comes with the change itself and goes into the cache, so that a
 * deadline moves wherever it is shown; the list is read again when one is announced or put away.
 */
export function useCalls() {
  const language = useSchemaLanguage()
  const client = useClient()
  const variables = { in: language }
  const [{ data, error }, ask] = useQuery({ query: CallsDocument, variables, requestPolicy: 'cache-and-network' })
  const event = useFollowed({
    query: CallsChangedDocument,
    variables: (after) => ({ after, in: language }),
    cursor: data?.callsCursor,
    again: async () => {
      const fresh = await client.query(CallsDocument, variables, { requestPolicy: 'network-only' })
      return fresh.data?.callsCursor
    },
  })?.callsChanged
  const change = event?.__typename === 'CallsEvent' ? event : undefined
  const isListed = change?.call ? data?.calls.some(({ id }) => id === change.call?.id) : false
  const unlisted = change && !isListed ? change.cursor : undefined
  useEffect(() => {
    if (unlisted) ask({ requestPolicy: 'network-only' })
  }, [unlisted, ask])
  return { calls: data?.calls, error, change, read: () => ask({ requestPolicy: 'network-only' }) }
}
