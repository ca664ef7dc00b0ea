import { useCallback } from 'react'
import { useIntl } from 'react-intl'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** How far something is, in the reader's words: «\u00a0dans 2 jours\u00a0», and in hours and minutes on the last day. */
export function useTimeLeft(): (milliseconds: number) => string {
  const intl = useIntl()
  return useCallback(
    (milliseconds) => {
      if (milliseconds >= 2 * DAY) return intl.formatRelativeTime(Math.floor(milliseconds / DAY), 'day')
      if (milliseconds >= 2 * HOUR) return intl.formatRelativeTime(Math.floor(milliseconds / HOUR), 'hour')
      return intl.formatRelativeTime(Math.max(1, Math.ceil(milliseconds / MINUTE)), 'minute')
    },
    [intl],
  )
}
