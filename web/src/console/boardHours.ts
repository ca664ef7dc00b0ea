const HOUR = 3_600_000

export type BoardHours = { readonly from: number; readonly to: number; readonly hours: readonly number[] }

/**
 * The span that the board draws: whole hours around the day's sessions, never less than two of them.
 * An offset of whole hours is assumed, as Africa/Casablanca has all year.
 */
export function boardHours(sessions: readonly { readonly startsAt: number; readonly endsAt: number }[]): BoardHours {
  if (sessions.length === 0) return { from: 0, to: 0, hours: [] }
  const from = Math.floor(Math.min(...sessions.map((each) => each.startsAt)) / HOUR) * HOUR
  const last = Math.ceil(Math.max(...sessions.map((each) => each.endsAt)) / HOUR) * HOUR
  const to = Math.max(last, from + 2 * HOUR)
  const hours = Array.from({ length: (to - from) / HOUR }, (_, index) => from + index * HOUR)
  return { from, to, hours }
}
