/** What a public answer shows: entries of these topics make it stale. Kept in a field's extensions. */
export interface PublicRead {
  readonly topics: readonly string[]
  readonly shelf: string
}

/**
 * Declares a root field whose answer is the same for everyone, for its `extensions`: it may be kept serialised.
 * @param shelf where its answers are kept. What anybody can ask in endless variations, such as a search, gets a shelf of
 *   its own, so that it pushes out nothing but itself
 */
export function publicRead(topics: readonly string[], shelf = ''): { publicRead: PublicRead } {
  return { publicRead: { topics, shelf } }
}
