import { useState } from 'react'
import { useText } from '../i18n/useText.ts'
import type { Order } from '../plan-editor/command.ts'
import { standsAmong } from '../plan-editor/drawing.ts'
import type { Editor } from '../plan-editor/editor.ts'
import { partsOf, readingOrder } from '../plan-editor/numbering.ts'
import { newNumbers } from '../plan-editor/renumber.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { SelectField } from '../ui/SelectField.tsx'
import { TextField } from '../ui/TextField.tsx'
import { latin, readFigure } from './figures.ts'
import { useWhyNot } from './useWhyNot.ts'

const ORDERS = ['reading', 'walking', 'chosen'] as const satisfies readonly Order[]
/** As many old and new numbers as show whether it is what was meant. */
const SHOWN = 6

interface Props {
  editor: Editor
  ids: readonly string[]
  onClose: () => void
}

/** New numbers for the chosen stands, shown before they are given. */
export function RenumberDialog({ editor, ids, onClose }: Props) {
  const say = useText()
  const whyNot = useWhyNot()
  const { drawing } = editor.state.get()
  const chosen = readingOrder(standsAmong(drawing, new Set(ids)))
  const first = partsOf(chosen[0]?.number ?? 'A-001')
  const [order, setOrder] = useState<Order>('reading')
  const [prefix, setPrefix] = useState(first.prefix)
  const [start, setStart] = useState(String(first.n || 1))
  const [step, setStep] = useState('1')
  const [width, setWidth] = useState(String(first.width || 3))
  const [problem, setProblem] = useState<string>()
  const [startAt, by, digits] = [readWhole(start), readWhole(step), readWhole(width)]
  const asked =
    startAt !== undefined && by !== undefined && by > 0 && digits !== undefined && digits <= 6
      ? { ids, order, prefix: latin(prefix).trim(), start: startAt, step: by, width: digits }
      : undefined
  const numbers = asked ? [...newNumbers(drawing, asked)] : []
  const was = new Map(chosen.map(({ id, number }) => [id, number]))
  const renumber = () => {
    if (!asked) return
    const why = editor.run({ kind: 'renumber', ...asked })
    if (why) setProblem(whyNot(why))
    else onClose()
  }
  return (
    <Dialog
      open
      title={say('plan-table.renumberOf', { count: ids.length })}
      onClose={onClose}
      actions={
        <Button tone="primary" onClick={renumber} aria-disabled={!asked}>
          {say('plan-table.renumberNow')}
        </Button>
      }
    >
      <SelectField
        label={say('plan-table.order')}
        value={order}
        onChange={(value) => setOrder(ORDERS.find((each) => each === value) ?? 'reading')}
        options={ORDERS.map((value) => ({ value, label: say(`plan-table.order.${value}`) }))}
      />
      <div className="twin-fields">
        <TextField label={say('plan-table.prefix')} value={prefix} onChange={setPrefix} dir="auto" />
        <TextField label={say('plan-table.start')} value={start} onChange={setStart} inputMode="numeric" />
        <TextField label={say('plan-table.step')} value={step} onChange={setStep} inputMode="numeric" />
        <TextField label={say('plan-table.digits')} value={width} onChange={setWidth} inputMode="numeric" />
      </div>
      <p className={asked && !problem ? 'twin-preview' : 'field-error'} role={problem ? 'alert' : undefined}>
        {problem ??
          (asked ? (
            <>
              {numbers.slice(0, SHOWN).map(([id, number]) => (
                <bdi key={id}>{say('plan-table.becomes', { before: was.get(id) ?? '', after: number })}</bdi>
              ))}
              {numbers.length > SHOWN && <span>{say('plan-table.more', { count: numbers.length - SHOWN })}</span>}
            </>
          ) : (
            say('plan-table.wrong.numbers')
          ))}
      </p>
    </Dialog>
  )
}

function readWhole(text: string): number | undefined {
  const value = readFigure(text)
  return value !== undefined && Number.isInteger(value) && value >= 0 ? value : undefined
}
