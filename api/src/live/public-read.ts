/** What a public answer shows: entries of these topics make it stale. Kept in a field's extensions. */
export interface PublicRead {
  readonly topics: readonly string[]
}

/** Declares a root field whose answer is the same for everyone, for its `extensions`: it may be kept serialised. */
export function publicRead(topics: readonly string[]): { publicRead: PublicRead } {
  return { publicRead: { topics } }
}
