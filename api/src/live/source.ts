import type { JournalEntry } from './journal.ts'
import type { Viewer } from './rights.ts'

/** Whose eyes an answer is for: with `everyone` it is computed once for all, with `person` once for each. */
export type Rights = 'everyone' | 'organisers' | 'person'

/** Where a subscription field's events come from. Kept in the field's extensions, where the hub finds it. */
export interface Source<Args = Record<string, unknown>> {
  readonly topics: readonly string[]
  readonly rights: Rights
  /** Whether this viewer may have it at all; asked again whenever the viewer's rights change. */
  readonly allows?: (viewer: Viewer | null, editionId: string) => boolean
  /** Whether an entry concerns these arguments and this viewer. Its edition was checked already. */
  readonly matches?: (entry: JournalEntry, args: Args, viewer: Viewer | null) => boolean
}

/** Declares a subscription field's source, for its `extensions`. */
export function source<Args>(declared: Source<Args>): { source: Source } {
  return { source: declared as Source }
}
