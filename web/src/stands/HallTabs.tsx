import { useText } from '../i18n/useText.ts'
import type { PlanHall, PlanStand } from './planTypes.ts'

interface Props {
  halls: readonly PlanHall[]
  /** By key of the hall: the counts say where what is searched for is. */
  found: ReadonlyMap<string, readonly PlanStand[]>
  hall: string
  onChange: (key: string) => void
}

export function HallTabs({ halls, found, hall, onChange }: Props) {
  const say = useText()
  return (
    <fieldset className="segmented hall-tabs">
      <legend className="unseen">{say('stands.halls')}</legend>
      {halls.map(({ key, name }) => {
        const count = found.get(key)?.length ?? 0
        return (
          <button key={key} type="button" aria-pressed={key === hall} onClick={() => onChange(key)}>
            {name}
            <span className="tab-count numerals" aria-hidden="true">
              {count}
            </span>
            <span className="unseen">{say('stands.found', { count })}</span>
          </button>
        )
      })}
    </fieldset>
  )
}
