import { Link } from 'wouter'
import { useText } from '../i18n/useText.ts'
import { useTimes } from '../i18n/useTimes.ts'
import { useDomainClock, useNow } from '../live/clock.ts'
import { Icon } from '../ui/Icon.tsx'

/** The fair's own time, shown only in the demo, where it is not the time on the reader's wrist. */
export function DemoClock() {
  const say = useText()
  const times = useTimes()
  const { demo } = useDomainClock()
  const now = useNow(5_000)
  if (!demo) return null
  return (
    <Link href="/demo" className="demo-clock numerals">
      <Icon name="clock" />
      <span className="demo-clock-day">{times.shortDay(now)}</span>
      <b>{times.time(now)}</b>
      <span className="unseen">{say('shell.demoClock')}</span>
    </Link>
  )
}
