import { MyAgendaChangedDocument, MyAgendaDocument, type MyAgendaQuery } from '@salon/schema/generated/graphql.ts'
import { useEffect, useState } from 'react'
import { useQuery, useSubscription } from 'urql'
import { useSchemaLanguage } from '../i18n/Language.tsx'
import { useViewer } from '../shell/useViewer.ts'

export type AgendaItem = NonNullable<MyAgendaQuery['viewer']>['agenda'][number]

/** The agenda of who is signed in, live. `signedIn` is undefined while that is not known. */
export function useMyAgenda() {
  const viewer = useViewer()
  const language = useSchemaLanguage()
  const signedIn = viewer === undefined ? undefined : viewer !== null
  const [result, read] = useQuery({ query: MyAgendaDocument, variables: { in: language }, pause: !signedIn })
  const cursor = result.data?.viewer?.cursor
  // The first cursor read: the subscription advances by itself, and must not start again when the cache learns a newer one.
  const [after, setAfter] = useState(cursor)
  useEffect(() => {
    setAfter((first) => first ?? cursor)
  }, [cursor])
  const [live] = useSubscription({
    query: MyAgendaChangedDocument,
    variables: { in: language, after },
    pause: !signedIn || !after,
  })
  const expired = live.data?.mineChanged.__typename === 'CursorExpired'
  useEffect(() => {
    if (!expired) return
    setAfter(undefined)
    read({ requestPolicy: 'network-only' })
  }, [expired, read])
  return { signedIn, entries: result.data?.viewer?.agenda, error: result.error, fetching: result.fetching, read }
}

/** Why each session is in the viewer's agenda, by the session's id. */
export function reasonsBySession(
  entries: readonly AgendaItem[] | undefined,
): ReadonlyMap<string, AgendaItem['reason']> {
  return new Map(entries?.map((entry) => [entry.session.id, entry.reason]))
}
