import type { ButtonHTMLAttributes } from 'react'
import { useText } from '../i18n/useText.ts'
import { useTimes } from '../i18n/useTimes.ts'
import { Icon } from '../ui/Icon.tsx'
import { pixelsOf } from './boardGeometry.ts'
import type { Lane } from './boardLanes.ts'
import { type BoardSession, delayOf } from './boardSession.ts'

const LINE = 17.5
const FULL = 84
/** Somebody on stage has not confirmed; the dialog says who. */
const UNSURE = '?'

interface Props extends ButtonHTMLAttributes<HTMLButtonElement> {
  session: BoardSession
  from: number
  lane: Lane | undefined
  room: string
  picked: boolean
}

/** One session on the board. Its height is its length; what does not fit is still said to who hears it. */
export function BoardBlock({ session, from, lane, room, picked, ...rest }: Props) {
  const say = useText()
  const { time } = useTimes()
  const delay = delayOf(session)
  const across = lane?.lanes ?? 1
  const unconfirmed = session.people.some((each) => !each.confirmed) && session.state === 'SCHEDULED'
  const size = Math.max(pixelsOf(session.endsAt - session.startsAt), 24)
  // What is left of the height under the line of the hour and over the line of the numbers.
  const taken = (delay === 0 ? 26 : 46) + (size >= FULL ? 18 : 0)
  const lines = Math.max(1, Math.floor((size - taken) / LINE))
  return (
    <button
      {...rest}
      type="button"
      className="board-block"
      data-session={session.id}
      data-state={session.state}
      data-colour={session.colour}
      data-picked={picked || undefined}
      data-size={size < 46 ? 'line' : size < FULL ? 'short' : 'full'}
      style={{
        insetBlockStart: pixelsOf(session.startsAt - from),
        blockSize: size - 3,
        insetInlineStart: `${((lane?.lane ?? 0) / across) * 100}%`,
        inlineSize: `${100 / across}%`,
      }}
    >
      <span className="board-block-time numerals">
        <span>
          {time(session.startsAt)}
          <span className="unseen">
            {' '}
            – {time(session.endsAt)}, {room},{' '}
          </span>
        </span>
        {delay !== 0 && <b>{say(delay > 0 ? 'console.late' : 'console.early', { minutes: Math.abs(delay) })}</b>}
        <em className={session.state === 'SCHEDULED' ? 'unseen' : undefined}>
          {say(`console.state.${session.state}`)}
        </em>
      </span>
      <span className="board-block-title" dir="auto" style={{ WebkitLineClamp: lines }}>
        {session.title}
      </span>
      {size >= FULL && (
        <span className="board-block-more numerals" aria-hidden="true">
          <Icon name="person" />
          {session.people.length}
          {unconfirmed && UNSURE}
          {session.followers !== undefined && (
            <>
              <Icon name="calendar" />
              {session.followers}
            </>
          )}
        </span>
      )}
      <span className="unseen">
        {say('console.people', { count: session.people.length })}
        {session.followers !== undefined && `, ${say('console.followers', { count: session.followers })}`}
      </span>
    </button>
  )
}
