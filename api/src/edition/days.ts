/** What tells an edition's days. Days are midnight UTC of the calendar day, as the database gives them. */
export interface Days {
  readonly timeZone: string
  readonly opensOn: Date
  readonly closesOn: Date
}

const DAY_MS = 86_400_000
const MINUTE_MS = 60_000

/** How far a time zone's wall clock is ahead of UTC at an instant, in milliseconds. */
function aheadOfUtc(timeZone: string, at: Date): number {
  const part = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' })
    .formatToParts(at)
    .find(({ type }) => type === 'timeZoneName')
  const [, sign, hours, minutes] = /GMT([+-])(\d{2}):(\d{2})/.exec(part?.value ?? '') ?? []
  return (sign === '-' ? -1 : 1) * (Number(hours ?? 0) * 60 + Number(minutes ?? 0)) * MINUTE_MS
}

/** The instant at which the wall clocks of a time zone show that time on that day; hour 24 is the day's end. */
export function instantOn(timeZone: string, day: Date, hour: number, minute = 0): Date {
  const wall = day.getTime() + (hour * 60 + minute) * MINUTE_MS
  // The offset belongs to the instant, which is not known yet: the second guess is right but in a skipped hour.
  const guess = wall - aheadOfUtc(timeZone, new Date(wall))
  return new Date(wall - aheadOfUtc(timeZone, new Date(guess)))
}

/** Whether an instant is on one of the edition's days, from opening day 00:00 to closing day 24:00 where it is held. */
export function isDuring(edition: Days, at: Date): boolean {
  return at >= instantOn(edition.timeZone, edition.opensOn, 0) && at < instantOn(edition.timeZone, edition.closesOn, 24)
}

/** 08:45 on opening day, a quarter of an hour before the doors open: where the demo begins. */
export function openingMorning(edition: Days): Date {
  return instantOn(edition.timeZone, edition.opensOn, 8, 45)
}

/** Whether an instant is within a year of the edition. */
export function isWithinAYear(edition: Days, at: Date): boolean {
  const year = 365 * DAY_MS
  return at.getTime() >= edition.opensOn.getTime() - year && at.getTime() <= edition.closesOn.getTime() + year
}
