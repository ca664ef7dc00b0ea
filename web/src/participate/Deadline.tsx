import { salonOffset } from '../calls/salonTime.ts'
import { useTimeLeft } from '../calls/useTimeLeft.ts'
import { venueZone } from '../i18n/Messages.tsx'
import { useText } from '../i18n/useText.ts'
import { useTimes } from '../i18n/useTimes.ts'
import { useNow } from '../live/clock.ts'
import { Note } from '../ui/Note.tsx'
import type { PublicCall } from './applicationTypes.ts'
import { phaseAt } from './callPhase.ts'

/** Until when a file that is being filled in may be sent, in the Salon's hours; it follows the desk, and the clock. */
export function Deadline({ call }: { call: Pick<PublicCall, 'opensAt' | 'closesAt'> }) {
  const say = useText()
  const times = useTimes()
  const timeLeft = useTimeLeft()
  const now = useNow(1_000)
  const closing = Date.parse(call.closesAt)
  const at = say('participate.deadlineAt', {
    at: times.dateTime(call.closesAt),
    offset: salonOffset(closing, venueZone),
  })
  const phase = phaseAt(call, now)
  return (
    <div className="deadline" role="status">
      {phase === 'OPEN' ? (
        <p>
          {at} <strong>{timeLeft(closing - now)}</strong>
        </p>
      ) : (
        <Note tone="warning">
          <p>{say(phase === 'CLOSED' ? 'participate.deadlinePassed' : 'participate.deadlineNotYet')}</p>
        </Note>
      )}
    </div>
  )
}
