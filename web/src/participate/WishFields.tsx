import { useText } from '../i18n/useText.ts'
import { Field } from '../ui/Field.tsx'
import { SelectField } from '../ui/SelectField.tsx'
import type { Wishes } from './typed.ts'

interface Props {
  wishes: Wishes
  readOnly: boolean
  onChange: (wishes: Partial<Wishes>) => void
}

const builds = ['RAW_SPACE', 'SHELL_SCHEME', 'TURNKEY'] as const
/** Square metres: stands come in modules of nine. */
const areas = [9, 18, 27, 36] as const
const powers = [0, 1000, 3000, 6000, 9000] as const

/** What the exhibitor wishes of its stand. */
export function WishFields({ wishes, readOnly, onChange }: Props) {
  const say = useText()
  const check = (key: 'wantsWater' | 'needsAccessible') => (
    <label className="check">
      <input
        type="checkbox"
        checked={wishes[key]}
        disabled={readOnly}
        onChange={(e) => onChange({ [key]: e.target.checked })}
      />
      {say(`participate.wish.${key}`)}
    </label>
  )
  return (
    <div className="wish-fields">
      <SelectField
        label={say('participate.wish.area')}
        value={wishes.wantedDm2 === null ? '' : String(wishes.wantedDm2 / 100)}
        disabled={readOnly}
        onChange={(value) => onChange({ wantedDm2: value === '' ? null : Number(value) * 100 })}
        options={[
          { value: '', label: say('participate.wish.any') },
          ...areas.map((area) => ({ value: String(area), label: say('participate.wish.squareMetres', { area }) })),
        ]}
      />
      <SelectField
        label={say('participate.wish.build')}
        value={wishes.wantedBuild ?? ''}
        disabled={readOnly}
        onChange={(value) => onChange({ wantedBuild: builds.find((build) => build === value) ?? null })}
        options={[
          { value: '', label: say('participate.wish.any') },
          ...builds.map((build) => ({ value: build, label: say(`stands.build.${build}`) })),
        ]}
      />
      <SelectField
        label={say('participate.wish.power')}
        value={String(wishes.wantedWatts)}
        disabled={readOnly}
        onChange={(value) => onChange({ wantedWatts: Number(value) })}
        options={powers.map((watts) => ({
          value: String(watts),
          label: watts === 0 ? say('participate.wish.noPower') : say('participate.wish.watts', { watts }),
        }))}
      />
      <Field label={say('participate.wish.openSides')}>
        {(control) => (
          <input
            {...control}
            className="input"
            type="number"
            min={1}
            max={4}
            disabled={readOnly}
            value={wishes.wantsOpenSides}
            onChange={(e) => onChange({ wantsOpenSides: Math.min(4, Math.max(1, e.target.valueAsNumber || 1)) })}
          />
        )}
      </Field>
      {check('wantsWater')}
      {check('needsAccessible')}
    </div>
  )
}
