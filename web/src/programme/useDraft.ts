import {
  ProgrammeDraftChangedDocument,
  type ProgrammeDraftChangedSubscription,
  ProgrammeDraftDocument,
} from '@salon/schema/generated/graphql.ts'
import { useCallback, useEffect, useRef, useState } from 'react'
import { useQuery, useSubscription } from 'urql'
import { useSchemaLanguage } from '../i18n/Language.tsx'

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
  // Followed from the first reading only: the socket itself goes on from the last event after a loss.
  const [after, setAfter] = useState<string>()
  const cursor = data?.draft?.cursor
  useEffect(() => setAfter((known) => known ?? cursor), [cursor])
  const [{ data: event }] = useSubscription({
    query: ProgrammeDraftChangedDocument,
    variables: { in: language, after },
    pause: after === undefined,
  })
  const tell = useRef(onChange)
  tell.current = onChange
  useEffect(() => {
    const change = event?.draftChanged
    if (!change) return
    read()
    if (change.__typename === 'DraftEvent') tell.current(change)
  }, [event, read])
  return { draft: data?.draft, known: data !== undefined, error, fetching, read }
}
