import { makeOperation, mapExchange } from 'urql'
import { takeFreshBuild } from './freshBuild.ts'

/** The hash that codegen printed into the document. */
function hashOf(document: object): string | undefined {
  if (!('__meta__' in document)) return undefined
  const meta = document.__meta__
  return typeof meta === 'object' && meta !== null && 'hash' in meta ? String(meta.hash) : undefined
}

/** Sends the hash of a registered document instead of its text; queries go by GET, so that they can be cached. */
export const byHash = mapExchange({
  onOperation(operation) {
    const sha256Hash = operation.kind === 'teardown' ? undefined : hashOf(operation.query)
    if (!sha256Hash) return operation
    const persistedQuery = { version: 1, sha256Hash } as const
    return makeOperation(
      operation.kind,
      { ...operation, extensions: { ...operation.extensions, persistedQuery } },
      // What asks for no GET has more to say than an address may hold.
      {
        ...operation.context,
        preferGetMethod: operation.kind === 'query' && operation.context.preferGetMethod !== false ? 'force' : false,
      },
    )
  },
  // The server does not know our documents: it was deployed anew since this tab was opened.
  onError({ graphQLErrors }) {
    if (graphQLErrors.some(({ extensions }) => extensions?.['code'] === 'PERSISTED_QUERY_NOT_FOUND'))
      void takeFreshBuild()
  },
})
