import { useText } from '../i18n/useText.ts'
import type { Thing } from '../plan-editor/drawing.ts'
import type { Column } from './column.ts'

export interface Sorting {
  readonly key: string
  readonly isDown: boolean
}

interface Props {
  columns: readonly Column<Thing>[]
  sorting: Sorting
  /** The column that the arrows are in, when they are in the head. */
  active: number | undefined
  isAllChosen: boolean
}

/** The head is a row of the grid: Enter sorts by a column. */
export function GridHead({ columns, sorting, active, isAllChosen }: Props) {
  const say = useText()
  const place = (column: number) => ({
    'data-at': `-1:${column}`,
    tabIndex: active === column ? 0 : -1,
  })
  return (
    <>
      <colgroup>
        <col style={{ inlineSize: '3rem' }} />
        {columns.map(({ key, width }) => (
          <col key={key} style={{ inlineSize: `${width}rem` }} />
        ))}
      </colgroup>
      <thead>
        <tr aria-rowindex={1}>
          <th
            scope="col"
            aria-colindex={1}
            className="twin-check"
            aria-label={say('plan-table.chooseAll')}
            {...place(0)}
          >
            <span className="twin-box" data-on={isAllChosen || undefined} aria-hidden="true" />
          </th>
          {columns.map(({ key, heading, isFigure }, n) => (
            <th
              key={key}
              scope="col"
              aria-colindex={n + 2}
              aria-sort={sorting.key !== key ? 'none' : sorting.isDown ? 'descending' : 'ascending'}
              data-figure={isFigure || undefined}
              {...place(n + 1)}
            >
              {say(heading)}
              {sorting.key === key && <span aria-hidden="true">{sorting.isDown ? ' ↓' : ' ↑'}</span>}
            </th>
          ))}
        </tr>
      </thead>
    </>
  )
}
