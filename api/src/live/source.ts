import type { Refusal } from '../shared/refusal.ts'
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

/**
 * The rest of a subscription field: the hub takes its events from the source, and executes the field once for each, with
 * what it was told as its parent. `read` makes the field's event of it; without one it is the event.
 */
export function delivered<Event>(read: (told: JournalEntry | Refusal) => Event = (told) => told as Event) {
  return {
    subscribe: (): never => {
      throw new Error('the hub delivers this')
    },
    resolve: (told: unknown): Event => read(told as JournalEntry | Refusal),
  }
}
