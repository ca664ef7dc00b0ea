import { MyAgendaChangedDocument, MyAgendaDocument, type MyAgendaQuery } from '@salon/schema/generated/graphql.ts'
import { useClient, useQuery } from 'urql'
import { useSchemaLanguage } from '../i18n/Language.tsx'
import { useFollowed } from '../live/useFollowed.ts'
import { useViewer } from '../shell/useViewer.ts'

export type AgendaItem = NonNullable<MyAgendaQuery['viewer']>['agenda'][number]

/** The agenda of who is signed in, live. `signedIn` is undefined while that is not known. */
export function useMyAgenda() {
  const viewer = useViewer()
  const language = useSchemaLanguage()
  const signedIn = viewer === undefined ? undefined : viewer !== null
  const [result, read] = useQuery({ query: MyAgendaDocument, variables: { in: language }, pause: !signedIn })
  const client = useClient()
  useFollowed({
    query: MyAgendaChangedDocument,
    variables: (after) => ({ in: language, after }),
    cursor: result.data?.viewer?.cursor,
    again: async () => {
      const fresh = await client.query(MyAgendaDocument, { in: language }, { requestPolicy: 'network-only' })
      return fresh.error ? undefined : fresh.data?.viewer?.cursor
    },
    paused: !signedIn,
  })
  return { signedIn, entries: result.data?.viewer?.agenda, error: result.error, fetching: result.fetching, read }
}

/** Why each session is in the viewer's agenda, by the session's id. */
export function reasonsBySession(
  entries: readonly AgendaItem[] | undefined,
): ReadonlyMap<string, AgendaItem['reason']> {
  return new Map(entries?.map((entry) => [entry.session.id, entry.reason]))
}
