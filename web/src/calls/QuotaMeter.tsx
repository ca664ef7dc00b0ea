import { useText } from '../i18n/useText.ts'
import type { Quota } from './callTypes.ts'
import { useQuotaName } from './useQuotaName.ts'

/** What a quota is of, and how full it is. */
export function QuotaMeter({ quota }: { quota: Quota }) {
  const say = useText()
  const nameOf = useQuotaName()
  const { places, accepted } = quota
  return (
    <div className="quota-meter" data-full={accepted >= places || undefined}>
      <span>{nameOf(quota)}</span>
      <span className="numerals">
        {say(accepted >= places ? 'calls.quotaFull' : 'calls.quotaTaken', { accepted, places })}
      </span>
      <QuotaBar accepted={accepted} places={places} />
    </div>
  )
}

export const QuotaBar = ({ accepted, places }: { accepted: number; places: number }) => (
  <span className="quota-bar" aria-hidden="true">
    <span style={{ inlineSize: `${places === 0 ? 100 : Math.min(100, (accepted / places) * 100)}%` }} />
  </span>
)
