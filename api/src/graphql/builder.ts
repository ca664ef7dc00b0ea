import SchemaBuilder from '@pothos/core'
import ComplexityPlugin from '@pothos/plugin-complexity'
import ErrorsPlugin from '@pothos/plugin-errors'
import PrismaPlugin from '@pothos/plugin-prisma'
import RelayPlugin from '@pothos/plugin-relay'
import ScopeAuthPlugin from '@pothos/plugin-scope-auth'
import type PrismaTypes from '@salon/prisma/pothos'
import { getDatamodel } from '@salon/prisma/pothos'
import { type GraphQLField, getNamedType, getNullableType, isListType } from 'graphql'
import type { Context } from '../context.ts'
import { Forbidden, InvalidInput } from '../shared/refusals.ts'
import { onlyNodes } from './nodes.ts'

/** A list without `first` is judged as if it had this many members. */
const ASSUMED_LENGTH = 20

interface PageArguments {
  readonly first?: number | null
  readonly last?: number | null
  readonly ids?: readonly unknown[]
}

/** How many members a field is judged to have. A connection is multiplied once: its edges and nodes are its members. */
function lengthOf(
  { first, last, ids }: PageArguments,
  field: Pick<GraphQLField<unknown, Context>, 'name' | 'type'>,
): number {
  if (ids) return ids.length
  if (getNamedType(field.type).name.endsWith('Connection')) return first ?? last ?? ASSUMED_LENGTH
  if (field.name === 'edges' || field.name === 'nodes') return 1
  return isListType(getNullableType(field.type)) ? ASSUMED_LENGTH : 1
}

/**
 * The schema builder. It has no types of its own: each domain's `*.graphql.ts` adds its own, and `schema.ts` imports
 * them. Errors come first, so that a refusal thrown by any later plugin is a member of the result's union.
 */
export const builder = new SchemaBuilder<{
  Context: Context
  PrismaTypes: PrismaTypes
  DefaultFieldNullability: false
  DefaultInputFieldRequiredness: true
  AuthScopes: {
    /** Somebody is signed in. */
    signedIn: boolean
  }
  Scalars: {
    ID: { Input: string; Output: string | number | bigint }
    DateTime: { Input: Date; Output: Date }
    Date: { Input: Date; Output: Date }
    Cursor: { Input: string; Output: string }
  }
}>({
  plugins: [ErrorsPlugin, RelayPlugin, ScopeAuthPlugin, PrismaPlugin, ComplexityPlugin],
  defaultFieldNullability: false,
  defaultInputFieldRequiredness: true,
  errors: {
    directResult: true,
    defaultTypes: [Forbidden, InvalidInput],
    unsafelyHandleInputErrors: true,
    defaultUnionOptions: {
      name: ({ fieldName }) => `${fieldName.charAt(0).toUpperCase()}${fieldName.slice(1)}Result`,
    },
  },
  relay: {
    clientMutationId: 'omit',
    cursorType: 'String',
    nodesOnConnection: true,
    nodeQueryOptions: {
      description: 'The object with this global id; null when there is none, or not for this viewer.',
      resolve: (_root, args, _context, info, resolveNode) => {
        const ids: (typeof args.id | null)[] = [args.id]
        onlyNodes(ids, info)
        return ids[0] ? resolveNode(ids[0]) : null
      },
    },
    nodesQueryOptions: {
      description: 'The objects with these global ids, at most a hundred, in their order; null where there is none.',
      resolve: (_root, args, _context, info, resolveNodes) => {
        onlyNodes(args.ids, info)
        return resolveNodes(args.ids)
      },
    },
  },
  scopeAuth: {
    authScopes: (context) => ({ signedIn: context.viewer !== null }),
    unauthorizedError: () => new Forbidden(),
  },
  prisma: {
    client: (context) => context.db,
    dmmf: getDatamodel(),
    exposeDescriptions: false,
    filterConnectionTotalCount: true,
    onUnusedQuery: process.env.NODE_ENV === 'production' ? null : 'warn',
  },
  complexity: {
    defaultComplexity: 1,
    defaultListMultiplier: ASSUMED_LENGTH,
    fieldComplexity: (args, _context, field) => ({ field: 1, multiplier: lengthOf(args, field) }),
  },
})

builder.queryType({ description: 'Everything that can be read.' })
builder.mutationType({
  description: 'Everything that can be done. Each is one transaction, and answers with the result or why not.',
})
builder.subscriptionType({ description: 'Everything that can be followed, from a cursor on.' })
