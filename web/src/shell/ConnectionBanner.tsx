import { useText } from '../i18n/useText.ts'
import { useTimes } from '../i18n/useTimes.ts'
import { domainTime, useDomainClock } from '../live/clock.ts'
import { Icon } from '../ui/Icon.tsx'
import { useLink } from './useLink.ts'

/** Says that the network is gone, since when, and of what time the data is. What was on the screen stays. */
export function ConnectionBanner() {
  const say = useText()
  const times = useTimes()
  const clock = useDomainClock()
  const { state, lostAt } = useLink()
  if (state !== 'offline' || lostAt === undefined) return null
  const minutes = Math.floor((Date.now() - lostAt) / 60_000)
  return (
    <div className="live-banner" role="status">
      <Icon name="warning" />
      <span>{say('shell.offline.since', { minutes, time: times.time(domainTime(clock, lostAt)) })}</span>
    </div>
  )
}
