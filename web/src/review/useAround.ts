import { ReviewAroundDocument, ReviewChangedDocument } from '@salon/schema/generated/graphql.ts'
import { useEffect } from 'react'
import { useClient, useQuery } from 'urql'
import { useSchemaLanguage } from '../i18n/Language.tsx'
import { useFollowed } from '../live/useFollowed.ts'
import { wishOf } from './reviewWish.ts'
import { useReviewAddress } from './useReviewAddress.ts'

/** What comes before and after a file in the queue of the address, and the last change that was told of. */
export function useAround(id: string) {
  const client = useClient()
  const language = useSchemaLanguage()
  const address = useReviewAddress()
  const variables = { ...wishOf(address), id }
  const [{ data }, ask] = useQuery({ query: ReviewAroundDocument, variables, requestPolicy: 'cache-and-network' })
  const event = useFollowed({
    query: ReviewChangedDocument,
    variables: (after) => ({ after, in: language }),
    cursor: data?.reviewDesk?.cursor,
    again: async () => {
      const fresh = await client.query(ReviewAroundDocument, variables, { requestPolicy: 'network-only' })
      return fresh.data?.reviewDesk?.cursor
    },
  })?.reviewChanged
  const reached = event?.__typename === 'ReviewEvent' ? event.cursor : undefined
  useEffect(() => {
    if (!reached) return
    const soon = setTimeout(() => ask({ requestPolicy: 'network-only' }), 150)
    return () => clearTimeout(soon)
  }, [reached, ask])
  return { around: data?.reviewDesk?.around, hands: data?.reviewDesk?.hands ?? [], reached }
}
