import { useText } from '../i18n/useText.ts'
import { SelectField } from '../ui/SelectField.tsx'
import { CommittedField } from './CommittedField.tsx'
import type { Command } from './command.ts'
import { commonOf } from './commonOf.ts'
import type { DrawnFeature, FeatureKind } from './drawing.ts'

interface Props {
  features: readonly DrawnFeature[]
  run: (command: Command) => boolean
}

/** What one kind may become: those that are drawn alike. */
const alike: readonly (readonly FeatureKind[])[] = [
  ['WALL', 'DOOR', 'EMERGENCY_EXIT'],
  ['AISLE', 'PILLAR'],
  ['POWER', 'WATER'],
]

export function FeatureFields({ features, run }: Props) {
  const say = useText()
  const ids = features.map(({ id }) => id)
  const kind = commonOf(features, (feature) => feature.kind)
  if (!kind) return null
  const measure = commonOf(features, (feature) => (feature.measure === null ? '' : String(feature.measure)))
  const options = alike.find((kinds) => kinds.includes(kind)) ?? [kind]
  const setMeasure = (text: string, factor: number) => {
    const value = Math.round(Number(text.replace(',', '.')) * factor)
    if (text !== '' && !(value >= 0 && value <= 2_000_000)) return false
    return run({ kind: 'setFeatures', ids, part: { measure: text === '' ? null : value } })
  }
  return (
    <div className="editor-fields">
      <SelectField
        label={say('plan-editor.field.kind')}
        value={kind}
        options={options.map((value) => ({ value, label: say(`plan-editor.kind.${value}`) }))}
        onChange={(value) => {
          const next = options.find((each) => each === value)
          if (next) run({ kind: 'setFeatures', ids, part: { kind: next } })
        }}
      />
      {kind === 'AISLE' && (
        <CommittedField
          label={say('plan-editor.field.safety')}
          hint={say('plan-editor.field.safety.hint')}
          value={measure && String(Number(measure) / 100)}
          inputMode="decimal"
          dir="ltr"
          onCommit={(text) => setMeasure(text, 100)}
        />
      )}
      {kind === 'POWER' && (
        <CommittedField
          label={say('plan-editor.field.watts')}
          value={measure}
          inputMode="numeric"
          dir="ltr"
          onCommit={(text) => setMeasure(text, 1)}
        />
      )}
    </div>
  )
}
