import type { StoredChange } from './change.ts'

/** What became of one session since a person last knew: the first place before, the last after. */
export type NoticeChange = StoredChange

/** What one person must know. Several changes within a minute are gathered in one. */
export interface Notice {
  readonly id: string
  readonly editionId: string
  readonly personId: string
  /** The domain's time, as are the others. */
  readonly openedAt: Date
  readonly updatedAt: Date
  /** One for each session. */
  readonly changes: readonly NoticeChange[]
  readonly readAt: Date | null
  readonly acknowledgedAt: Date | null
}
