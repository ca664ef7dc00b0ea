import { ReviewCallsDocument, ReviewChangedDocument, ReviewDeskDocument } from '@salon/schema/generated/graphql.ts'
import { useEffect } from 'react'
import { useClient, useQuery } from 'urql'
import { useSchemaLanguage } from '../i18n/Language.tsx'
import { useFollowed } from '../live/useFollowed.ts'
import { kinds } from './reviewTypes.ts'
import { useReviewAddress } from './useReviewAddress.ts'

/** The desk as its address asks for it, read again at every change that anybody makes. */
export function useReview(first: number) {
  const language = useSchemaLanguage()
  const client = useClient()
  const { get, state } = useReviewAddress()
  const variables = {
    call: get('call') || null,
    states: state && state !== 'unsent' ? [state] : null,
    unsent: state === 'unsent',
    kind: kinds.find((known) => known === get('kind')) ?? null,
    region: get('region') || null,
    family: get('family') || null,
    mine: get('mine') === '1',
    search: get('q').trim() || null,
    first,
    after: get('after') || null,
    in: language,
  }
  const [{ data, error }, ask] = useQuery({
    query: ReviewDeskDocument,
    variables,
    requestPolicy: 'cache-and-network',
  })
  const [{ data: called }, askCalls] = useQuery({ query: ReviewCallsDocument, variables: { in: language } })
  const event = useFollowed({
    query: ReviewChangedDocument,
    variables: (after) => ({ after }),
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
    reached,
    read: () => ask({ requestPolicy: 'network-only' }),
  }
}
