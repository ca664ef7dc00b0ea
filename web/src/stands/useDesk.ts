import { AllocationDeskChangedDocument, AllocationDeskDocument } from '@salon/schema/generated/graphql.ts'
import { useEffect, useState } from 'react'
import { useClient, useQuery } from 'urql'
import { useSchemaLanguage } from '../i18n/Language.tsx'
import { useFollowed } from '../live/useFollowed.ts'

const page = 50

/** The desk's list, read again at every change that anybody makes; `changed` counts them for what is read beside it. */
export function useDesk(show: 'WITHOUT_STAND' | 'OFFERED' | 'ALLOCATED', search: string, pause: boolean) {
  const language = useSchemaLanguage()
  const client = useClient()
  const [first, setFirst] = useState(page)
  const variables = { show, search, first: Math.min(first, 100), in: language }
  const [{ data, error }, ask] = useQuery({
    query: AllocationDeskDocument,
    variables,
    requestPolicy: 'cache-and-network',
    pause,
  })
  const event = useFollowed({
    query: AllocationDeskChangedDocument,
    variables: (after) => ({ after }),
    cursor: data?.allocationDesk?.cursor,
    paused: pause,
    again: async () => {
      const fresh = await client.query(AllocationDeskDocument, variables, { requestPolicy: 'network-only' })
      return fresh.data?.allocationDesk?.cursor
    },
  })?.allocationDeskChanged
  const reached = event?.__typename === 'AllocationDeskEvent' ? event.cursor : undefined
  useEffect(() => {
    if (reached) ask({ requestPolicy: 'network-only' })
  }, [reached, ask])
  return {
    desk: data?.allocationDesk,
    error,
    reached,
    more: () => setFirst((count) => count + page),
    read: () => ask({ requestPolicy: 'network-only' }),
  }
}
