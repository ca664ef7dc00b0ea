import { ShellViewerDocument } from '@salon/schema/generated/graphql.ts'
import { useQuery } from 'urql'
import { useSchemaLanguage } from '../i18n/Language.tsx'
import { Failure } from '../ui/Failure.tsx'
import { Loading } from '../ui/Loading.tsx'

/** What a page shows while it does not know who looks at it; and why, when that could not be learnt. */
export function AwaitViewer() {
  const [{ error }, ask] = useQuery({ query: ShellViewerDocument, variables: { in: useSchemaLanguage() } })
  return error ? <Failure error={error} onRetry={() => ask({ requestPolicy: 'network-only' })} /> : <Loading />
}
