import { useText } from '../i18n/useText.ts'
import { useTimes } from '../i18n/useTimes.ts'
import type { BoardRoom, BoardSession } from './boardSession.ts'
import { StateBadges } from './StateBadges.tsx'

interface Props {
  sessions: readonly BoardSession[]
  rooms: readonly BoardRoom[]
  onOpen: (sessionId: string) => void
}

/** The board of a phone: room after room, each session a button to the same dialog. */
export function RoomList({ sessions, rooms, onOpen }: Props) {
  const say = useText()
  const { time } = useTimes()
  return (
    <div className="room-list">
      {rooms.map((room) => {
        const here = sessions.filter((each) => each.roomId === room.id)
        return (
          <section key={room.id} aria-labelledby={`room-${room.id}`}>
            <h2 id={`room-${room.id}`}>
              <bdi>{room.name}</bdi> <small>{say('console.room.capacity', { count: room.capacity })}</small>
            </h2>
            {here.length === 0 && <p className="console-soft">{say('console.board.roomEmpty')}</p>}
            <ul className="room-sessions">
              {here.map((session) => (
                <li key={session.id}>
                  <button
                    type="button"
                    className="room-session"
                    data-state={session.state}
                    data-colour={session.colour}
                    onClick={() => onOpen(session.id)}
                  >
                    <span className="room-session-head">
                      <span className="numerals">
                        {time(session.startsAt)} – {time(session.endsAt)}
                      </span>
                      <StateBadges session={session} />
                    </span>
                    <strong dir="auto">{session.title}</strong>
                    <span className="console-soft">
                      {say('console.people', { count: session.people.length })}
                      {session.followers !== undefined &&
                        ` · ${say('console.followers', { count: session.followers })}`}
                    </span>
                  </button>
                </li>
              ))}
            </ul>
          </section>
        )
      })}
    </div>
  )
}
