import { useText } from '../i18n/useText.ts'
import { useTimes } from '../i18n/useTimes.ts'
import type { SessionCardData } from './session.ts'

type Timed = Pick<SessionCardData, 'startsAt' | 'endsAt' | 'plannedStartsAt' | 'state'>

/** The hours as they stand, with the old hour struck through when it moved. */
export function DelayedTime({ session }: { session: Timed }) {
  const say = useText()
  const times = useTimes()
  const moved = Date.parse(session.startsAt) !== Date.parse(session.plannedStartsAt)
  return (
    <span className="hours numerals">
      {moved && (
        <>
          <span className="unseen">{say('schedule.plannedAt')} </span>
          <s>{times.time(session.plannedStartsAt)}</s>{' '}
        </>
      )}
      <time dateTime={session.startsAt}>{times.time(session.startsAt)}</time>
      <span className="hours-end">
        {' – '}
        <time dateTime={session.endsAt}>{times.time(session.endsAt)}</time>
      </span>
    </span>
  )
}
