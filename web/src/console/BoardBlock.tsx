import type { ButtonHTMLAttributes } from 'react'
import { useText } from '../i18n/useText.ts'
import { useTimes } from '../i18n/useTimes.ts'
import { pixelsOf } from './boardGeometry.ts'
import type { Lane } from './boardLanes.ts'
import { type BoardSession, delayOf } from './boardSession.ts'

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
  const lanes = lane?.lanes ?? 1
  const unconfirmed = session.people.some((each) => !each.confirmed) && session.state === 'SCHEDULED'
  const size = Math.max(pixelsOf(session.endsAt - session.startsAt), 24)
  return (
    <button
      {...rest}
      type="button"
      className="board-block"
      data-session={session.id}
      data-state={session.state}
      data-colour={session.colour}
      data-picked={picked || undefined}
      data-size={size < 46 ? 'line' : size < 84 ? 'short' : 'full'}
      style={{
        insetBlockStart: pixelsOf(session.startsAt - from),
        blockSize: size - 3,
        insetInlineStart: `${((lane?.lane ?? 0) / lanes) * 100}%`,
        inlineSize: `${100 / lanes}%`,
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
      <span className="board-block-title" dir="auto">
        {session.title}
      </span>
      <span className={size < 84 ? 'unseen' : 'board-block-more'}>
        {say('console.people', { count: session.people.length })}
        {unconfirmed && ' *'} · {say('console.followers', { count: session.followers })}
      </span>
    </button>
  )
}
