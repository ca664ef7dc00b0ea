import { PothosValidationError } from '@pothos/core'
import { type GraphQLResolveInfo, isObjectType } from 'graphql'

const MAX_NODES = 100

/** An object's type and its id there, or null for what cannot be asked for. */
type NodeId = { readonly typename: string } | null

/** Whether a type of that name can be asked for by id. */
function isNodeType(info: GraphQLResolveInfo, typename: string): boolean {
  const type = info.schema.getType(typename)
  return isObjectType(type) && type.getInterfaces().some(({ name }) => name === 'Node')
}

/**
 * Ids of unknown types become null where they stand, since one of them would otherwise fail the whole answer. In place:
 * Pothos reads the arguments again.
 */
export function onlyNodes(ids: NodeId[], info: GraphQLResolveInfo): void {
  if (ids.length > MAX_NODES) throw new PothosValidationError(`At most ${MAX_NODES} ids at a time`)
  ids.forEach((id, index) => {
    if (id && !isNodeType(info, id.typename)) ids[index] = null
  })
}
