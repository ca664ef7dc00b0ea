import { CallDeskChangedDocument, CallDeskDocument } from '@salon/schema/generated/graphql.ts'
import { useCallback, useEffect } from 'react'
import { useClient, useQuery } from 'urql'
import { useSchemaLanguage } from '../i18n/Language.tsx'
import { useFollowed } from '../live/useFollowed.ts'

/** The calls of the edition, read again a moment after every change of them and of their files. */
export function useCallDesk() {
  const language = useSchemaLanguage()
  const client = useClient()
  const variables = { in: language }
  const [{ data, error }, ask] = useQuery({
    query: CallDeskDocument,
    variables,
    requestPolicy: 'cache-and-network',
  })
  const read = useCallback(() => ask({ requestPolicy: 'network-only' }), [ask])
  const event = useFollowed({
    query: CallDeskChangedDocument,
    variables: (after) => ({ after }),
    cursor: data?.callDesk?.cursor,
    again: async () => {
      const fresh = await client.query(CallDeskDocument, variables, { requestPolicy: 'network-only' })
      return fresh.data?.callDesk?.cursor
    },
  })?.callDeskChanged
  const change = event?.__typename === 'CallDeskEvent' ? event : undefined
  useAfterQuiet(change?.cursor, read)
  return { desk: data?.callDesk, known: data !== undefined, error, read, change }
}

const QUIET_FOR = 300

/** A morning of decisions is many changes: what they come to is read once it is quiet. */
export function useAfterQuiet(reached: string | undefined, read: () => void): void {
  useEffect(() => {
    if (!reached) return
    const timer = setTimeout(read, QUIET_FOR)
    return () => clearTimeout(timer)
  }, [reached, read])
}
