import type { CSSProperties } from 'react'
import { useText } from '../i18n/useText.ts'
import { useTimes } from '../i18n/useTimes.ts'
import { DelayedTime } from '../schedule/DelayedTime.tsx'
import { remainingWords } from '../schedule/remaining.ts'
import { StateBadges } from '../schedule/StateBadges.tsx'
import { phaseOf, progressOf, type SessionCardData } from '../schedule/session.ts'
import { trackColour } from '../ui/trackColour.ts'
import { unbroken } from '../ui/unbroken.ts'

interface Props {
  session: SessionCardData
  now: number
  changed: boolean
}

/** The session of the moment, as large as a wall allows. */
export function CurrentSession({ session, now, changed }: Props) {
  const say = useText()
  const phase = phaseOf(session, now)
  const running = phase === 'running' || phase === 'overrunning'
  const minutes = Math.max(0, Math.ceil((Date.parse(session.startsAt) - now) / 60_000))
  const left = remainingWords(session, now, say, useTimes())
  return (
    <section
      className="door-now"
      data-changed={changed || undefined}
      style={{ '--track': trackColour(session.track.colour) } as CSSProperties}
      aria-label={say(running ? 'schedule.now.current' : 'schedule.now.next')}
    >
      <p className="door-state">
        {!running && phase !== 'soon' && <span className="badge">{say('schedule.now.next')}</span>}
        <StateBadges session={session} now={now} />
        <span>{session.track.name}</span>
      </p>
      <h2 className="door-current" data-long={session.title.length > 60 || undefined}>
        {unbroken(session.title)}
      </h2>
      <p className="door-hours">
        <DelayedTime session={session} />
        {running && <b className="numerals">{left}</b>}
        {!running && minutes <= 60 && <b className="numerals">{say('screens.startsIn', { minutes })}</b>}
      </p>
      {running && <progress className="now-progress" max={1} value={progressOf(session, now)} aria-label={left} />}
      <ul className="door-people">
        {session.people.slice(0, 5).map(({ person, role }) => (
          <li key={person.id}>
            <b>
              <bdi>{person.name}</bdi>
            </b>
            {role === 'MODERATOR' && <span>{say('schedule.moderator')}</span>}
            {person.institution && <bdi>{person.institution.name}</bdi>}
          </li>
        ))}
      </ul>
    </section>
  )
}
