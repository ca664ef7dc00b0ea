import type { Say } from '../i18n/useText.ts'
import type { useTimes } from '../i18n/useTimes.ts'
import type { SessionCardData } from './session.ts'

/** How long a running session still lasts: in minutes when the end is near, else by its hour. */
export function remainingWords(
  session: Pick<SessionCardData, 'endsAt'>,
  now: number,
  say: Say,
  times: ReturnType<typeof useTimes>,
): string {
  const minutes = Math.max(0, Math.ceil((Date.parse(session.endsAt) - now) / 60_000))
  return minutes > 90
    ? say('schedule.now.until', { time: times.time(session.endsAt) })
    : say('schedule.now.left', { minutes })
}
