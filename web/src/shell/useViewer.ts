import { ShellViewerDocument, type ShellViewerQuery } from '@salon/schema/generated/graphql.ts'
import { useEffect } from 'react'
import { useQuery } from 'urql'
import { useSchemaLanguage } from '../i18n/Language.tsx'
import { useConnection } from '../live/connection.ts'

export type ShellPerson = NonNullable<ShellViewerQuery['viewer']>

/** Who is signed in: undefined while it is not known, null for a visitor. Asked again whenever the socket comes back. */
export function useViewer(): ShellPerson | null | undefined {
  const [result, ask] = useQuery({ query: ShellViewerDocument, variables: { in: useSchemaLanguage() } })
  const { state } = useConnection()
  useEffect(() => {
    if (state === 'live') ask({ requestPolicy: 'network-only' })
  }, [state, ask])
  return result.data ? result.data.viewer : undefined
}
