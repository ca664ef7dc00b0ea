import { ConsoleLogDocument } from '@salon/schema/generated/graphql.ts'
import { useEffect } from 'react'
import { useQuery } from 'urql'
import { useSchemaLanguage } from '../i18n/Language.tsx'

/** The last operations and releases, read again whenever the schedule moves on. */
export function useLog(version: string | undefined) {
  const [result, read] = useQuery({
    query: ConsoleLogDocument,
    variables: { in: useSchemaLanguage(), first: 20 },
    requestPolicy: 'cache-and-network',
  })
  useEffect(() => {
    if (version) read({ requestPolicy: 'network-only' })
  }, [version, read])
  return { entries: result.data?.changelog.nodes ?? [], error: result.error, fetching: result.fetching, read }
}
