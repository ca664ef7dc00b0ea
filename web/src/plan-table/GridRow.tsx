import { useText } from '../i18n/useText.ts'
import type { Thing } from '../plan-editor/drawing.ts'
import { CellEditor } from './CellEditor.tsx'
import type { Column } from './column.ts'
import type { Onward } from './gridKeys.ts'

/** A field that is open. */
export interface Written {
  readonly start: string
  readonly byPointer: boolean
  readonly problem: string | undefined
}

interface Props {
  row: number
  thing: Thing
  name: string
  columns: readonly Column<Thing>[]
  isChosen: boolean
  /** The column that the arrows are in, when they are in this row. */
  active: number | undefined
  written: Written | undefined
  onEnter: (text: string, onward: Onward, all: boolean) => boolean
  onCancel: () => void
}

/** One thing, field by field. */
export function GridRow(props: Props) {
  const { row, thing, name, columns, isChosen, active, written, onEnter, onCancel } = props
  const say = useText()
  return (
    <tr aria-rowindex={row + 2} aria-selected={isChosen} data-id={thing.id}>
      <td
        aria-colindex={1}
        className="twin-check"
        data-at={`${row}:0`}
        tabIndex={active === 0 ? 0 : -1}
        aria-label={say(isChosen ? 'plan-table.isChosen' : 'plan-table.choose', { name })}
      >
        <span className="twin-box" data-on={isChosen || undefined} aria-hidden="true" />
      </td>
      {columns.map((column, n) => {
        const entry = column.entry(thing)
        const isActive = active === n + 1
        const isOpen = isActive && written && entry
        const Cell = n === 0 ? 'th' : 'td'
        return (
          <Cell
            key={column.key}
            scope={n === 0 ? 'row' : undefined}
            aria-colindex={n + 2}
            aria-readonly={entry ? undefined : true}
            data-at={`${row}:${n + 1}`}
            data-figure={column.isFigure || undefined}
            data-open={isOpen ? true : undefined}
            tabIndex={isActive && !isOpen ? 0 : -1}
          >
            {isOpen ? (
              <CellEditor
                entry={entry}
                label={say('plan-table.fieldOf', { field: say(column.heading), name })}
                start={written.start}
                problem={written.problem}
                byPointer={written.byPointer}
                onEnter={onEnter}
                onCancel={onCancel}
              />
            ) : (
              <bdi>{column.shown(thing)}</bdi>
            )}
          </Cell>
        )
      })}
    </tr>
  )
}
