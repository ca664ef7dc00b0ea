import { Fragment } from 'react'
import { useText } from '../i18n/useText.ts'
import { useTimes, venueDay } from '../i18n/useTimes.ts'
import { AttendButton } from './AttendButton.tsx'
import type { BoardProps } from './boardProps.ts'
import { grouped } from './grouped.ts'
import { SessionCard } from './SessionCard.tsx'
import type { SessionCardData } from './session.ts'

/** One day, hour by hour; the hour stays in sight while its sessions scroll, and a line says where now is. */
export function ScheduleList({ sessions, day, now, changes, reasons, signedIn }: BoardProps & { day: string }) {
  const times = useTimes()
  const hours = grouped(sessions, (session) => Date.parse(session.startsAt))
  const nowBefore = venueDay(now) === day ? [...hours.keys()].find((hour) => hour > now) : undefined
  const card = (session: SessionCardData) => (
    <SessionCard key={session.id} session={session} now={now} change={changes.get(session.id)}>
      {signedIn && <AttendButton session={session} reason={reasons.get(session.id)} />}
    </SessionCard>
  )
  return (
    <div className="schedule-list">
      {[...hours].map(([hour, together]) => (
        <Fragment key={hour}>
          {hour === nowBefore && <NowLine now={now} />}
          <section className="hour" aria-label={times.time(hour)}>
            <h2 className="hour-head numerals">{times.time(hour)}</h2>
            <div className="hour-sessions">{together.map(card)}</div>
          </section>
        </Fragment>
      ))}
    </div>
  )
}

function NowLine({ now }: { now: number }) {
  const say = useText()
  const times = useTimes()
  return (
    <p className="now-line numerals">
      <span>{say('schedule.nowIs', { time: times.time(now) })}</span>
    </p>
  )
}
