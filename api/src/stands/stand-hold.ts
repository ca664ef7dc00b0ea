/** What a call allows its exhibitors of holding free stands by themselves. */
export interface HoldTerms {
  /** How long each hold lasts, and is put off each time. */
  readonly holdDays: number
  /** How often a file holds or puts off before it takes a stand. */
  readonly holdsEach: number
}

/** Together less than the longest that any hold lasts. */
export const MOST_HOLD_DAYS = 10
export const MOST_HOLDS_EACH = 6
