import { type FormEvent, useState } from 'react'
import { useIntl } from 'react-intl'
import { useText } from '../i18n/useText.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { SelectField } from '../ui/SelectField.tsx'
import { TextField } from '../ui/TextField.tsx'
import type { Command, Order } from './command.ts'
import type { Drawing } from './drawing.ts'
import { NumberField } from './NumberField.tsx'
import { partsOf, readingOrder } from './numbering.ts'
import { newNumbers } from './renumber.ts'

interface Props {
  drawing: Drawing
  ids: readonly string[]
  run: (command: Command) => boolean
  onClose: () => void
}

const ORDERS: readonly Order[] = ['reading', 'walking', 'chosen']
/** As many as are named before and after. */
const SHOWN = 6

/** New numbers for the chosen stands, with what they become. */
export function RenumberDialog({ drawing, ids, run, onClose }: Props) {
  const say = useText()
  const intl = useIntl()
  const stands = drawing.stands.filter(({ id }) => ids.includes(id))
  const first = partsOf(readingOrder(stands)[0]?.number ?? 'A-001')
  const [order, setOrder] = useState<Order>('reading')
  const [prefix, setPrefix] = useState(first.prefix)
  const [start, setStart] = useState(String(first.n))
  const [step, setStep] = useState('1')
  const [width, setWidth] = useState(String(first.width || 3))
  const whole = (text: string, least: number, most: number) =>
    Math.min(most, Math.max(least, Math.round(Number(text)) || 0))
  const asked = {
    ids: stands.length === ids.length ? ids : stands.map(({ id }) => id),
    order,
    prefix: prefix.trim(),
    start: whole(start, 0, 99_999),
    step: whole(step, 1, 1000),
    width: whole(width, 0, 6),
  }
  const numbers = [...newNumbers(drawing, asked)]
  const was = new Map(stands.map(({ id, number }) => [id, number]))
  const renumber = (event: FormEvent) => {
    event.preventDefault()
    if (run({ kind: 'renumber', ...asked })) onClose()
  }
  return (
    <Dialog open title={say('plan-editor.renumber.title', { count: stands.length })} onClose={onClose}>
      <form className="editor-form" onSubmit={renumber}>
        <SelectField
          label={say('plan-editor.renumber.order')}
          value={order}
          options={ORDERS.map((value) => ({ value, label: say(`plan-editor.renumber.${value}`) }))}
          onChange={(value) => setOrder(ORDERS.find((each) => each === value) ?? 'reading')}
        />
        <div className="editor-place">
          <TextField
            label={say('plan-editor.renumber.prefix')}
            value={prefix}
            maxLength={10}
            dir="ltr"
            onChange={setPrefix}
          />
          <NumberField label={say('plan-editor.renumber.start')} value={start} min={0} onChange={setStart} />
          <NumberField label={say('plan-editor.renumber.step')} value={step} min={1} max={1000} onChange={setStep} />
          <NumberField label={say('plan-editor.renumber.width')} value={width} min={0} max={6} onChange={setWidth} />
        </div>
        <ul className="editor-numbers">
          {numbers.slice(0, SHOWN).map(([id, number]) => (
            <li key={id}>
              <bdi>{was.get(id)}</bdi>
              <span aria-hidden="true"> → </span>
              <strong>
                <bdi>{number}</bdi>
              </strong>
            </li>
          ))}
          {numbers.length > SHOWN && (
            <li>{say('plan-editor.renumber.more', { count: intl.formatNumber(numbers.length - SHOWN) })}</li>
          )}
        </ul>
        <div className="dialog-actions">
          <Button onClick={onClose}>{say('plan-editor.giveUp')}</Button>
          <Button tone="primary" type="submit">
            {say('plan-editor.action.renumber')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
