import { useIntl } from 'react-intl'
import { useText } from '../i18n/useText.ts'
import { useTimes } from '../i18n/useTimes.ts'
import { useNow } from '../live/clock.ts'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

/** How long is left until a deadline by the edition's clock, and when that is. Not read out as it goes down. */
export function Countdown({ until, from }: { until: string; from?: string }) {
  const say = useText()
  const times = useTimes()
  const intl = useIntl()
  const now = useNow(1000)
  const left = Math.max(0, Date.parse(until) - now)
  const unit = (value: number, name: 'day' | 'hour' | 'minute' | 'second') =>
    intl.formatNumber(value, { style: 'unit', unit: name, unitDisplay: 'short' })
  const parts =
    left >= day
      ? [unit(Math.floor(left / day), 'day'), unit(Math.floor((left % day) / hour), 'hour')]
      : left >= hour
        ? [unit(Math.floor(left / hour), 'hour'), unit(Math.floor((left % hour) / minute), 'minute')]
        : [unit(Math.floor(left / minute), 'minute'), unit(Math.floor((left % minute) / 1000), 'second')]
  const share = from ? left / Math.max(1, Date.parse(until) - Date.parse(from)) : undefined
  return (
    <div className="countdown" data-near={left < 12 * hour || undefined}>
      <p>
        <span className="countdown-left numerals">
          {left > 0 ? say('claims.left', { time: parts.join(' ') }) : say('claims.over')}
        </span>
        <span className="countdown-until">{say('claims.until', { at: times.dateTime(until) })}</span>
      </p>
      {share !== undefined && (
        <span className="countdown-bar" aria-hidden="true">
          <span style={{ inlineSize: `${Math.round(Math.min(1, share) * 100)}%` }} />
        </span>
      )}
    </div>
  )
}
