import { readChange, type SessionChange, type StoredChange } from './change.ts'

/** What a release changed of one session, as its row keeps it in JSON. */
export interface ReleaseChange extends StoredChange {
  /** Everyone on stage before or after: who leaves the stage must hear of it too. */
  readonly stage: readonly string[]
}

/** A published version of the schedule. */
export interface Release {
  readonly id: string
  readonly editionId: string
  readonly number: number
  readonly note: string | null
  readonly changes: readonly ReleaseChange[]
  readonly publishedAt: Date
  readonly publishedById: string | null
}

/** The changes for the words of a screen, without who was on stage. */
export function sessionChanges(changes: readonly ReleaseChange[]): SessionChange[] {
  return changes.map(({ stage: _, ...stored }) => readChange(stored))
}
