import { useText } from '../i18n/useText.ts'
import { HALL_VIEWS } from './useHallAddress.ts'

type HallView = (typeof HALL_VIEWS)[number]

/** The hall drawn, or as a table in which the same is changed. */
export function ViewSwitch({ view, onChange }: { view: HallView; onChange: (view: HallView) => void }) {
  const say = useText()
  return (
    <fieldset className="segmented editor-views">
      <legend className="unseen">{say('plan-editor.view')}</legend>
      {HALL_VIEWS.map((each) => (
        <button key={each} type="button" aria-pressed={each === view} onClick={() => onChange(each)}>
          {say(`plan-editor.view.${each}`)}
        </button>
      ))}
    </fieldset>
  )
}
