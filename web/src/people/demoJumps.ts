import { venueDay, venueInstant } from '../console/venueTime.ts'

type Start = { readonly id: string; readonly title: string; readonly startsAt: string; readonly state: string }
export type Jump = { readonly to: number; readonly session?: Start }

/** 08:45 of the day that the demo's clock shows, when the doors open. */
export function morningOf(now: number, timeZone: string): number {
  return venueInstant(`${venueDay(now, timeZone)}T08:45`, timeZone) ?? now
}

/** One minute before the next session that has not begun; nothing when the edition is over. */
export function nextStart(sessions: readonly Start[], now: number): Jump | undefined {
  const next = sessions
    .filter((each) => each.state === 'SCHEDULED' && Date.parse(each.startsAt) - 60_000 > now)
    .sort((a, b) => Date.parse(a.startsAt) - Date.parse(b.startsAt))[0]
  return next && { to: Date.parse(next.startsAt) - 60_000, session: next }
}
