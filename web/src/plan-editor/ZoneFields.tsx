import { RegionsDocument } from '@salon/schema/generated/graphql.ts'
import { useQuery } from 'urql'
import { useSchemaLanguage } from '../i18n/Language.tsx'
import { useText } from '../i18n/useText.ts'
import { families, familyName } from '../stands/familyName.ts'
import { Button } from '../ui/Button.tsx'
import { SelectField } from '../ui/SelectField.tsx'
import { CommittedField } from './CommittedField.tsx'
import type { Command } from './command.ts'
import { COLOURS, type Drawing, type DrawnZone } from './drawing.ts'
import { boxOf, contains, middleOf } from './geometry.ts'
import { NamesFields } from './NamesFields.tsx'

interface Props {
  drawing: Drawing
  zone: DrawnZone
  run: (command: Command) => boolean
}

/** What a zone is called, whom it is for, and the stands in it. */
export function ZoneFields({ drawing, zone, run }: Props) {
  const say = useText()
  const [{ data }] = useQuery({ query: RegionsDocument, variables: { in: useSchemaLanguage() } })
  const set = (part: Partial<Omit<DrawnZone, 'id' | 'outline'>>) => run({ kind: 'setZone', id: zone.id, part })
  const inside = drawing.stands.filter(({ outline }) => contains(zone.outline, middleOf(boxOf(outline))))
  const others = inside.filter(({ zoneId }) => zoneId !== zone.id)
  const none = { value: '', label: say('plan-editor.zone.any') }
  return (
    <div className="editor-fields">
      <NamesFields names={zone.names} onChange={(names) => set({ names })} />
      <CommittedField
        label={say('plan-editor.field.key')}
        hint={say('plan-editor.field.key.hint')}
        value={zone.key}
        dir="ltr"
        onCommit={(key) =>
          /^[a-z0-9]+(-[a-z0-9]+)*$/.test(key) && !drawing.zones.some((each) => each.key === key) && set({ key })
        }
      />
      <SelectField
        label={say('plan-editor.field.family')}
        value={zone.family ?? ''}
        options={[none, ...families.map((value) => ({ value, label: familyName(say, value) }))]}
        onChange={(family) => set({ family: family || null })}
      />
      <SelectField
        label={say('plan-editor.field.region')}
        value={zone.region ?? ''}
        options={[none, ...(data?.regions ?? []).map(({ code, name }) => ({ value: code, label: name }))]}
        onChange={(region) => set({ region: region || null })}
      />
      <SelectField
        label={say('plan-editor.field.colour')}
        value={zone.colour}
        options={COLOURS.map((value) => ({ value, label: say(`plan-editor.colour.${value}`) }))}
        onChange={(colour) => set({ colour })}
      />
      <p className="editor-soft">{say('plan-editor.zone.inside', { count: inside.length })}</p>
      {others.length > 0 && (
        <Button onClick={() => run({ kind: 'setStands', ids: others.map(({ id }) => id), part: { zoneId: zone.id } })}>
          {say('plan-editor.zone.assign', { count: others.length })}
        </Button>
      )}
    </div>
  )
}
