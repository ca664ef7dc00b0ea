import { useMemo, useState } from 'react'
import { useIntl } from 'react-intl'
import { useText } from '../i18n/useText.ts'
import { readFigure, readMetres } from '../plan-table/figures.ts'
import { SelectField } from '../ui/SelectField.tsx'
import { TextField } from '../ui/TextField.tsx'
import { extentOf, type Placing, unitByLine } from './placing.ts'
import type { RawPlan } from './rawPlan.ts'

interface Props {
  plan: RawPlan
  placing: Placing
  hallWidthCm: number
  onChange: (placing: Placing) => void
}

type Scale = 'file' | 'width' | 'line' | 'unit'
/** As many shapes as a list of them is still of use. */
const MOST_LINES = 500

/** How large the file is, how it lies, and where. */
export function PlacingFields({ plan, placing, hallWidthCm, onChange }: Props) {
  const say = useText()
  const intl = useIntl()
  const scales: readonly Scale[] = plan.cmPerUnit ? ['file', 'width', 'line', 'unit'] : ['width', 'line', 'unit']
  const [scale, setScale] = useState<Scale>(scales[0] ?? 'width')
  const [size, setSize] = useState(String(hallWidthCm / 100))
  const [line, setLine] = useState('0')
  const [turned, setTurned] = useState(String(placing.turned))
  const [east, setEast] = useState('0')
  const [south, setSouth] = useState('0')
  const lines = useMemo(
    () => plan.shapes.slice(0, MOST_LINES).map(({ element }, n) => ({ value: String(n), label: element })),
    [plan],
  )
  const wide = (degrees: number) => {
    const { left, right } = extentOf(plan.shapes, degrees)
    return right - left
  }
  /** Nothing is placed by a figure that is none: what was last said stays. */
  const place = (next: {
    scale?: Scale
    size?: string
    line?: string
    turned?: string
    east?: string
    south?: string
  }) => {
    const to = { scale, size, line, turned, east, south, ...next }
    const degrees = readFigure(to.turned)
    const figure = readFigure(to.size)
    const [dx, dy] = [readMetres(to.east), readMetres(to.south)]
    const shape = plan.shapes[Number(to.line)]
    const cmPerUnit =
      to.scale === 'file'
        ? plan.cmPerUnit
        : figure === undefined || figure <= 0
          ? undefined
          : to.scale === 'unit'
            ? figure
            : to.scale === 'width'
              ? (figure * 100) / wide(degrees ?? 0)
              : shape && unitByLine(shape, figure)
    if (degrees === undefined || dx === undefined || dy === undefined || !cmPerUnit || !Number.isFinite(cmPerUnit))
      return
    onChange({ ...placing, cmPerUnit, turned: degrees, dx, dy })
  }
  const isFigure = (text: string) => (readFigure(text) === undefined ? say('plan-table.wrong.metres') : undefined)
  return (
    <fieldset className="import-placing">
      <legend>{say('plan-exchange.placing')}</legend>
      <SelectField
        label={say('plan-exchange.scale')}
        value={scale}
        hint={say('plan-exchange.scaleIs', {
          cm: intl.formatNumber(placing.cmPerUnit, { maximumSignificantDigits: 4 }),
          metres: intl.formatNumber((wide(placing.turned) * placing.cmPerUnit) / 100, { maximumFractionDigits: 2 }),
        })}
        onChange={(value) => {
          const next = scales.find((each) => each === value) ?? 'width'
          setScale(next)
          place({ scale: next })
        }}
        options={scales.map((value) => ({ value, label: say(`plan-exchange.scale.${value}`) }))}
      />
      {scale === 'line' && (
        <SelectField
          label={say('plan-exchange.line')}
          value={line}
          onChange={(value) => {
            setLine(value)
            place({ line: value })
          }}
          options={lines}
        />
      )}
      <div className="import-figures">
        {scale !== 'file' && (
          <TextField
            label={say(scale === 'unit' ? 'plan-exchange.size.unit' : `plan-exchange.size.${scale}`)}
            inputMode="decimal"
            value={size}
            error={isFigure(size)}
            onChange={(value) => {
              setSize(value)
              place({ size: value })
            }}
          />
        )}
        <TextField
          label={say('plan-exchange.turned')}
          inputMode="decimal"
          value={turned}
          error={isFigure(turned)}
          onChange={(value) => {
            setTurned(value)
            place({ turned: value })
          }}
        />
        <TextField
          label={say('plan-exchange.east')}
          inputMode="decimal"
          value={east}
          error={isFigure(east)}
          onChange={(value) => {
            setEast(value)
            place({ east: value })
          }}
        />
        <TextField
          label={say('plan-exchange.south')}
          inputMode="decimal"
          value={south}
          error={isFigure(south)}
          onChange={(value) => {
            setSouth(value)
            place({ south: value })
          }}
        />
      </div>
    </fieldset>
  )
}
