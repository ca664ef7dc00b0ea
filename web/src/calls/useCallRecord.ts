import { CallDeskChangedDocument, CallDeskDocument, CallRecordDocument } from '@salon/schema/generated/graphql.ts'
import { useCallback } from 'react'
import { useClient, useQuery } from 'urql'
import { useSchemaLanguage } from '../i18n/Language.tsx'
import { useFollowed } from '../live/useFollowed.ts'
import { useAfterQuiet } from './useCallDesk.ts'

/** One call as it is prepared and kept, read again after every change of it or of a file. */
export function useCallRecord(id: string) {
  const language = useSchemaLanguage()
  const client = useClient()
  const [{ data: desk }] = useQuery({
    query: CallDeskDocument,
    variables: { in: language },
    requestPolicy: 'cache-first',
  })
  const [{ data, error }, ask] = useQuery({
    query: CallRecordDocument,
    variables: { id, in: language },
    requestPolicy: 'cache-and-network',
  })
  const read = useCallback(() => ask({ requestPolicy: 'network-only' }), [ask])
  const event = useFollowed({
    query: CallDeskChangedDocument,
    variables: (after) => ({ after }),
    cursor: desk?.callDesk?.cursor,
    again: async () => {
      const fresh = await client.query(CallDeskDocument, { in: language }, { requestPolicy: 'network-only' })
      return fresh.data?.callDesk?.cursor
    },
  })?.callDeskChanged
  const change = event?.__typename === 'CallDeskEvent' && (event.call === null || event.call === id) ? event : undefined
  useAfterQuiet(change?.cursor, read)
  return {
    call: data?.callRecord,
    edition: data?.edition,
    sources: desk?.callDesk?.sources,
    known: data !== undefined,
    error,
    read,
    change,
  }
}
