import { type DocumentNode, type GraphQLSchema, getOperationAST, TypeInfo, visit, visitWithTypeInfo } from 'graphql'

/**
 * The topics that change a document's answer, when the answer is the same for everyone: a query whose root fields are
 * all public reads and that selects nothing viewer-dependent. Undefined otherwise.
 */
export function publicTopics(schema: GraphQLSchema, document: DocumentNode): ReadonlySet<string> | undefined {
  if (getOperationAST(document)?.operation !== 'query') return undefined
  const topics = new Set<string>()
  const types = new TypeInfo(schema)
  let isPublic = true
  visit(
    document,
    visitWithTypeInfo(types, {
      Field() {
        const field = types.getFieldDef()
        if (field?.name.startsWith('__')) return
        const extensions = field?.extensions ?? {}
        if (extensions.viewerDependent) isPublic = false
        if (types.getParentType() !== schema.getQueryType()) return
        const declared = extensions.publicRead as { topics: readonly string[] } | undefined
        if (declared) for (const topic of declared.topics) topics.add(topic)
        else isPublic = false
      },
    }),
  )
  return isPublic && topics.size > 0 ? topics : undefined
}
