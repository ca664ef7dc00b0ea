import { useText } from '../i18n/useText.ts'
import { useTimes, venueDay } from '../i18n/useTimes.ts'
import type { SessionCardData } from './session.ts'

interface Props {
  days: readonly string[]
  day: string
  /** What the filters keep, on all days: the counts say where it is. */
  sessions: readonly SessionCardData[]
  onChange: (day: string) => void
}

export function DayTabs({ days, day, sessions, onChange }: Props) {
  const say = useText()
  const times = useTimes()
  return (
    <fieldset className="segmented day-tabs">
      <legend className="unseen">{say('schedule.days')}</legend>
      {days.map((each) => {
        const count = sessions.filter((session) => venueDay(session.startsAt) === each).length
        return (
          <button key={each} type="button" aria-pressed={each === day} onClick={() => onChange(each)}>
            {times.shortDay(`${each}T12:00Z`)}
            <span className="tab-count numerals" aria-hidden="true">
              {count}
            </span>
            <span className="unseen">{say('schedule.sessions', { count })}</span>
          </button>
        )
      })}
    </fieldset>
  )
}
