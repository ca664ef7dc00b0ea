import { type DocumentNode, type FieldNode, Kind, type SelectionSetNode } from 'graphql'

/** The one field of a subscription, which may stand behind fragments. */
export function rootField(document: DocumentNode, { selections }: SelectionSetNode): FieldNode | undefined {
  for (const selection of selections) {
    if (selection.kind === Kind.FIELD) return selection
    const fragment =
      selection.kind === Kind.INLINE_FRAGMENT
        ? selection
        : document.definitions.find(
            (definition) =>
              definition.kind === Kind.FRAGMENT_DEFINITION && definition.name.value === selection.name.value,
          )
    const field = fragment && 'selectionSet' in fragment ? rootField(document, fragment.selectionSet) : undefined
    if (field) return field
  }
  return undefined
}
