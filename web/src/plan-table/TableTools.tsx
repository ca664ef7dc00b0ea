import { useState } from 'react'
import { useText } from '../i18n/useText.ts'
import type { Command } from '../plan-editor/command.ts'
import { FEATURE_KINDS, type FeatureKind } from '../plan-editor/drawing.ts'
import type { Editor } from '../plan-editor/editor.ts'
import { Button } from '../ui/Button.tsx'
import { Icon } from '../ui/Icon.tsx'
import { Note } from '../ui/Note.tsx'
import { DuplicateDialog } from './DuplicateDialog.tsx'
import { newFeature, newStand, newZone } from './newThings.ts'
import { RenumberDialog } from './RenumberDialog.tsx'
import type { List } from './useColumns.ts'
import { useWhyNot } from './useWhyNot.ts'

interface Props {
  editor: Editor
  list: List
  /** Ids of this list that are chosen. */
  chosen: readonly string[]
  onAdded: (id: string, name: string) => void
  onRemove: () => void
}

/** What can be done to the rows that are chosen, and how a row comes to be. */
export function TableTools({ editor, list, chosen, onAdded, onRemove }: Props) {
  const say = useText()
  const whyNot = useWhyNot()
  const [kind, setKind] = useState<FeatureKind>('WALL')
  const [open, setOpen] = useState<'duplicate' | 'renumber'>()
  const [problem, setProblem] = useState<string>()
  const isNone = chosen.length === 0
  const run = (command: Command) => {
    const why = editor.run(command)
    setProblem(why && whyNot(why))
    return why === undefined
  }
  const add = () => {
    const { drawing } = editor.state.get()
    if (list === 'stands') {
      const stand = newStand(drawing, chosen)
      if (run({ kind: 'add', stands: [stand] })) onAdded(stand.id, stand.number)
    } else if (list === 'features') {
      const feature = newFeature(drawing, kind)
      if (run({ kind: 'add', features: [feature] })) onAdded(feature.id, say(`plan-table.kind.${kind}`))
    } else {
      const zone = newZone(drawing)
      if (run({ kind: 'add', zones: [zone] })) onAdded(zone.id, zone.names.fr)
    }
  }
  return (
    <div className="twin-tools">
      <div className="row">
        {list === 'features' && (
          <select
            className="input twin-kind"
            aria-label={say('plan-table.column.kind')}
            value={kind}
            onChange={({ target }) => setKind(FEATURE_KINDS.find((each) => each === target.value) ?? 'WALL')}
          >
            {FEATURE_KINDS.map((each) => (
              <option key={each} value={each}>
                {say(`plan-table.kind.${each}`)}
              </option>
            ))}
          </select>
        )}
        <Button onClick={add}>
          <Icon name="plus" />
          {say(`plan-table.add.${list}`)}
        </Button>
        {list === 'stands' && (
          <>
            <Button aria-disabled={isNone} onClick={isNone ? undefined : () => setOpen('duplicate')}>
              {say('plan-table.duplicate')}
            </Button>
            <Button aria-disabled={isNone} onClick={isNone ? undefined : () => setOpen('renumber')}>
              {say('plan-table.renumber')}
            </Button>
            <Button
              aria-disabled={isNone}
              onClick={isNone ? undefined : () => run({ kind: 'assignZones', ids: chosen })}
            >
              {say('plan-table.assignZones')}
            </Button>
          </>
        )}
        <Button aria-disabled={isNone} onClick={isNone ? undefined : onRemove}>
          {say('plan-table.remove')}
        </Button>
      </div>
      {problem && (
        <Note tone="danger" urgent>
          {problem}
        </Note>
      )}
      {open === 'duplicate' && <DuplicateDialog editor={editor} ids={chosen} onClose={() => setOpen(undefined)} />}
      {open === 'renumber' && <RenumberDialog editor={editor} ids={chosen} onClose={() => setOpen(undefined)} />}
    </div>
  )
}
