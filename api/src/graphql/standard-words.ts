import { type GraphQLNamedType, type GraphQLSchema, isObjectType, isUnionType } from 'graphql'

/** What Relay's own fields mean, wherever they are. */
const FIELDS: Readonly<Record<string, string>> = {
  id: 'Names it among everything that has an id. Opaque.',
  edges: 'The members of this page, each with its cursor.',
  nodes: 'The members of this page.',
  pageInfo: 'Where this page is in the whole.',
  totalCount: 'How many there are in all.',
  cursor: 'Where it is in the list: give it back as `after` or `before`.',
  node: 'The member itself.',
  hasNextPage: 'Whether there is more after this page.',
  hasPreviousPage: 'Whether there is more before this page.',
  startCursor: 'Of the first member of this page.',
  endCursor: 'Of the last member of this page: give it back as `after` for the next one.',
}
const ARGUMENTS: Readonly<Record<string, string>> = {
  first: 'At most so many, from the beginning or after `after`.',
  after: 'Only what comes after this cursor.',
  last: 'At most so many, from the end or before `before`.',
  before: 'Only what comes before this cursor.',
  id: 'A global id.',
  ids: 'Global ids, at most a hundred.',
}
const TYPES: Readonly<Record<string, string>> = {
  Node: 'Something that can be asked for again by its id.',
  PageInfo: 'Where a page is in the whole of a list.',
}

/** Describes what the plugins add, once for all domains; what a domain wrote itself stays. */
export function describeStandard(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name.startsWith('__')) continue
    type.description ??= TYPES[type.name] ?? resultWords(type)
    if (!('getFields' in type)) continue
    for (const field of Object.values(type.getFields())) {
      const relays = isObjectType(type) || type.name === 'Node'
      if (relays) field.description ??= FIELDS[field.name]
      if ('args' in field) for (const argument of field.args) argument.description ??= ARGUMENTS[argument.name]
    }
  }
  return schema
}

function resultWords(type: GraphQLNamedType): string | undefined {
  if (!isUnionType(type) || !type.name.endsWith('Result')) return undefined
  const verb = type.name.charAt(0).toLowerCase() + type.name.slice(1, -'Result'.length)
  return `What \`${verb}\` answers: what came of it, or why it was not done.`
}
