import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react'
import { useText } from '../i18n/useText.ts'
import { useTimes } from '../i18n/useTimes.ts'
import { useNow } from '../live/clock.ts'
import { announce } from '../ui/announce.ts'
import { BoardBlock } from './BoardBlock.tsx'
import { boardFocus } from './boardFocus.ts'
import { pixelsOf } from './boardGeometry.ts'
import { boardHours } from './boardHours.ts'
import { boardLanes } from './boardLanes.ts'
import { moveByKey, STAY, spotOf } from './boardMove.ts'
import type { BoardRoom, BoardSession } from './boardSession.ts'
import { type Flow, flowOf } from './flow.ts'
import { Ghost } from './Ghost.tsx'
import { NowLine } from './NowLine.tsx'
import { actionOfKey, actionsOf } from './sessionActions.ts'
import { type Dragged, useDrag } from './useDrag.ts'

interface Props {
  sessions: readonly BoardSession[]
  rooms: readonly BoardRoom[]
  day: string
  canOperate: boolean
  onFlow: (flow: Flow) => void
}

/** Rooms by time. A session is dragged, or picked up with the keyboard and carried; both end in the same preview. */
export function Board({ sessions, rooms, day, canOperate, onFlow }: Props) {
  const say = useText()
  const { time } = useTimes()
  const root = useRef<HTMLDivElement>(null)
  const [focused, setFocused] = useState<string>()
  const [carried, setCarried] = useState<Dragged>()
  const roomIds = useMemo(() => rooms.map((room) => room.id), [rooms])
  const lanes = useMemo(() => {
    const byRoom = rooms.map((room) => boardLanes(sessions.filter((each) => each.roomId === room.id)))
    return new Map(byRoom.flatMap((each) => [...each]))
  }, [rooms, sessions])

  const drop = ({ sessionId, move }: Dragged) => {
    const session = sessions.find((each) => each.id === sessionId)
    if (!session) return
    const spot = spotOf(session, move, roomIds)
    if (spot.roomId === session.roomId && spot.startsAt === session.startsAt) return
    onFlow({ step: 'preview', intent: { kind: 'move', sessionId, ...spot } })
  }
  const { dragged, handlersOf, leave, endedDrag } = useDrag(canOperate, drop)
  const moving = dragged ?? carried
  const movingSession = moving && sessions.find((each) => each.id === moving.sessionId)
  const ghost = moving && movingSession && { session: movingSession, ...spotOf(movingSession, moving.move, roomIds) }
  const span = useMemo(() => boardHours(sessions), [sessions])
  const now = useNow(60_000)
  const start = useRef(now)
  // Opens on the present: an organiser looks for what runs, not for this morning.
  useEffect(() => {
    const hidden = pixelsOf(start.current - span.from)
    if (root.current && span.from <= start.current && start.current <= span.to) root.current.scrollTop = hidden - 120
  }, [span.from, span.to])
  const first = sessions.some((each) => each.id === focused) ? focused : sessions[0]?.id

  return (
    // biome-ignore lint/a11y/useSemanticElements: a group of buttons laid out by time, with a real table as its twin
    <div className="board" role="group" aria-label={say('console.board.label', { day })} ref={root}>
      <div
        className="board-grid"
        style={{ ['--rooms' as string]: rooms.length, ['--height' as string]: `${pixelsOf(span.to - span.from)}px` }}
      >
        <div className="board-corner" />
        {rooms.map((room) => (
          <div className="board-room" key={room.id}>
            <strong>
              <bdi>{room.name}</bdi>
            </strong>
            <small>{say('console.room.capacity', { count: room.capacity })}</small>
          </div>
        ))}
        <div className="board-hours" aria-hidden="true">
          {span.hours.map((hour) => (
            <span key={hour} className="numerals" style={{ insetBlockStart: pixelsOf(hour - span.from) }}>
              {time(hour)}
            </span>
          ))}
        </div>
        {rooms.map((room, index) => (
          // biome-ignore lint/a11y/useSemanticElements: a column of the board
          <div
            className="board-column"
            role="group"
            aria-label={room.name}
            key={room.id}
            style={{ gridColumn: index + 2 }}
          >
            {sessions
              .filter((each) => each.roomId === room.id)
              .map((session) => (
                <BoardBlock
                  key={session.id}
                  session={session}
                  from={span.from}
                  lane={lanes.get(session.id)}
                  room={room.name}
                  picked={moving?.sessionId === session.id}
                  tabIndex={session.id === first ? 0 : -1}
                  onFocus={() => setFocused(session.id)}
                  onBlur={() => setCarried(undefined)}
                  onKeyDown={(event) => onKey(event, session)}
                  onClick={() => !endedDrag() && open(session)}
                  {...handlersOf(session.id)}
                />
              ))}
            {ghost?.roomId === room.id && <Ghost {...ghost} from={span.from} />}
          </div>
        ))}
        <NowLine from={span.from} to={span.to} />
      </div>
    </div>
  )

  function open(session: BoardSession) {
    onFlow({ step: 'choose', sessionId: session.id })
  }

  function onKey(event: KeyboardEvent, session: BoardSession) {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const rightToLeft = document.documentElement.dir === 'rtl'
    if (carried) return carry(event, session, rightToLeft)
    if (dragged && event.key === 'Escape') return leave()
    if (event.key === ' ' && canOperate && actionsOf(session.state).includes('move')) {
      event.preventDefault()
      setCarried({ sessionId: session.id, move: STAY })
      return announce(say('console.live.picked', { title: session.title }))
    }
    const action = canOperate ? actionOfKey(event.key, session.state) : undefined
    if (action) {
      event.preventDefault()
      return onFlow(flowOf(action, session.id))
    }
    const next = boardFocus(sessions, roomIds, session.id, event.key, rightToLeft)
    if (!next) return
    event.preventDefault()
    root.current?.querySelector<HTMLElement>(`[data-session="${next}"]`)?.focus()
  }

  function carry(event: KeyboardEvent, session: BoardSession, rightToLeft: boolean) {
    if (!carried) return
    event.preventDefault()
    if (event.key === 'Escape') {
      setCarried(undefined)
      return announce(say('console.live.left'))
    }
    if (event.key === 'Enter' || event.key === ' ') {
      setCarried(undefined)
      return drop(carried)
    }
    const move = moveByKey(carried.move, event.key, rightToLeft)
    if (!move) return
    const spot = spotOf(session, move, roomIds)
    const reached = roomIds.indexOf(spot.roomId) - roomIds.indexOf(session.roomId)
    setCarried({ sessionId: session.id, move: { ...move, rooms: reached } })
    announce(
      say('console.live.moved', {
        room: rooms.find((room) => room.id === spot.roomId)?.name ?? '',
        from: time(spot.startsAt),
        to: time(spot.startsAt + session.endsAt - session.startsAt),
      }),
    )
  }
}
