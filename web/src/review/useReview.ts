import { ReviewCallsDocument, ReviewChangedDocument, ReviewDeskDocument } from '@salon/schema/generated/graphql.ts'
import { useEffect } from 'react'
import { useClient, useQuery } from 'urql'
import { useSchemaLanguage } from '../i18n/Language.tsx'
import { useFollowed } from '../live/useFollowed.ts'
import { wishOf } from './reviewWish.ts'
import { useReviewAddress } from './useReviewAddress.ts'

/**
 * The desk as its address asks for it. A file that a colleague changes is as they left it at once, since the event
 * brings it; who is in the queue, and the counts, are read again a moment later.
 */
export function useReview(first: number) {
  const language = useSchemaLanguage()
  const client = useClient()
  const address = useReviewAddress()
  const before = address.get('before')
  const page = before ? { last: first, before } : { first, after: address.get('after') || null }
  const variables = { ...wishOf(address), ...page, in: language }
  const [{ data, error, stale }, ask] = useQuery({
    query: ReviewDeskDocument,
    variables,
    requestPolicy: 'cache-and-network',
  })
  const [{ data: called }, askCalls] = useQuery({ query: ReviewCallsDocument, variables: { in: language } })
  const event = useFollowed({
    query: ReviewChangedDocument,
    variables: (after) => ({ after, in: language }),
    cursor: data?.reviewDesk?.cursor,
    again: async () => {
      const fresh = await client.query(ReviewDeskDocument, variables, { requestPolicy: 'network-only' })
      return fresh.data?.reviewDesk?.cursor
    },
  })?.reviewChanged
  const reached = event?.__typename === 'ReviewEvent' ? event.cursor : undefined
  useEffect(() => {
    if (!reached) return
    // Two hundred decisions at once are two hundred events: the desk is read once they are all told.
    const soon = setTimeout(() => {
      ask({ requestPolicy: 'network-only' })
      askCalls({ requestPolicy: 'network-only' })
    }, 150)
    return () => clearTimeout(soon)
  }, [reached, ask, askCalls])
  return {
    desk: data?.reviewDesk,
    calls: called?.calls ?? [],
    error,
    stale,
    reached,
    read: () => ask({ requestPolicy: 'network-only' }),
  }
}
