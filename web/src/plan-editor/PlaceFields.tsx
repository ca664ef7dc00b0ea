import { useText } from '../i18n/useText.ts'
import { CommittedField } from './CommittedField.tsx'
import type { Command } from './command.ts'
import type { Drawing } from './drawing.ts'
import { boxOfChosen } from './gesture.ts'

interface Props {
  drawing: Drawing
  ids: readonly string[]
  run: (command: Command) => boolean
}

const inMetres = (centimetres: number) => String(Math.round(centimetres) / 100)

/** Whole centimetres of what was typed in metres, with a point or a comma; undefined for what is no number. */
function centimetresOf(text: string): number | undefined {
  const metres = Number(text.trim().replace(',', '.'))
  return text.trim() !== '' && Number.isFinite(metres) && Math.abs(metres) <= 500 ? Math.round(metres * 100) : undefined
}

/** Where the chosen things are and how large, for whoever would rather type it than drag it. */
export function PlaceFields({ drawing, ids, run }: Props) {
  const say = useText()
  const box = boxOfChosen(drawing, ids)
  const { left, top, right, bottom } = box
  const field = (name: 'x' | 'y' | 'width' | 'depth', value: number, change: (to: number) => boolean) => (
    <CommittedField
      label={say(`plan-editor.field.${name}`)}
      value={inMetres(value)}
      inputMode="decimal"
      dir="ltr"
      onCommit={(text) => {
        const to = centimetresOf(text)
        return to !== undefined && change(to)
      }}
    />
  )
  const stretch = (to: Partial<typeof box>) => run({ kind: 'resize', ids, from: box, to: { ...box, ...to } })
  return (
    <div className="editor-place">
      {field('x', left, (to) => run({ kind: 'move', ids, dx: to - left, dy: 0 }))}
      {field('y', top, (to) => run({ kind: 'move', ids, dx: 0, dy: to - top }))}
      {right > left && field('width', right - left, (to) => to >= 10 && stretch({ right: left + to }))}
      {bottom > top && field('depth', bottom - top, (to) => to >= 10 && stretch({ bottom: top + to }))}
    </div>
  )
}
