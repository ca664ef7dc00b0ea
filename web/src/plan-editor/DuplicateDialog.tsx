import { type FormEvent, useState } from 'react'
import { useText } from '../i18n/useText.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { SelectField } from '../ui/SelectField.tsx'
import { TextField } from '../ui/TextField.tsx'
import type { Command } from './command.ts'
import type { Drawing } from './drawing.ts'
import { copiesOf } from './duplicate.ts'
import { boxOfChosen } from './gesture.ts'
import { NumberField } from './NumberField.tsx'

interface Props {
  drawing: Drawing
  /** Of stands. */
  ids: readonly string[]
  run: (command: Command) => boolean
  onClose: () => void
}

const DIRECTIONS = ['south', 'east', 'north', 'west'] as const
type Direction = (typeof DIRECTIONS)[number]

/** A row again, and again: which way, with what between, how often. */
export function DuplicateDialog({ drawing, ids, run, onClose }: Props) {
  const say = useText()
  const [direction, setDirection] = useState<Direction>('south')
  const [gap, setGap] = useState('3')
  const [copies, setCopies] = useState('1')
  const box = boxOfChosen(drawing, ids)
  const duplicate = (event: FormEvent) => {
    event.preventDefault()
    const between = Math.round(Number(gap.replace(',', '.')) * 100) || 0
    const count = Math.min(40, Math.max(1, Math.round(Number(copies)) || 1))
    const [across, down] = [box.right - box.left + between, box.bottom - box.top + between]
    const dx = direction === 'east' ? across : direction === 'west' ? -across : 0
    const dy = direction === 'south' ? down : direction === 'north' ? -down : 0
    if (run({ kind: 'duplicate', ids, copies: count, dx, dy, newIds: copiesOf(ids.length, count) })) onClose()
  }
  return (
    <Dialog open title={say('plan-editor.duplicate.title', { count: ids.length })} onClose={onClose}>
      <form className="editor-form" onSubmit={duplicate}>
        <NumberField label={say('plan-editor.duplicate.copies')} value={copies} min={1} max={40} onChange={setCopies} />
        <SelectField
          label={say('plan-editor.duplicate.direction')}
          value={direction}
          options={DIRECTIONS.map((value) => ({ value, label: say(`plan-editor.direction.${value}`) }))}
          onChange={(value) => setDirection(DIRECTIONS.find((each) => each === value) ?? 'south')}
        />
        <TextField
          label={say('plan-editor.duplicate.gap')}
          hint={say('plan-editor.duplicate.gap.hint')}
          value={gap}
          inputMode="decimal"
          dir="ltr"
          onChange={setGap}
        />
        <p className="editor-soft">{say('plan-editor.duplicate.numbers')}</p>
        <div className="dialog-actions">
          <Button onClick={onClose}>{say('plan-editor.giveUp')}</Button>
          <Button tone="primary" type="submit">
            {say('plan-editor.action.duplicate')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
