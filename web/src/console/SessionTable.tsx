import { useText } from '../i18n/useText.ts'
import { useTimes } from '../i18n/useTimes.ts'
import { Button } from '../ui/Button.tsx'
import type { BoardRoom, BoardSession } from './boardSession.ts'
import { StateBadges } from './StateBadges.tsx'

const UNKNOWN = '–'

interface Props {
  sessions: readonly BoardSession[]
  rooms: readonly BoardRoom[]
  day: string
  onOpen: (sessionId: string) => void
}

/** The board as a table, in the order of the day, with the same actions. */
export function SessionTable({ sessions, rooms, day, onOpen }: Props) {
  const say = useText()
  const { time } = useTimes()
  const nameOf = new Map(rooms.map((room) => [room.id, room.name]))
  const ordered = [...sessions].sort(
    (a, b) => a.startsAt - b.startsAt || (nameOf.get(a.roomId) ?? '').localeCompare(nameOf.get(b.roomId) ?? ''),
  )
  return (
    // A scrolling region takes the focus, so that the keyboard can scroll it.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: see above
    <section className="console-table-frame" aria-label={say('console.table.caption', { day })} tabIndex={0}>
      <table className="console-table">
        <caption className="unseen">{say('console.table.caption', { day })}</caption>
        <thead>
          <tr>
            <th scope="col">{say('console.table.time')}</th>
            <th scope="col">{say('console.table.session')}</th>
            <th scope="col">{say('console.table.room')}</th>
            <th scope="col">{say('console.table.state')}</th>
            <th scope="col">{say('console.table.people')}</th>
            <th scope="col">{say('console.table.followers')}</th>
            <th scope="col">{say('console.table.actions')}</th>
          </tr>
        </thead>
        <tbody>
          {ordered.map((session) => (
            <tr key={session.id} data-state={session.state}>
              <td className="numerals">
                {time(session.startsAt)} – {time(session.endsAt)}
              </td>
              <th scope="row">
                <bdi>{session.title}</bdi>
              </th>
              <td>
                <bdi>{nameOf.get(session.roomId)}</bdi>
              </td>
              <td>
                <StateBadges session={session} />
              </td>
              <td className="numerals">{session.people.length}</td>
              <td className="numerals">{session.followers ?? UNKNOWN}</td>
              <td>
                <Button
                  aria-label={say('console.action.open', { title: session.title })}
                  onClick={() => onOpen(session.id)}
                >
                  {say('console.action.short')}
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
