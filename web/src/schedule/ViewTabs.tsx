import { useText } from '../i18n/useText.ts'
import { Icon, type IconName } from '../ui/Icon.tsx'
import { type View, views } from './filters.ts'

const icons = { list: 'list', grid: 'grid', now: 'live' } as const satisfies Record<View, IconName>

export function ViewTabs({ view, onChange }: { view: View; onChange: (view: View) => void }) {
  const say = useText()
  return (
    <fieldset className="segmented">
      <legend className="unseen">{say('schedule.view.label')}</legend>
      {views.map((each) => (
        <button key={each} type="button" aria-pressed={each === view} onClick={() => onChange(each)}>
          <Icon name={icons[each]} />
          {say(`schedule.view.${each}`)}
        </button>
      ))}
    </fieldset>
  )
}
