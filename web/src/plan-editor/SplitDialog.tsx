import { type FormEvent, useState } from 'react'
import { useText } from '../i18n/useText.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { SelectField } from '../ui/SelectField.tsx'
import type { Command } from './command.ts'
import type { DrawnStand } from './drawing.ts'
import { boxOf } from './geometry.ts'
import { NumberField } from './NumberField.tsx'
import { useMetres } from './useMetres.ts'

interface Props {
  stands: readonly DrawnStand[]
  run: (command: Command) => boolean
  onClose: () => void
}

/** Into how many slices, and which way: across the longer side first. */
export function SplitDialog({ stands, run, onClose }: Props) {
  const say = useText()
  const metres = useMetres()
  const { left, top, right, bottom } = boxOf(stands[0]?.outline ?? [])
  const [axis, setAxis] = useState<'x' | 'y'>(right - left >= bottom - top ? 'x' : 'y')
  const [parts, setParts] = useState('2')
  const count = Math.min(20, Math.max(2, Math.round(Number(parts)) || 2))
  const long = axis === 'x' ? right - left : bottom - top
  const split = (event: FormEvent) => {
    event.preventDefault()
    const newIds = Array.from({ length: stands.length * (count - 1) }, () => crypto.randomUUID())
    if (run({ kind: 'split', ids: stands.map(({ id }) => id), axis, parts: count, newIds })) onClose()
  }
  return (
    <Dialog open title={say('plan-editor.split.title', { count: stands.length })} onClose={onClose}>
      <form className="editor-form" onSubmit={split}>
        <NumberField label={say('plan-editor.split.parts')} value={parts} min={2} max={20} onChange={setParts} />
        <SelectField
          label={say('plan-editor.split.axis')}
          value={axis}
          options={[
            { value: 'x', label: say('plan-editor.split.x') },
            { value: 'y', label: say('plan-editor.split.y') },
          ]}
          onChange={(value) => setAxis(value === 'y' ? 'y' : 'x')}
        />
        {stands.length === 1 && (
          <p className="editor-soft">{say('plan-editor.split.each', { size: metres(long / count) })}</p>
        )}
        <div className="dialog-actions">
          <Button onClick={onClose}>{say('plan-editor.giveUp')}</Button>
          <Button tone="primary" type="submit">
            {say('plan-editor.action.split')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
