import { useMemo } from 'react'
import { useIntl } from 'react-intl'

const dayKey = new Intl.DateTimeFormat('en-CA', { timeZone: 'Africa/Casablanca', dateStyle: 'short' })

/** The day of the venue that an instant falls on, as `2022-12-05`. */
export const venueDay = (instant: string | number | Date): string => dayKey.format(new Date(instant))

/** Hours and days in the venue's zone and the reader's language. */
export function useTimes() {
  const intl = useIntl()
  return useMemo(() => {
    const time = (at: string | number | Date) =>
      intl.formatTime(at, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
    return {
      time,
      timeRange: (from: string, to: string) => `${time(from)} – ${time(to)}`,
      seconds: (at: string | number | Date) =>
        intl.formatTime(at, { hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' }),
      day: (at: string | number | Date) => intl.formatDate(at, { weekday: 'long', day: 'numeric', month: 'long' }),
      shortDay: (at: string | number | Date) => intl.formatDate(at, { weekday: 'short', day: 'numeric' }),
      date: (at: string | number | Date) => intl.formatDate(at, { day: 'numeric', month: 'long', year: 'numeric' }),
      /** "5–7 décembre 2022" */
      days: (from: string, to: string) =>
        intl.formatDateTimeRange(new Date(from), new Date(to), { day: 'numeric', month: 'long', year: 'numeric' }),
      dateTime: (at: string | number | Date) =>
        intl.formatDate(at, { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }),
    }
  }, [intl])
}
