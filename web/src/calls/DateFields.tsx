import { useText } from '../i18n/useText.ts'
import { TextField } from '../ui/TextField.tsx'
import { salonOffset, typedHour } from './salonTime.ts'
import type { Issue } from './useCallAction.ts'

interface Props {
  opensAt: string
  closesAt: string
  timeZone: string
  onChange: (part: { opensAt?: string; closesAt?: string }) => void
  issues: readonly Issue[]
  /** The opening stays as it is. */
  opened?: boolean
}

/** Opening and closing as the Salon's wall clock, with its distance from UTC on that very day. */
export function DateFields({ opensAt, closesAt, timeZone, onChange, issues, opened = false }: Props) {
  const say = useText()
  const opening = typedHour(opensAt, timeZone)
  const closing = typedHour(closesAt, timeZone)
  const offsets = [opening, closing].map((hour) => hour && salonOffset(hour.instant, timeZone))
  const hint = (n: 0 | 1) => {
    const hour = n === 0 ? opening : closing
    if (!hour) return say('calls.dateHalf')
    const zone = say('calls.salonTime', { offset: offsets[n] ?? '' })
    return hour.skipped ? `${zone} ${say('calls.hourSkipped', { hour: hour.skipped })}` : zone
  }
  const error = (field: string) => issues.find(({ path }) => path.includes(field))?.message
  return (
    <div className="date-fields">
      <TextField
        label={say('calls.opensAt')}
        hint={opened ? say('calls.openingKept') : hint(0)}
        error={error('opensAt')}
        type="datetime-local"
        step={300}
        disabled={opened}
        value={opensAt}
        onChange={(value) => onChange({ opensAt: value })}
      />
      <TextField
        label={say('calls.closesAt')}
        hint={hint(1)}
        error={error('closesAt')}
        type="datetime-local"
        step={300}
        value={closesAt}
        onChange={(value) => onChange({ closesAt: value })}
      />
      {offsets[0] && offsets[1] && offsets[0] !== offsets[1] && (
        <p className="field-hint">{say('calls.clockChanges', { from: offsets[0], to: offsets[1] })}</p>
      )}
    </div>
  )
}
