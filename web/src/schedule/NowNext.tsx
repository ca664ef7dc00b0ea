import type { CSSProperties } from 'react'
import { Link } from 'wouter'
import { useText } from '../i18n/useText.ts'
import { useTimes, venueDay } from '../i18n/useTimes.ts'
import { Empty } from '../ui/Empty.tsx'
import { trackColour } from '../ui/trackColour.ts'
import { unbroken } from '../ui/unbroken.ts'
import type { BoardProps } from './boardProps.ts'
import { DelayedTime } from './DelayedTime.tsx'
import { remainingWords } from './remaining.ts'
import { roomsNow } from './roomsNow.ts'
import { StateBadges } from './StateBadges.tsx'
import { progressOf, type SessionCardData } from './session.ts'

/** For somebody standing in a hall: what is on in each room, and what comes after. */
export function NowNext({ sessions, now, changes }: BoardProps) {
  const say = useText()
  const times = useTimes()
  const today = venueDay(now)
  const rooms = roomsNow(sessions, now)
  if (rooms.length === 0) return <Empty title={say('schedule.now.over.title')} text={say('schedule.now.over.text')} />
  const line = (session: SessionCardData, label: string) => (
    <div
      className="now-session"
      data-changed={changes.has(session.id) || undefined}
      style={{ '--track': trackColour(session.track.colour) } as CSSProperties}
    >
      <p className="now-label">{label}</p>
      <h3>
        <Link href={`/sessions/${encodeURIComponent(session.id)}`}>{unbroken(session.title)}</Link>
      </h3>
      <p className="row">
        <DelayedTime session={session} />
        <StateBadges session={session} now={now} />
      </p>
    </div>
  )
  return (
    <div className="now-rooms">
      {rooms.map(({ room, current, next }) => (
        <section key={room.id} className="now-room panel" aria-label={room.name}>
          <h2>{room.name}</h2>
          {current ? (
            <>
              {line(current, say('schedule.now.current'))}
              <progress
                className="now-progress"
                max={1}
                value={progressOf(current, now)}
                aria-label={remainingWords(current, now, say, times)}
              />
              <p className="now-left">{remainingWords(current, now, say, times)}</p>
            </>
          ) : (
            <p className="now-free">{say('schedule.now.free')}</p>
          )}
          {next &&
            line(next, venueDay(next.startsAt) === today ? say('schedule.now.next') : say('schedule.now.nextDay'))}
        </section>
      ))}
    </div>
  )
}
