import { ApolloServer, type ApolloServerPlugin, HeaderMap } from '@apollo/server'
import { unwrapResolverError } from '@apollo/server/errors'
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled'
import { PothosValidationError } from '@pothos/core'
import { GraphQLError, type GraphQLFormattedError, type GraphQLSchema } from 'graphql'
import type { Logger } from 'pino'
import type { Context } from '../context.ts'
import { Refusal } from '../shared/refusal.ts'
import type { Documents } from './documents.ts'
import { HIDDEN_SCHEMA_RULES, LIMIT_RULES, limitErrors, withoutHints } from './limits.ts'
import { ownWrites } from './own-writes.ts'

const MAX_TOKENS = 1500
const MAX_ERRORS = 5

/**
 * GraphQL over HTTP says that a client that accepts only application/json gets 200 with the errors inside, also when
 * nothing was executed; Apollo answers 400 to both kinds of client. A request that is no GraphQL request stays a 400.
 */
const legacyJson200: ApolloServerPlugin<Context> = {
  requestDidStart: async () => ({
    willSendResponse: async ({ request, response }) => {
      const accepts = request.http?.headers.get('accept') ?? ''
      const { http, body } = response
      if (http.status === 400 && body.kind === 'single' && !('data' in body.singleResult)) {
        if (body.singleResult.errors?.some(({ extensions }) => extensions?.code === 'BAD_REQUEST')) return
        if (!accepts.includes('application/graphql-response+json')) http.status = 200
      }
    },
  }),
}

/** What is the same for everyone has its own way, which says how long it lasts; what comes through here is somebody's. */
const neverKept: ApolloServerPlugin<Context> = {
  requestDidStart: async () => ({
    willSendResponse: async ({ response: { http } }) => {
      http.headers.set('cache-control', 'no-store')
    },
  }),
}

/** A thousand mistakes in one document deserve no more than a few answers. */
const fewErrors: ApolloServerPlugin<Context> = {
  requestDidStart: async () => ({
    willSendResponse: async ({ response: { body } }) => {
      if (body.kind === 'single' && (body.singleResult.errors?.length ?? 0) > MAX_ERRORS) {
        body.singleResult.errors = body.singleResult.errors?.slice(0, MAX_ERRORS)
      }
    },
  }),
}

/** Depth and cost of foreign documents, judged before anything is executed. */
function withinLimits(schema: GraphQLSchema, documents: Documents): ApolloServerPlugin<Context> {
  return {
    requestDidStart: async () => ({
      didResolveOperation: async ({ document, queryHash, request }) => {
        if (documents.trusted.has(queryHash)) return
        const [error] = limitErrors(schema, document, request.variables ?? {}, request.operationName ?? null)
        if (error) throw new GraphQLError(error.message, { extensions: { ...error.extensions, http: badRequest() } })
      },
    }),
  }
}

function badRequest() {
  return { status: 400, headers: new HeaderMap() }
}

/** Codes that are the client's doing; anything else is ours, logged with an id and masked. */
const CLIENTS_DOING = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
  'BAD_REQUEST',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_FOUND',
  'PERSISTED_QUERY_NOT_SUPPORTED',
  'TOO_EXPENSIVE',
])

function formatter(log: Logger) {
  return (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const cause = unwrapResolverError(error)
    const { path, locations } = formatted
    const place = { ...(locations && { locations }), ...(path && { path }) }
    if (cause instanceof Refusal) {
      return { message: cause.message, ...place, extensions: { code: cause.code } }
    }
    if (cause instanceof PothosValidationError) {
      return { message: cause.message, ...place, extensions: { code: 'BAD_USER_INPUT' } }
    }
    const code = String(formatted.extensions?.code ?? 'INTERNAL_SERVER_ERROR')
    if (CLIENTS_DOING.has(code)) return { message: withoutHints(formatted.message), ...place, extensions: { code } }
    const id = crypto.randomUUID()
    log.error({ err: cause, id, path }, 'a request failed')
    return { message: 'Internal error', ...place, extensions: { code: 'INTERNAL_SERVER_ERROR', id } }
  }
}

/** The GraphQL host for HTTP. Our own documents come by hash, and only those: nobody can register another. */
export function createApollo(
  schema: GraphQLSchema,
  documents: Documents,
  texts: Readonly<Record<string, string>>,
  log: Logger,
  demo: boolean,
): ApolloServer<Context> {
  return new ApolloServer<Context>({
    schema,
    introspection: true,
    includeStacktraceInErrorResponses: false,
    hideSchemaDetailsFromClientErrors: true,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    stopOnTerminationSignals: false,
    status400ForVariableCoercionErrors: true,
    parseOptions: { maxTokens: MAX_TOKENS },
    validationRules: demo ? [...LIMIT_RULES] : [...LIMIT_RULES, ...HIDDEN_SCHEMA_RULES],
    persistedQueries: {
      cache: {
        get: async (key) => texts[key.replace(/^apq:/, '')],
        set: async () => undefined,
        delete: async () => false,
      },
    },
    plugins: [
      ApolloServerPluginLandingPageDisabled(),
      // It watches every field of every answer, a third of its cost, for one header: `neverKept` sends it.
      ApolloServerPluginCacheControlDisabled(),
      neverKept,
      ownWrites,
      legacyJson200,
      fewErrors,
      withinLimits(schema, documents),
    ],
    formatError: formatter(log),
    logger: log.child({ name: 'apollo' }, { level: 'error' }),
  })
}
