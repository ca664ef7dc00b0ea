type Entry =
  | {
      readonly __typename: 'Operation'
      readonly id: string
      readonly kind: string
      readonly undoneBy?: { readonly id: string } | null
    }
  | { readonly __typename: 'Release'; readonly id: string }

/** The operation that an undo would take back: the newest that is not itself an undo and was not undone. */
export function lastUndoable(newestFirst: readonly Entry[]): string | undefined {
  return newestFirst.find((entry) => entry.__typename === 'Operation' && entry.kind !== 'UNDO' && !entry.undoneBy)?.id
}
