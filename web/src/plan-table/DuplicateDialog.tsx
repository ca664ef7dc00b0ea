import { useState } from 'react'
import { useText } from '../i18n/useText.ts'
import { standsAmong } from '../plan-editor/drawing.ts'
import { copiesOf } from '../plan-editor/duplicate.ts'
import type { Editor } from '../plan-editor/editor.ts'
import { boxOf } from '../plan-editor/geometry.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { SelectField } from '../ui/SelectField.tsx'
import { TextField } from '../ui/TextField.tsx'
import { readFigure, readMetres } from './figures.ts'
import { useWhyNot } from './useWhyNot.ts'

const WAYS = { east: [1, 0], south: [0, 1], west: [-1, 0], north: [0, -1] } as const
type Way = keyof typeof WAYS
const MOST_COPIES = 100

interface Props {
  editor: Editor
  ids: readonly string[]
  onClose: () => void
}

/** Copies of the chosen stands in one direction, with a gap between them. */
export function DuplicateDialog({ editor, ids, onClose }: Props) {
  const say = useText()
  const whyNot = useWhyNot()
  const [way, setWay] = useState<Way>('east')
  const [copies, setCopies] = useState('1')
  const [gap, setGap] = useState('0')
  const [problem, setProblem] = useState<string>()
  const [count, gapCm] = [readFigure(copies), readMetres(gap)]
  const isCount = count !== undefined && Number.isInteger(count) && count >= 1 && count <= MOST_COPIES
  const duplicate = () => {
    if (!isCount || gapCm === undefined) return
    const { drawing } = editor.state.get()
    const box = boxOf(...standsAmong(drawing, new Set(ids)).map(({ outline }) => outline))
    const [dx, dy] = WAYS[way]
    const why = editor.run({
      kind: 'duplicate',
      ids,
      copies: count,
      dx: dx * (box.right - box.left + gapCm),
      dy: dy * (box.bottom - box.top + gapCm),
      newIds: copiesOf(ids.length, count),
    })
    if (why) setProblem(whyNot(why))
    else onClose()
  }
  return (
    <Dialog
      open
      title={say('plan-table.duplicateOf', { count: ids.length })}
      onClose={onClose}
      actions={
        <Button tone="primary" onClick={duplicate} aria-disabled={!isCount || gapCm === undefined}>
          {say('plan-table.duplicateNow')}
        </Button>
      }
    >
      <SelectField
        label={say('plan-table.way')}
        value={way}
        onChange={(value) => setWay(value in WAYS ? (value as Way) : 'east')}
        options={(Object.keys(WAYS) as Way[]).map((value) => ({ value, label: say(`plan-table.way.${value}`) }))}
      />
      <TextField
        label={say('plan-table.copies')}
        inputMode="numeric"
        value={copies}
        error={isCount ? problem : say('plan-table.wrong.copies', { most: MOST_COPIES })}
        onChange={setCopies}
      />
      <TextField
        label={say('plan-table.gap')}
        inputMode="decimal"
        value={gap}
        error={gapCm === undefined ? say('plan-table.wrong.metres') : undefined}
        onChange={setGap}
      />
    </Dialog>
  )
}
