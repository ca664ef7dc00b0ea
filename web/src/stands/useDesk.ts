import { AllocationDeskChangedDocument, AllocationDeskDocument } from '@salon/schema/generated/graphql.ts'
import { useEffect } from 'react'
import { useClient, useQuery } from 'urql'
import { useSchemaLanguage } from '../i18n/Language.tsx'
import { useFollowed } from '../live/useFollowed.ts'

const page = 50

/** A page of the desk's list, read again at every change that anybody makes; `changed` counts them for what is read beside it. */
export function useDesk(
  show: 'WITHOUT_STAND' | 'OFFERED' | 'ALLOCATED',
  search: string,
  after: number,
  pause: boolean,
) {
  const language = useSchemaLanguage()
  const client = useClient()
  const variables = { show, search, first: page, after, in: language }
  const [{ data, error }, ask] = useQuery({
    query: AllocationDeskDocument,
    variables,
    requestPolicy: 'cache-and-network',
    pause,
  })
  const event = useFollowed({
    query: AllocationDeskChangedDocument,
    variables: (cursor) => ({ after: cursor }),
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
    read: () => ask({ requestPolicy: 'network-only' }),
  }
}
