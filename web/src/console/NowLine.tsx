import { useText } from '../i18n/useText.ts'
import { useTimes } from '../i18n/useTimes.ts'
import { useNow } from '../live/clock.ts'
import { pixelsOf } from './boardGeometry.ts'

/** The domain's now across all rooms; nothing on another day. */
export function NowLine({ from, to }: { from: number; to: number }) {
  const say = useText()
  const { time } = useTimes()
  const now = useNow()
  if (now < from || now > to) return null
  return (
    <div className="board-now" style={{ ['--at' as string]: `${pixelsOf(now - from)}px` }}>
      <span className="numerals">{time(now)}</span>
      <span className="unseen">{say('console.now', { time: time(now) })}</span>
    </div>
  )
}
