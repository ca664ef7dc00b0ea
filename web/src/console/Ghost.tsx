import { useTimes } from '../i18n/useTimes.ts'
import { pixelsOf } from './boardGeometry.ts'
import type { BoardSession } from './boardSession.ts'

/** Where a session would land, while it is dragged or carried by the arrow keys. */
export function Ghost({ session, startsAt, from }: { session: BoardSession; startsAt: number; from: number }) {
  const { time } = useTimes()
  const length = session.endsAt - session.startsAt
  return (
    <div
      className="board-ghost"
      aria-hidden="true"
      style={{ insetBlockStart: pixelsOf(startsAt - from), blockSize: Math.max(pixelsOf(length), 24) - 3 }}
    >
      <b className="numerals">
        {time(startsAt)} – {time(startsAt + length)}
      </b>
      <span dir="auto">{session.title}</span>
    </div>
  )
}
