import type { AgendaReason } from '@salon/schema/generated/graphql.ts'
import { useText } from '../i18n/useText.ts'
import { Badge } from '../ui/Badge.tsx'
import { Button } from '../ui/Button.tsx'
import { Icon } from '../ui/Icon.tsx'
import { Note } from '../ui/Note.tsx'
import type { SessionCardData } from './session.ts'
import { useAttend } from './useAttend.ts'

interface Props {
  session: Pick<SessionCardData, 'id' | 'title' | 'entry' | 'seatsLeft' | 'state'>
  reason: AgendaReason | undefined
}

/** One honest button: follow, take a seat, give it back, or why there is nothing to do. */
export function AttendButton({ session, reason }: Props) {
  const say = useText()
  const attend = useAttend(session.id)
  const over = session.state === 'ENDED' || session.state === 'CANCELLED'
  const full = session.entry === 'REGISTRATION' && session.seatsLeft === 0
  const title = session.title
  if (over && !reason) return null
  return (
    <div className="attend">
      {reason === 'SPEAKING' || reason === 'MODERATING' ? (
        <Badge tone="majorelle">{say(`schedule.reason.${reason}`)}</Badge>
      ) : reason === 'SEAT' ? (
        <Button aria-pressed="true" aria-label={say('schedule.giveBackOf', { title })} onClick={attend.giveBack}>
          <Icon name="check" />
          {say('schedule.reason.SEAT')}
        </Button>
      ) : (
        <>
          {session.entry === 'REGISTRATION' && !over && (
            <Button
              tone="primary"
              disabled={full}
              aria-label={say(full ? 'schedule.fullOf' : 'schedule.takeSeatOf', { title })}
              onClick={attend.takeSeat}
            >
              {say(full ? 'schedule.full' : 'schedule.takeSeat')}
            </Button>
          )}
          <Button
            aria-pressed={reason === 'FOLLOWED'}
            aria-label={say(reason ? 'schedule.unfollowOf' : 'schedule.followOf', { title })}
            onClick={reason ? attend.unfollow : attend.follow}
          >
            <Icon name={reason ? 'check' : 'plus'} />
            {say(reason ? 'schedule.reason.FOLLOWED' : 'schedule.follow')}
          </Button>
        </>
      )}
      {attend.refusal && (
        <Note tone="danger" urgent>
          {attend.refusal}
        </Note>
      )}
    </div>
  )
}
