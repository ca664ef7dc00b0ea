import './grid.css'
import type { CSSProperties } from 'react'
import { Link } from 'wouter'
import { useText } from '../i18n/useText.ts'
import { useTimes, venueDay } from '../i18n/useTimes.ts'
import { trackColour } from '../ui/trackColour.ts'
import { unbroken } from '../ui/unbroken.ts'
import type { BoardProps } from './boardProps.ts'
import { DelayedTime } from './DelayedTime.tsx'
import { type GridPlan, planGrid, rowOf } from './gridPlaces.ts'
import { ScheduleTable } from './ScheduleTable.tsx'
import { StateBadges } from './StateBadges.tsx'
import { phaseOf } from './session.ts'

/** Rooms side by side, time downwards. The same day as a table follows, for those who read it better. */
export function ScheduleGrid({ sessions, day, now, changes }: BoardProps & { day: string }) {
  const say = useText()
  const times = useTimes()
  const plan = planGrid(sessions)
  const nowRow = venueDay(now) === day ? rowOf(plan, now) : 0
  const column = new Map(plan.rooms.map((room, n) => [room.id, n + 2]))
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section className="grid-frame" aria-label={say('schedule.grid.label')} tabIndex={0}>
        <div className="grid" style={{ '--rooms': plan.rooms.length, '--rows': plan.rows } as CSSProperties}>
          <GridFurniture plan={plan} />
          {sessions.map((session) => (
            <Link
              key={session.id}
              href={`/sessions/${encodeURIComponent(session.id)}`}
              className="grid-session"
              data-phase={phaseOf(session, now)}
              data-changed={changes.has(session.id) || undefined}
              style={
                {
                  '--track': trackColour(session.track.colour),
                  gridColumn: column.get(session.room.id),
                  gridRow: `${rowOf(plan, session.startsAt) + 1} / ${Math.max(rowOf(plan, session.endsAt), rowOf(plan, session.startsAt) + 3) + 1}`,
                } as CSSProperties
              }
            >
              <span className="grid-title">{unbroken(session.title)}</span>
              <DelayedTime session={session} />
              <span className="unseen">{session.room.name}</span>
              <span className="row">
                <StateBadges session={session} now={now} />
              </span>
            </Link>
          ))}
          {nowRow > 0 && nowRow <= plan.rows && (
            <div className="grid-now" style={{ gridRow: nowRow + 1 }} aria-hidden="true">
              <b className="numerals">{times.time(now)}</b>
            </div>
          )}
        </div>
      </section>
      <details className="grid-twin no-print">
        <summary className="button">{say('schedule.grid.asTable')}</summary>
        <ScheduleTable sessions={sessions} now={now} />
      </details>
    </>
  )
}

/** The names of the rooms and the lines of the hours. */
function GridFurniture({ plan }: { plan: GridPlan }) {
  const times = useTimes()
  return (
    <>
      <div className="grid-corner" />
      {plan.rooms.map((room, n) => (
        <div key={room.id} className="grid-room" style={{ gridColumn: n + 2 }}>
          {room.name}
        </div>
      ))}
      {plan.hours.map((hour) => (
        <div key={hour} className="grid-hour" style={{ gridRow: `${rowOf(plan, hour) + 1} / span 12` }}>
          <span className="numerals">{times.time(hour)}</span>
        </div>
      ))}
    </>
  )
}
