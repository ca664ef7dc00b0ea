import { venueInstant, venueLocal } from '../console/venueTime.ts'

/** The Salon's distance from UTC at an instant, as `UTC+1`: Morocco's clock goes back for Ramadan. */
export function salonOffset(instant: number, timeZone: string): string {
  const parts = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'shortOffset' }).formatToParts(instant)
  const name = parts.find(({ type }) => type === 'timeZoneName')?.value ?? 'GMT'
  return name === 'GMT' ? 'UTC+0' : name.replace('GMT', 'UTC')
}

/** An hour as it is typed; `skipped` says that the Salon's clock jumps over it, and what it becomes. */
export interface TypedHour {
  readonly instant: number
  readonly skipped: string | undefined
}

/** The instant of an hour of the Salon; undefined while it is half typed. */
export function typedHour(local: string, timeZone: string): TypedHour | undefined {
  const instant = venueInstant(local, timeZone)
  if (instant === undefined) return undefined
  const shown = venueLocal(instant, timeZone)
  return { instant, skipped: shown === local.slice(0, 16) ? undefined : shown.slice(11) }
}

/** The same hour of the Salon some days later, whatever its clock does in between. */
export function daysLater(instant: number, days: number, timeZone: string): number {
  const local = venueLocal(instant, timeZone)
  const day = new Date(`${local.slice(0, 10)}T00:00:00Z`)
  day.setUTCDate(day.getUTCDate() + days)
  return venueInstant(`${day.toISOString().slice(0, 10)}T${local.slice(11)}`, timeZone) ?? instant
}
