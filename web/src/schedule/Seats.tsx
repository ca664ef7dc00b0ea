import { useText } from '../i18n/useText.ts'
import type { SessionCardData } from './session.ts'

/** How one gets in: freely, or with a seat, and how many are left. */
export function Seats({ session }: { session: Pick<SessionCardData, 'entry' | 'capacity' | 'seatsLeft'> }) {
  const say = useText()
  if (session.entry === 'OPEN') return <span className="seats">{say('schedule.entry.open')}</span>
  if (session.seatsLeft === null) return <span className="seats">{say('schedule.entry.registration')}</span>
  return (
    <span className="seats" data-full={session.seatsLeft === 0 || undefined}>
      {say('schedule.seatsLeft', { left: session.seatsLeft })}
    </span>
  )
}
