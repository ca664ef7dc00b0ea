import { Link } from 'wouter'
import { useText } from '../i18n/useText.ts'
import { unbroken } from '../ui/unbroken.ts'
import { DelayedTime } from './DelayedTime.tsx'
import { StateBadges } from './StateBadges.tsx'
import type { SessionCardData } from './session.ts'

/** The grid's twin: the same sessions, line by line. */
export function ScheduleTable({ sessions, now }: { sessions: readonly SessionCardData[]; now: number }) {
  const say = useText()
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className="table-frame" aria-label={say('schedule.grid.table')} tabIndex={0}>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{say('schedule.column.hours')}</th>
            <th scope="col">{say('schedule.column.session')}</th>
            <th scope="col">{say('schedule.column.room')}</th>
            <th scope="col">{say('schedule.column.state')}</th>
          </tr>
        </thead>
        <tbody>
          {sessions.map((session) => (
            <tr key={session.id}>
              <td>
                <DelayedTime session={session} />
              </td>
              <th scope="row">
                <Link href={`/sessions/${encodeURIComponent(session.id)}`}>{unbroken(session.title)}</Link>
              </th>
              <td>{session.room.name}</td>
              <td>
                <StateBadges session={session} now={now} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
