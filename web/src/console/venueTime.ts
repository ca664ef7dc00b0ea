type Parts = { year: number; month: number; day: number; hour: number; minute: number }

const formats = new Map<string, Intl.DateTimeFormat>()

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone)
  if (known) return known
  const made = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  })
  formats.set(timeZone, made)
  return made
}

function partsOf(instant: number, timeZone: string): Parts {
  const found = new Map(
    formatOf(timeZone)
      .formatToParts(instant)
      .map((part) => [part.type, Number(part.value)]),
  )
  const of = (type: Intl.DateTimeFormatPartTypes) => found.get(type) ?? 0
  return { year: of('year'), month: of('month'), day: of('day'), hour: of('hour'), minute: of('minute') }
}

const two = (value: number) => String(value).padStart(2, '0')

/** The venue's calendar day of an instant, as `2022-12-05`. */
export function venueDay(instant: number, timeZone: string): string {
  const { year, month, day } = partsOf(instant, timeZone)
  return `${year}-${two(month)}-${two(day)}`
}

/** The venue's wall clock of an instant, as `09:15`. */
export function venueClock(instant: number, timeZone: string): string {
  const { hour, minute } = partsOf(instant, timeZone)
  return `${two(hour)}:${two(minute)}`
}

/** What a `datetime-local` field shows for an instant at the venue. */
export function venueLocal(instant: number, timeZone: string): string {
  return `${venueDay(instant, timeZone)}T${venueClock(instant, timeZone)}`
}

/**
 * The instant of a venue's wall-clock time such as `2022-12-05T09:00`; undefined when it is not one.
 * Morocco's offset changes with Ramadan, so it is looked up at the instant itself, never assumed.
 */
export function venueInstant(local: string, timeZone: string): number | undefined {
  // Date.parse takes many half-written dates for whole ones.
  const wanted = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?$/.test(local) ? Date.parse(`${local}Z`) : Number.NaN
  if (Number.isNaN(wanted)) return undefined
  const offsetAt = (instant: number) => {
    const { year, month, day, hour, minute } = partsOf(instant, timeZone)
    return Date.UTC(year, month - 1, day, hour, minute) - Math.floor(instant / 60_000) * 60_000
  }
  const guess = wanted - offsetAt(wanted)
  return wanted - offsetAt(guess)
}
