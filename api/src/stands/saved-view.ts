/** What the queue is narrowed by, as its address has it: names and values. */
export type ViewFilters = Readonly<Record<string, string>>

/** A queue that somebody keeps under a name. */
export interface SavedView {
  readonly id: string
  readonly editionId: string
  readonly personId: string
  readonly name: string
  readonly filters: ViewFilters
  /** Everybody of the desk sees it. */
  readonly shared: boolean
}

/** What an address of the queue may say; where one is in it is no part of it. */
export const VIEW_FILTERS = [
  'call',
  'state',
  'kind',
  'region',
  'family',
  'hand',
  'missing',
  'score',
  'late',
  'q',
  'sort',
] as const
export const LONGEST_VIEW_NAME = 60
export const MOST_VIEWS = 50
