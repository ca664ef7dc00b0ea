import { CatalogueChangedDocument } from '@salon/schema/generated/graphql.ts'
import { useEffect, useRef } from 'react'
import { type AnyVariables, type CombinedError, type TypedDocumentNode, useClient, useQuery } from 'urql'
import { useFollowed } from '../live/useFollowed.ts'
import { keepAnswer, keptAnswer } from './keptAnswers.ts'

interface LivePage<Data> {
  readonly data: Data | undefined
  /** When the network is away: of when the copy is. */
  readonly keptAt: number | undefined
  readonly error: CombinedError | undefined
  readonly again: () => void
}

/** A page of the catalogue: read, read again when it changes, and kept for when the network is away. */
export function useLivePage<Data extends { readonly cursor: string }, Variables extends AnyVariables>(
  drawer: string,
  query: TypedDocumentNode<Data, Variables>,
  variables: Variables,
  concerns: (exhibitorId: string, data: Data) => boolean,
): LivePage<Data> {
  const client = useClient()
  const [result, read] = useQuery<Data, AnyVariables>({ query, variables, requestPolicy: 'cache-and-network' })
  const { data, error } = result
  const again = () => read({ requestPolicy: 'network-only' })
  const told = useFollowed({
    query: CatalogueChangedDocument,
    variables: (after) => ({ after }),
    cursor: data?.cursor,
    again: async () =>
      (await client.query<Data, AnyVariables>(query, variables, { requestPolicy: 'network-only' }).toPromise()).data
        ?.cursor,
  })
  const latest = useRef({ data, again, concerns })
  latest.current = { data, again, concerns }
  useEffect(() => {
    const event = told?.catalogueChanged
    if (event?.__typename !== 'CatalogueEvent') return
    const { data, again, concerns } = latest.current
    // A stand that changed hands may be this one's.
    if (!data || !event.exhibitorId || concerns(event.exhibitorId, data)) again()
  }, [told])
  useEffect(() => {
    if (data) keepAnswer(drawer, data)
  }, [data, drawer])
  const copy = !data && error ? keptAnswer<Data>(drawer) : undefined
  return { data: data ?? copy?.answer, keptAt: copy?.at, error, again }
}
