import type { CSSProperties, ReactNode } from 'react'
import { Link } from 'wouter'
import { useText } from '../i18n/useText.ts'
import { useTimes } from '../i18n/useTimes.ts'
import { Icon } from '../ui/Icon.tsx'
import { trackColour } from '../ui/trackColour.ts'
import { unbroken } from '../ui/unbroken.ts'
import { changeWords } from './changeWords.ts'
import { DelayedTime } from './DelayedTime.tsx'
import type { SeenChange } from './followSchedule.ts'
import { Seats } from './Seats.tsx'
import { StateBadges } from './StateBadges.tsx'
import { phaseOf, type SessionCardData } from './session.ts'

interface Props {
  session: SessionCardData
  now: number
  /** The change to mark, when it changed a moment ago. */
  change?: SeenChange
  children?: ReactNode
}

/** A session in a list: when, what, where, who, and how it stands. */
export function SessionCard({ session, now, change, children }: Props) {
  const say = useText()
  const times = useTimes()
  const speakers = session.people.filter(({ role }) => role === 'SPEAKER')
  return (
    <article
      className="session-card"
      data-phase={phaseOf(session, now)}
      data-changed={change ? true : undefined}
      style={{ '--track': trackColour(session.track.colour) } as CSSProperties}
    >
      <p className="session-when">
        <DelayedTime session={session} />
      </p>
      <div className="session-what">
        <div className="row session-badges">
          <StateBadges session={session} now={now} />
          <span className="session-kind">{say(`schedule.kind.${session.kind}`)}</span>
          <span className="session-track">
            <span className="track-dot" aria-hidden="true" />
            {session.track.name}
          </span>
        </div>
        <h3>
          <Link href={`/sessions/${encodeURIComponent(session.id)}`}>{unbroken(session.title)}</Link>
        </h3>
        {change && (
          <p className="session-change">
            <Icon name="live" />
            {changeWords(change, say, times)}
          </p>
        )}
        <p className="session-where">
          <Icon name="place" />
          <span>{session.room.name}</span>
          <Seats session={session} />
        </p>
        {speakers.length > 0 && (
          <p className="session-who">
            {speakers.map(({ person }, n) => (
              <span key={person.id}>
                {n > 0 && <span aria-hidden="true"> · </span>}
                <bdi>{person.name}</bdi>
              </span>
            ))}
          </p>
        )}
      </div>
      {children && <div className="session-act no-print">{children}</div>}
    </article>
  )
}
