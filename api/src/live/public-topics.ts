import { type DocumentNode, type GraphQLSchema, getOperationAST, TypeInfo, visit, visitWithTypeInfo } from 'graphql'
import type { PublicRead } from './public-read.ts'

/** What changes a public document's answer, and where its answers are kept. */
export interface PublicDocument {
  readonly topics: ReadonlySet<string>
  readonly shelf: string
}

/**
 * The topics that change a document's answer, when the answer is the same for everyone: a query whose root fields are
 * all public reads and that selects nothing viewer-dependent. Undefined otherwise.
 */
export function publicTopics(schema: GraphQLSchema, document: DocumentNode): PublicDocument | undefined {
  if (getOperationAST(document)?.operation !== 'query') return undefined
  const topics = new Set<string>()
  let shelf = ''
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
        const declared = extensions.publicRead as PublicRead | undefined
        if (!declared) isPublic = false
        else {
          for (const topic of declared.topics) topics.add(topic)
          shelf ||= declared.shelf
        }
      },
    }),
  )
  return isPublic && topics.size > 0 ? { topics, shelf } : undefined
}
