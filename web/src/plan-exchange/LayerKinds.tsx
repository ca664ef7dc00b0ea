import { useMemo } from 'react'
import { useText } from '../i18n/useText.ts'
import type { Mapping } from './mapping.ts'
import { IMPORT_KINDS, type RawPlan } from './rawPlan.ts'

interface Props {
  plan: RawPlan
  mapping: Mapping
  onChange: (mapping: Mapping) => void
}

/** What the shapes of each layer are taken for. */
export function LayerKinds({ plan, mapping, onChange }: Props) {
  const say = useText()
  const counts = useMemo(() => {
    const counts = new Map<string, number>()
    for (const { kind, group } of plan.shapes) if (!kind) counts.set(group, (counts.get(group) ?? 0) + 1)
    return counts
  }, [plan])
  if (counts.size === 0) return null
  return (
    <fieldset className="import-layers">
      <legend>{say('plan-exchange.layers')}</legend>
      <ul>
        {[...counts].map(([group, count]) => (
          <li key={group}>
            <label>
              <span>
                <bdi>{group}</bdi>
                <small>{say('plan-exchange.shapes', { count })}</small>
              </span>
              <select
                className="input"
                value={mapping.get(group) ?? 'SKIP'}
                onChange={({ target }) =>
                  onChange(new Map(mapping).set(group, IMPORT_KINDS.find((each) => each === target.value) ?? 'SKIP'))
                }
              >
                <option value="SKIP">{say('plan-exchange.kind.SKIP')}</option>
                {IMPORT_KINDS.map((kind) => (
                  <option key={kind} value={kind}>
                    {say(`plan-exchange.kind.${kind}`)}
                  </option>
                ))}
              </select>
            </label>
          </li>
        ))}
      </ul>
    </fieldset>
  )
}
