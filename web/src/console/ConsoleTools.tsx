import { useText } from '../i18n/useText.ts'
import { useTimes } from '../i18n/useTimes.ts'
import { Icon } from '../ui/Icon.tsx'

interface Props {
  day: string
  days: readonly string[]
  table: boolean
  narrow: boolean
  onDay: (day: string) => void
  onTable: (table: boolean) => void
}

/** Which day, seen how. */
export function ConsoleTools({ day, days, table, narrow, onDay, onTable }: Props) {
  const say = useText()
  const times = useTimes()
  return (
    <div className="console-tools">
      <select
        className="input"
        aria-label={say('console.day')}
        value={day}
        onChange={(event) => onDay(event.target.value)}
      >
        {(days.length > 0 ? days : [day]).map((each) => (
          <option key={each} value={each}>
            {times.day(`${each}T12:00:00Z`)}
          </option>
        ))}
      </select>
      {/* biome-ignore lint/a11y/useSemanticElements: two toggles that belong together */}
      <div className="segmented" role="group" aria-label={say('console.view.label')}>
        <button type="button" aria-pressed={!table} onClick={() => onTable(false)}>
          <Icon name="grid" />
          {say(narrow ? 'console.view.rooms' : 'console.view.board')}
        </button>
        <button type="button" aria-pressed={table} onClick={() => onTable(true)}>
          <Icon name="list" />
          {say('console.view.list')}
        </button>
      </div>
    </div>
  )
}
