import {
  ProgrammeDraftChangedDocument,
  type ProgrammeDraftChangedSubscription,
  ProgrammeDraftDocument,
} from '@salon/schema/generated/graphql.ts'
import { useCallback, useEffect, useRef } from 'react'
import { useClient, useQuery } from 'urql'
import { useSchemaLanguage } from '../i18n/Language.tsx'
import { useFollowed } from '../live/useFollowed.ts'

export type DraftEvent = Extract<ProgrammeDraftChangedSubscription['draftChanged'], { __typename: 'DraftEvent' }>

/** The draft, read again at every change that anybody makes to it; and each change once, to tell who made it. */
export function useDraft(onChange: (event: DraftEvent) => void) {
  const language = useSchemaLanguage()
  const [{ data, error, fetching }, ask] = useQuery({
    query: ProgrammeDraftDocument,
    variables: { in: language },
    requestPolicy: 'cache-and-network',
  })
  const read = useCallback(() => ask({ requestPolicy: 'network-only' }), [ask])
  const client = useClient()
  const event = useFollowed({
    query: ProgrammeDraftChangedDocument,
    variables: (after) => ({ in: language, after }),
    cursor: data?.draft?.cursor,
    again: async () => {
      const fresh = await client.query(ProgrammeDraftDocument, { in: language }, { requestPolicy: 'network-only' })
      return fresh.error ? undefined : fresh.data?.draft?.cursor
    },
  })
  const tell = useRef(onChange)
  tell.current = onChange
  useEffect(() => {
    const change = event?.draftChanged
    if (change?.__typename !== 'DraftEvent') return
    read()
    tell.current(change)
  }, [event, read])
  return { draft: data?.draft, known: data !== undefined, error, fetching, read }
}
