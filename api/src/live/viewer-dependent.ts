/** Declares a field whose answer depends on who asks, for its `extensions`: a document with one is no public read. */
export const viewerDependent = { viewerDependent: true } as const
