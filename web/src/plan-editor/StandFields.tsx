import { useMemo } from 'react'
import { useText } from '../i18n/useText.ts'
import { SelectField } from '../ui/SelectField.tsx'
import { CheckField } from './CheckField.tsx'
import { CommittedField } from './CommittedField.tsx'
import type { Command } from './command.ts'
import { commonOf } from './commonOf.ts'
import { BUILDS, type Build, type Drawing, type DrawnStand, SHAPES, type Shape } from './drawing.ts'
import { openSidesOf, shapeOf } from './openSides.ts'
import { useZoneName } from './useZoneName.ts'

interface Props {
  drawing: Drawing
  stands: readonly DrawnStand[]
  run: (command: Command) => boolean
}

/** Where the chosen ones differ, and what leaves it to the drawing. */
const MIXED = '~'
const DRAWN = ''
const SIDES = ['0', '1', '2', '3', '4']
const MOST_WATTS = 2_000_000

/** What is said of the chosen stands; what is set is set on all of them. */
export function StandFields({ drawing, stands, run }: Props) {
  const say = useText()
  const nameOf = useZoneName()
  const sides = useMemo(() => openSidesOf(drawing), [drawing])
  const ids = stands.map(({ id }) => id)
  const set = (part: Partial<Omit<DrawnStand, 'id' | 'outline'>>) => run({ kind: 'setStands', ids, part })
  const drawnSides = commonOf(stands, ({ id }) => sides.get(id) ?? 0)
  const drawnShape = commonOf(stands, ({ id, openSides }) => shapeOf(openSides ?? sides.get(id) ?? 0))
  const select = <T extends string>(
    label: string,
    value: T | typeof DRAWN | undefined,
    options: readonly { value: T | typeof DRAWN; label: string }[],
    onChange: (value: string) => void,
  ) => (
    <SelectField
      label={label}
      value={value ?? MIXED}
      options={[...(value === undefined ? [{ value: MIXED, label: '—' }] : []), ...options]}
      onChange={(next) => next !== MIXED && onChange(next)}
    />
  )
  const blocked = commonOf(stands, (stand) => stand.blocked !== null)
  return (
    <div className="editor-fields">
      {stands.length === 1 && (
        <CommittedField
          label={say('plan-editor.field.number')}
          value={stands[0]?.number}
          maxLength={12}
          dir="ltr"
          onCommit={(number) => set({ number: number.trim() })}
        />
      )}
      {select(
        say('plan-editor.field.zone'),
        commonOf(stands, ({ zoneId }) => zoneId ?? DRAWN),
        [
          { value: DRAWN, label: say('plan-editor.zone.none') },
          ...drawing.zones.map(({ id, names }) => ({ value: id, label: nameOf(names) })),
        ],
        (zoneId) => set({ zoneId: zoneId || null }),
      )}
      {select<Build>(
        say('plan-editor.field.build'),
        commonOf(stands, ({ build }) => build),
        BUILDS.map((value) => ({ value, label: say(`stands.build.${value}`) })),
        (value) => set({ build: BUILDS.find((build) => build === value) ?? 'SHELL_SCHEME' }),
      )}
      <CommittedField
        label={say('plan-editor.field.priceRule')}
        hint={say('plan-editor.field.priceRule.hint')}
        value={commonOf(stands, ({ priceRule }) => priceRule)}
        maxLength={40}
        dir="ltr"
        onCommit={(priceRule) => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(priceRule) && set({ priceRule })}
      />
      <CommittedField
        label={say('plan-editor.field.watts')}
        value={commonOf(stands, ({ watts }) => String(watts))}
        type="number"
        min={0}
        max={MOST_WATTS}
        step={500}
        onCommit={(text) => {
          const watts = Number(text)
          return text !== '' && Number.isInteger(watts) && watts >= 0 && watts <= MOST_WATTS && set({ watts })
        }}
      />
      {select(
        say('plan-editor.field.openSides'),
        commonOf(stands, ({ openSides }) => (openSides === null ? DRAWN : String(openSides))),
        [
          {
            value: DRAWN,
            label:
              drawnSides === undefined
                ? say('plan-editor.asDrawn')
                : say('plan-editor.asDrawn.is', { value: drawnSides }),
          },
          ...SIDES.map((value) => ({ value, label: value })),
        ],
        (value) => set({ openSides: value === DRAWN ? null : Number(value) }),
      )}
      {select<Shape>(
        say('plan-editor.field.shape'),
        commonOf(stands, ({ shape }) => shape ?? DRAWN),
        [
          {
            value: DRAWN,
            label: drawnShape
              ? say('plan-editor.asDrawn.is', { value: say(`stands.shape.${drawnShape}`) })
              : say('plan-editor.asDrawn'),
          },
          ...SHAPES.map((value) => ({ value, label: say(`stands.shape.${value}`) })),
        ],
        (value) => set({ shape: SHAPES.find((shape) => shape === value) ?? null }),
      )}
      <div className="editor-checks">
        <CheckField
          label={say('plan-editor.field.water')}
          value={commonOf(stands, ({ water }) => water)}
          onChange={(water) => set({ water })}
        />
        <CheckField
          label={say('plan-editor.field.accessible')}
          value={commonOf(stands, ({ accessible }) => accessible)}
          onChange={(accessible) => set({ accessible })}
        />
        <CheckField
          label={say('plan-editor.field.blocked')}
          value={blocked}
          onChange={(isBlocked) => set({ blocked: isBlocked ? say('plan-editor.field.blocked.usual') : null })}
        />
      </div>
      {blocked && (
        <CommittedField
          label={say('plan-editor.field.blocked.why')}
          value={commonOf(stands, (stand) => stand.blocked ?? '')}
          maxLength={200}
          dir="auto"
          onCommit={(why) => why.trim() !== '' && set({ blocked: why.trim() })}
        />
      )}
    </div>
  )
}
