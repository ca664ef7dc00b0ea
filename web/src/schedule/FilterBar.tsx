import { useText } from '../i18n/useText.ts'
import { Button } from '../ui/Button.tsx'
import { SelectField } from '../ui/SelectField.tsx'
import { TextField } from '../ui/TextField.tsx'
import type { Filters } from './filters.ts'
import type { SessionCardData } from './session.ts'

interface Props {
  filters: Filters
  sessions: readonly SessionCardData[]
  onChange: (change: Partial<Filters>) => void
  onClear?: () => void
}

interface Choice {
  key: string
  name: string
  order: number
}

/** Search and filters; on a phone they fold away behind one line. */
export function FilterBar({ filters, sessions, onChange, onClear }: Props) {
  const say = useText()
  const counted = (pick: (session: SessionCardData) => Choice) => {
    const found = new Map<string, Choice & { count: number }>()
    for (const session of sessions) {
      const choice = pick(session)
      found.set(choice.key, { ...choice, count: (found.get(choice.key)?.count ?? 0) + 1 })
    }
    return [
      { value: '', label: say('schedule.filter.all') },
      ...[...found.values()]
        .sort((a, b) => a.order - b.order || a.name.localeCompare(b.name))
        .map(({ key, name, count }) => ({ value: key, label: say('schedule.filter.option', { name, count }) })),
    ]
  }
  const active = [filters.room, filters.track, filters.kind].filter(Boolean).length
  return (
    <search className="filter-bar no-print">
      <TextField
        label={say('schedule.filter.search')}
        type="search"
        value={filters.q}
        placeholder={say('schedule.filter.searchHint')}
        onChange={(q) => onChange({ q })}
      />
      <details className="filter-more" open={active > 0 || matchMedia('(min-width: 761px)').matches}>
        <summary className="button">{say('schedule.filter.more', { count: active })}</summary>
        <div className="filter-fields">
          <SelectField
            label={say('schedule.filter.room')}
            value={filters.room}
            options={counted((session) => session.room)}
            onChange={(room) => onChange({ room })}
          />
          <SelectField
            label={say('schedule.filter.track')}
            value={filters.track}
            options={counted((session) => session.track)}
            onChange={(track) => onChange({ track })}
          />
          <SelectField
            label={say('schedule.filter.kind')}
            value={filters.kind}
            options={counted(({ kind }) => ({ key: kind, name: say(`schedule.kind.${kind}`), order: 0 }))}
            onChange={(kind) => onChange({ kind })}
          />
          {onClear && (
            <Button tone="quiet" onClick={onClear}>
              {say('schedule.clear')}
            </Button>
          )}
        </div>
      </details>
    </search>
  )
}
