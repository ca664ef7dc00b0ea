import type { CSSProperties } from 'react'
import { useText } from '../i18n/useText.ts'
import { useTimes, venueDay } from '../i18n/useTimes.ts'
import { useNow } from '../live/clock.ts'
import { changeWords } from '../schedule/changeWords.ts'
import { DelayedTime } from '../schedule/DelayedTime.tsx'
import { roomsNow } from '../schedule/roomsNow.ts'
import { StateBadges } from '../schedule/StateBadges.tsx'
import type { SessionCardData } from '../schedule/session.ts'
import { useLiveSchedule } from '../schedule/useLiveSchedule.ts'
import { trackColour } from '../ui/trackColour.ts'
import { unbroken } from '../ui/unbroken.ts'
import { Rotating } from './Rotating.tsx'
import { Screen } from './Screen.tsx'
import { ScreenNothing } from './ScreenNothing.tsx'
import { useTurningPages } from './useTurningPages.ts'

const roomsAtOnce = 5

/** In the hall: now and next of every room, turning its pages when they do not fit, and what changed last. */
export const HallBoard = () => (
  <Rotating>
    <Board />
  </Rotating>
)

function Board() {
  const say = useText()
  const times = useTimes()
  const now = useNow(1_000)
  const live = useLiveSchedule()
  const today = venueDay(now)
  const rooms = roomsNow(live.schedule?.sessions.nodes ?? [], now)
  const { page, pages, shown } = useTurningPages(rooms, roomsAtOnce)
  const changed = new Set(live.changes.map((change) => change.session.id))
  const newest = live.changes.slice(0, 2)
  const cell = (session: SessionCardData | undefined, nothing: string) =>
    session ? (
      <td
        data-changed={changed.has(session.id) || undefined}
        style={{ '--track': trackColour(session.track.colour) } as CSSProperties}
      >
        <p className="board-hours">
          {venueDay(session.startsAt) !== today && <span>{times.shortDay(session.startsAt)} </span>}
          <DelayedTime session={session} />
          <StateBadges session={session} now={now} />
        </p>
        <p className="board-title">{unbroken(session.title)}</p>
      </td>
    ) : (
      <td className="board-free">{nothing}</td>
    )
  return (
    <Screen title={say('screens.hall')} schedule={live.schedule}>
      {!live.schedule ? (
        <ScreenNothing text={live.error ? say('shell.failure.network') : say('shell.loading')} />
      ) : rooms.length === 0 ? (
        <ScreenNothing text={say('schedule.now.over.title')} />
      ) : (
        <>
          <table className="board" style={{ '--rows': Math.min(roomsAtOnce, rooms.length) } as CSSProperties}>
            <thead>
              <tr>
                <th scope="col">{say('schedule.column.room')}</th>
                <th scope="col">{say('schedule.now.current')}</th>
                <th scope="col">{say('schedule.now.next')}</th>
              </tr>
            </thead>
            <tbody>
              {shown.map(({ room, current, next }) => (
                <tr key={room.id}>
                  <th scope="row">{room.name}</th>
                  {cell(current, say('schedule.now.free'))}
                  {cell(next, say('screens.nothingNext'))}
                </tr>
              ))}
            </tbody>
          </table>
          <div className="board-foot">
            <p className="board-news" aria-live="polite">
              {newest.map((change) => (
                <span key={change.key}>
                  {say('schedule.change.line', { title: change.session.title, what: changeWords(change, say, times) })}
                </span>
              ))}
            </p>
            {pages > 1 && <p className="board-page numerals">{say('screens.page', { page: page + 1, pages })}</p>}
          </div>
        </>
      )}
    </Screen>
  )
}
