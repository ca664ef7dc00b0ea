import { useText } from '../i18n/useText.ts'
import { Badge, type BadgeTone } from '../ui/Badge.tsx'
import { type BoardSession, delayOf } from './boardSession.ts'

const tones = {
  SCHEDULED: 'plain',
  RUNNING: 'live',
  ENDED: 'plain',
  CANCELLED: 'terracotta',
} as const satisfies Record<BoardSession['state'], BadgeTone>

/** The state, and how late. */
export function StateBadges({ session }: { session: BoardSession }) {
  const say = useText()
  const delay = delayOf(session)
  return (
    <span className="row console-badges">
      <Badge tone={tones[session.state]}>{say(`console.state.${session.state}`)}</Badge>
      {delay !== 0 && (
        <Badge tone="saffron">
          <span className="numerals">
            {say(delay > 0 ? 'console.late' : 'console.early', { minutes: Math.abs(delay) })}
          </span>
        </Badge>
      )}
    </span>
  )
}
