import type { SessionCardData } from './session.ts'

/** Minutes of one row of the grid. */
export const rowMinutes = 5

export interface GridPlan {
  /** The instant of the first row, on a full hour, in milliseconds. */
  readonly from: number
  readonly rows: number
  readonly hours: readonly number[]
  readonly rooms: ReadonlyArray<SessionCardData['room']>
}

const hour = 3_600_000

/** The hours and rooms that a day's sessions need. */
export function planGrid(sessions: readonly SessionCardData[]): GridPlan {
  const starts = sessions.map((session) => Date.parse(session.startsAt))
  const ends = sessions.map((session) => Date.parse(session.endsAt))
  const from = Math.floor(Math.min(...starts) / hour) * hour
  const to = Math.ceil(Math.max(...ends) / hour) * hour
  const rooms = [...new Map(sessions.map(({ room }) => [room.id, room])).values()].sort((a, b) => a.order - b.order)
  return {
    from,
    rows: (to - from) / 60_000 / rowMinutes,
    hours: Array.from({ length: (to - from) / hour }, (_, n) => from + n * hour),
    rooms,
  }
}

/** The grid line of an instant, counted from 1 as CSS does. */
export const rowOf = (plan: GridPlan, at: string | number): number =>
  Math.round((new Date(at).getTime() - plan.from) / 60_000 / rowMinutes) + 1
