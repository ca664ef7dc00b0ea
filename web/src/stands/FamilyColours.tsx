import { useText } from '../i18n/useText.ts'
import { familyName } from './familyName.ts'
import { familiesOf } from './familyTints.ts'
import type { PlanHall } from './planTypes.ts'

/** Whether the colours of the plan say who has a stand, or what is shown on it. */
export function ColourChoice({ by, onChange }: { by: string; onChange: (by: string) => void }) {
  const say = useText()
  const isByFamily = by === 'family'
  return (
    <fieldset className="segmented plan-colours no-print">
      <legend className="unseen">{say('stands.colours')}</legend>
      <button type="button" aria-pressed={!isByFamily} onClick={() => onChange('')}>
        {say('stands.colours.state')}
      </button>
      <button type="button" aria-pressed={isByFamily} onClick={() => onChange('family')}>
        {say('stands.colours.family')}
      </button>
    </fieldset>
  )
}

/** The colours of the families of a hall. */
export function FamilyLegend({ hall }: { hall: PlanHall }) {
  const say = useText()
  return (
    <ul className="plan-legend">
      {[...familiesOf(hall)].map(([family, colour]) => (
        <li key={family}>
          <svg viewBox="0 0 20 20" aria-hidden="true">
            <rect
              className="plan-stand"
              x="1"
              y="1"
              width="18"
              height="18"
              style={{ fill: `var(--track-${colour})` }}
            />
          </svg>
          {familyName(say, family)}
        </li>
      ))}
      <li>
        <svg viewBox="0 0 20 20" aria-hidden="true">
          <rect className="plan-stand" data-state="free" x="1" y="1" width="18" height="18" />
        </svg>
        {say('stands.state.free')}
      </li>
    </ul>
  )
}
