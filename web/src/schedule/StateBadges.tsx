import { useText } from '../i18n/useText.ts'
import { Badge, type BadgeTone } from '../ui/Badge.tsx'
import { delayOf, type Phase, phaseOf, type SessionCardData } from './session.ts'

const tones = {
  cancelled: 'terracotta',
  ended: 'plain',
  running: 'live',
  overrunning: 'live',
  soon: 'majorelle',
  later: 'plain',
} as const satisfies Record<Phase, BadgeTone>

/** State and delay, in words as well as in colour. A session that is simply to come says nothing. */
export function StateBadges({ session, now }: { session: SessionCardData; now: number }) {
  const say = useText()
  const phase = phaseOf(session, now)
  const delay = delayOf(session)
  const late = delay !== 0 && phase !== 'cancelled' && phase !== 'ended'
  return (
    <>
      {phase !== 'later' && <Badge tone={tones[phase]}>{say(`schedule.phase.${phase}`)}</Badge>}
      {late && (
        <Badge tone="saffron">
          {delay > 0 ? say('schedule.late', { minutes: delay }) : say('schedule.early', { minutes: -delay })}
        </Badge>
      )}
    </>
  )
}
