import { useText } from '../i18n/useText.ts'
import { useTimes } from '../i18n/useTimes.ts'
import type { BoardRoom, BoardSession } from './boardSession.ts'
import { StateBadges } from './StateBadges.tsx'

/** What an organiser wants to know of a session before touching it. */
export function SessionFacts({ session, room }: { session: BoardSession; room: BoardRoom | undefined }) {
  const say = useText()
  const { time, day } = useTimes()
  const unconfirmed = session.people.filter((each) => !each.confirmed).map((each) => each.name)
  return (
    <div className="console-facts">
      <p className="numerals">
        {day(session.startsAt)}, {time(session.startsAt)} – {time(session.endsAt)} · <bdi>{room?.name}</bdi>
      </p>
      <StateBadges session={session} />
      <p>
        {session.people.length > 0
          ? session.people.map((each) => each.name).join(say('notices.word.separator'))
          : say('console.people', { count: 0 })}
        {session.followers !== undefined && ` · ${say('console.followers', { count: session.followers })}`}
      </p>
      {unconfirmed.length > 0 && session.state === 'SCHEDULED' && (
        <p className="console-soft">
          {say('console.unconfirmed', { names: unconfirmed.join(say('notices.word.separator')) })}
        </p>
      )}
    </div>
  )
}
