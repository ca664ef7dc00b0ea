import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { execute, type GraphQLSchema, getOperationAST, getVariableValues } from 'graphql'
import type { Context } from '../context.ts'
import type { PublicAnswer, PublicCache } from '../live/public-cache.ts'
import { type PublicDocument, publicTopics } from '../live/public-topics.ts'
import type { Documents, Found } from './documents.ts'

const JSON_TYPE = 'application/json; charset=utf-8'
const GRAPHQL_TYPE = 'application/graphql-response+json; charset=utf-8'

/**
 * The short way for public reads: a GET that names one of our own documents by hash is answered from the cache, before
 * anything else looks at it. The address is the key: the same screens send the same bytes.
 */
export function servePublicReads(
  app: FastifyInstance,
  schema: GraphQLSchema,
  documents: Documents,
  cache: PublicCache,
  anonymous: Context,
): void {
  const publicDocuments = new Map<string, { found: Found; read: PublicDocument }>()
  for (const [hash, found] of documents.trusted) {
    const read = publicTopics(schema, found.document)
    if (read) publicDocuments.set(hash, { found, read })
  }

  app.addHook('onRequest', (request, reply, done) => {
    const url = request.raw.url ?? ''
    if (request.raw.method !== 'GET' || !url.startsWith('/graphql?')) return done()
    const ready = cache.ready(url)
    if (ready) {
      void answer(request, reply, ready)
      return
    }
    const asked = readRequest(url)
    const known = asked && publicDocuments.get(asked.hash)
    if (!known) return done()
    const { document } = known.found
    const operation = getOperationAST(document, asked.operationName)
    const variables = operation && getVariableValues(schema, operation.variableDefinitions ?? [], asked.variables)
    // A request that is not right gets the full explanation from the full way.
    if (!variables?.coerced) return done()
    cache
      .get(url, known.read, async () => {
        const result = await execute({ schema, document, variableValues: asked.variables, contextValue: anonymous })
        if (result.errors) throw result.errors[0]
        return JSON.stringify(result)
      })
      .then(
        (made) => answer(request, reply, made),
        () => done(),
      )
  })
}

async function answer(request: FastifyRequest, reply: FastifyReply, found: PublicAnswer): Promise<void> {
  const { headers } = request.raw
  const raw = reply.raw
  reply.hijack()
  raw.setHeader('etag', found.etag)
  raw.setHeader('cache-control', 'no-cache')
  raw.setHeader('vary', 'accept, accept-encoding')
  raw.setHeader('x-content-type-options', 'nosniff')
  if (headers['if-none-match'] === found.etag) {
    raw.writeHead(304).end()
    return
  }
  const accepts = headers.accept ?? ''
  raw.setHeader('content-type', accepts.includes('application/graphql-response+json') ? GRAPHQL_TYPE : JSON_TYPE)
  const encodings = headers['accept-encoding'] ?? ''
  const encoding = /\bbr\b/.test(encodings) ? 'br' : /\bgzip\b/.test(encodings) ? 'gzip' : undefined
  const body = encoding ? await found.encoded(encoding) : found.body
  if (encoding) raw.setHeader('content-encoding', encoding)
  raw.setHeader('content-length', body.length)
  raw.writeHead(200).end(body)
}

function readRequest(url: string) {
  try {
    const search = new URLSearchParams(url.slice(url.indexOf('?') + 1))
    if (search.has('query')) return undefined
    const extensions = JSON.parse(search.get('extensions') ?? '{}') as { persistedQuery?: { sha256Hash?: unknown } }
    const hash = extensions.persistedQuery?.sha256Hash
    if (typeof hash !== 'string') return undefined
    const variables = JSON.parse(search.get('variables') ?? '{}') as Record<string, unknown>
    return { hash, variables, operationName: search.get('operationName') ?? undefined }
  } catch {
    return undefined
  }
}
