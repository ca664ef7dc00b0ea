import { venueDay } from '../i18n/useTimes.ts'
import { matches } from './search.ts'
import type { SessionCardData } from './session.ts'

export const views = ['list', 'grid', 'now'] as const
export type View = (typeof views)[number]

/** What the address says of how the schedule is looked at. Empty means all. */
export interface Filters {
  readonly view: View
  readonly day: string
  readonly room: string
  readonly track: string
  readonly kind: string
  readonly q: string
}

export const viewIn = (text: string | null): View => views.find((view) => view === text) ?? 'list'

export const keepsSession = (filters: Filters, session: SessionCardData): boolean =>
  (!filters.room || session.room.key === filters.room) &&
  (!filters.track || session.track.key === filters.track) &&
  (!filters.kind || session.kind === filters.kind) &&
  (!filters.q ||
    matches(
      filters.q,
      session.title,
      session.room.name,
      session.track.name,
      ...session.people.flatMap(({ person }) => [person.name, person.institution?.name]),
    ))

/** The days that have sessions, in order. */
export const daysOf = (sessions: readonly SessionCardData[]): string[] =>
  [...new Set(sessions.map((session) => venueDay(session.startsAt)))].sort()

/** The day asked for, else today at the fair, else its first. */
export function dayShown(asked: string, days: readonly string[], now: number): string {
  if (days.includes(asked)) return asked
  const today = venueDay(now)
  return days.find((day) => day >= today) ?? days.at(-1) ?? today
}
