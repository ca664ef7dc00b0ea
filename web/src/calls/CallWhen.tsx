import { useText } from '../i18n/useText.ts'
import { useTimes } from '../i18n/useTimes.ts'
import type { CallRow, Stage } from './callTypes.ts'
import { salonOffset } from './salonTime.ts'
import { useTimeLeft } from './useTimeLeft.ts'

interface Props {
  call: Pick<CallRow, 'opensAt' | 'closesAt'>
  stage: Stage
  now: number
  timeZone: string
}

/** The date that counts now, in the Salon's hours, and how far it is. */
export function CallWhen({ call, stage, now, timeZone }: Props) {
  const say = useText()
  const times = useTimes()
  const timeLeft = useTimeLeft()
  const isBefore = stage === 'DRAFT' || stage === 'PLANNED'
  const at = isBefore ? call.opensAt : call.closesAt
  const instant = Date.parse(at)
  return (
    <span className="call-when">
      {say(`calls.when.${stage}`, { at: times.dateTime(at) })}{' '}
      <span className="soft numerals">
        ({salonOffset(instant, timeZone)}
        {instant > now && ` · ${timeLeft(instant - now)}`})
      </span>
    </span>
  )
}
