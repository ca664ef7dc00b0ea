import { useIntl } from 'react-intl'
import { useText } from '../i18n/useText.ts'
import { CommittedField } from './CommittedField.tsx'
import type { Command } from './command.ts'
import type { Drawing } from './drawing.ts'
import { squareMetres } from './geometry.ts'
import { NamesFields } from './NamesFields.tsx'

/** Half a kilometre: no hall is longer. */
const [LEAST_CM, MOST_CM] = [100, 50_000]

/** The hall itself, when nothing in it is chosen. */
export function HallFields({ drawing, run }: { drawing: Drawing; run: (command: Command) => boolean }) {
  const say = useText()
  const intl = useIntl()
  const sum = drawing.stands.reduce((total, { outline }) => total + squareMetres(outline), 0)
  const size = (name: 'widthCm' | 'depthCm', label: 'width' | 'depth') => (
    <CommittedField
      label={say(`plan-editor.field.${label}`)}
      value={String(drawing[name] / 100)}
      inputMode="decimal"
      dir="ltr"
      onCommit={(text) => {
        const centimetres = Math.round(Number(text.replace(',', '.')) * 100)
        if (!(centimetres >= LEAST_CM && centimetres <= MOST_CM)) return false
        return run({ kind: 'setHall', [name]: centimetres })
      }}
    />
  )
  return (
    <div className="editor-fields">
      <p className="editor-soft">
        {say('plan-editor.hall.counts', {
          stands: drawing.stands.length,
          area: intl.formatNumber(sum, { maximumFractionDigits: 0 }),
        })}
      </p>
      <NamesFields names={drawing.names} onChange={(names) => run({ kind: 'setHall', names })} />
      <div className="editor-place">
        {size('widthCm', 'width')}
        {size('depthCm', 'depth')}
      </div>
      <p className="editor-soft">{say('plan-editor.hall.hint')}</p>
    </div>
  )
}
