import { type KeyboardEvent, type MouseEvent, useId, useRef, useState } from 'react'
import { useText } from '../i18n/useText.ts'
import type { Command, WhyNot } from '../plan-editor/command.ts'
import type { Thing } from '../plan-editor/drawing.ts'
import type { Column } from './column.ts'
import { GridHead, type Sorting } from './GridHead.tsx'
import { GridRow, type Written } from './GridRow.tsx'
import { type Onward, onwardFrom, type Place, placeAfter } from './gridKeys.ts'
import { stretchedTo, toggled, withId } from './selection.ts'
import { ROW_PX, useGridPlace } from './useGridPlace.ts'
import { useRowWindow } from './useRowWindow.ts'

const PAGE = 10

interface Props {
  label: string
  columns: readonly Column<Thing>[]
  things: readonly Thing[]
  /** What a row is called: for what is said of it. */
  nameOf: (thing: Thing) => string
  chosen: readonly string[]
  sorting: Sorting
  /** Something new: the focus goes to its first field. */
  goTo: { readonly id: string } | undefined
  onSort: (key: string) => void
  onChoose: (ids: readonly string[]) => void
  onRemove: () => void
  run: (command: Command) => WhyNot | undefined
  whyNot: (why: WhyNot) => string
}

/**
 * A table that is written in place, after the grid pattern: one stop for Tab, arrows from field to field, Enter writes,
 * Escape gives back. Rows that are chosen are what is chosen in the drawing.
 */
export function EditableGrid(props: Props) {
  const { label, columns, things, nameOf, chosen, sorting, goTo, onSort, onChoose, onRemove, run, whyNot } = props
  const say = useText()
  const help = useId()
  const frame = useRef<HTMLDivElement>(null)
  const [written, setWritten] = useState<Written>()
  const from = useRef<string>(undefined)
  /** What had the focus when the pointer went down: a first click goes to a field, a second opens it. */
  const wasIn = useRef<Element>(null)
  const { place, go, wantsFocus } = useGridPlace(frame, { things, columns: columns.length, goTo, first: chosen[0] })
  const rows = useRowWindow(frame, things.length, ROW_PX, place.row)
  const ids = () => things.map(({ id }) => id)

  const fieldAt = ({ row, column }: Place) => {
    const [thing, field] = [things[row], columns[column - 1]]
    return thing && field && { thing, field, entry: field.entry(thing) }
  }
  /** Why a field was not taken; undefined when it was. */
  const enter = (thing: Thing, field: Column<Thing>, text: string, all: boolean): string | undefined => {
    const several = all && field.isForMany && chosen.includes(thing.id)
    const entered = field.enter(several ? chosen : [thing.id], text, thing)
    if ('wrong' in entered) return say(entered.wrong)
    const why = run(entered.command)
    return why && whyNot(why)
  }
  const write = (at: Place, byPointer: boolean, start?: string) => {
    const here = fieldAt(at)
    if (!here?.entry) return
    if (here.entry.kind === 'yes')
      enter(here.thing, here.field, String(here.field.written(here.thing) !== 'true'), false)
    else {
      go(at, { focus: false })
      setWritten({ start: start ?? here.field.written(here.thing), byPointer, problem: undefined })
    }
  }
  const onEnter = (text: string, onward: Onward, all: boolean): boolean => {
    const here = fieldAt(place)
    if (!here || !written) return true
    const isSame = text === here.field.written(here.thing) && !all
    const problem = isSame ? undefined : enter(here.thing, here.field, text, all)
    setWritten(problem ? { ...written, problem } : undefined)
    if (problem) return false
    // Who went elsewhere with the pointer stays there.
    const stayed = frame.current?.contains(document.activeElement) ?? false
    if (onward !== 'stay' || stayed) go(onwardFrom(place, onward, things.length, columns.length))
    return true
  }
  const choose = (thing: Thing, isRange: boolean) => {
    onChoose(isRange ? stretchedTo(chosen, ids(), from.current, thing.id) : toggled(chosen, thing.id))
    from.current = thing.id
  }
  const pressHead = (column: number) => {
    const field = columns[column - 1]
    if (field) onSort(field.key)
    else onChoose(chosen.length > 0 ? [] : ids())
  }
  const moveTo = (next: Place, isRange: boolean) => {
    const [thing, nextThing] = [things[place.row], things[next.row]]
    if (isRange && thing && nextThing && thing !== nextThing) {
      from.current ??= thing.id
      onChoose(stretchedTo(withId(chosen, thing.id), ids(), from.current, nextThing.id))
    } else if (!isRange) from.current = undefined
    go(next)
  }
  /** Whether a key was for the grid. */
  const pressed = (event: KeyboardEvent<HTMLElement>): boolean => {
    const { key, shiftKey, altKey } = event
    const isRtl = getComputedStyle(event.currentTarget).direction === 'rtl'
    const ctrl = event.ctrlKey || event.metaKey
    const size = { rows: things.length, columns: columns.length + 1, page: PAGE }
    const next = placeAfter(key, place, size, { isRtl, ctrl })
    const thing = things[place.row]
    if (next) moveTo(next, shiftKey)
    else if (ctrl && key.toLowerCase() === 'a') onChoose(ids())
    else if (key === 'Escape') onChoose([])
    else if (ctrl || altKey) return false
    else if (!thing) {
      if (key !== 'Enter' && key !== ' ') return false
      pressHead(place.column)
    } else if (place.column === 0 ? key === ' ' || key === 'Enter' : key === ' ' && shiftKey) choose(thing, false)
    else if (key === 'Enter' || key === 'F2' || key === ' ') write(place, false)
    else if (key === 'Delete') {
      if (!chosen.includes(thing.id)) onChoose([thing.id])
      wantsFocus.current = true
      onRemove()
    } else if (key.length === 1 && fieldAt(place)?.entry?.kind === 'text') write(place, false, key)
    else return false
    return true
  }
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (written || !pressed(event)) return
    event.preventDefault()
    // What is done here is no shortcut of the page around it.
    event.stopPropagation()
  }
  const onClick = ({ target, shiftKey }: MouseEvent<HTMLElement>) => {
    const cell = target instanceof Element ? target.closest<HTMLElement>('[data-at]') : null
    const [row, column] = cell?.dataset.at?.split(':').map(Number) ?? []
    if (!cell || row === undefined || column === undefined || cell.dataset.open) return
    const thing = things[row]
    if (!thing) pressHead(column)
    else if (column === 0) choose(thing, shiftKey)
    else if (cell === wasIn.current && place.row === row && place.column === column) return write({ row, column }, true)
    go({ row, column })
  }
  const total = columns.reduce((sum, { width }) => sum + width, 3)
  return (
    <>
      <div className="twin-frame" ref={frame}>
        <table
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose cells are written is a grid
          role="grid"
          className="twin-grid"
          style={{ inlineSize: `${total}rem` }}
          aria-label={label}
          aria-describedby={help}
          aria-multiselectable="true"
          aria-rowcount={things.length + 1}
          aria-colcount={columns.length + 1}
          onKeyDown={onKeyDown}
          onClick={onClick}
          onMouseDown={() => {
            wasIn.current = document.activeElement
          }}
        >
          <GridHead
            columns={columns}
            sorting={sorting}
            active={place.row < 0 ? place.column : undefined}
            isAllChosen={things.length > 0 && things.every(({ id }) => chosen.includes(id))}
          />
          <tbody>
            {rows.flatMap((n, at) => {
              const thing = things[n]
              return [
                <Gap key={`before ${n}`} rows={n - (rows[at - 1] ?? -1) - 1} />,
                thing && (
                  <GridRow
                    key={thing.id}
                    row={n}
                    thing={thing}
                    name={nameOf(thing)}
                    columns={columns}
                    isChosen={chosen.includes(thing.id)}
                    active={n === place.row ? place.column : undefined}
                    written={n === place.row ? written : undefined}
                    onEnter={onEnter}
                    onCancel={() => {
                      setWritten(undefined)
                      go(place)
                    }}
                  />
                ),
              ]
            })}
            <Gap key="after" rows={things.length - (rows.at(-1) ?? -1) - 1} />
          </tbody>
        </table>
      </div>
      <p id={help} className="twin-help">
        {say('plan-table.help')}
      </p>
    </>
  )
}

/** The room of rows that are not drawn. */
const Gap = ({ rows }: { rows: number }) =>
  rows > 0 ? (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: an empty row, in which nothing takes the focus
    <tr aria-hidden="true">
      <td style={{ blockSize: `${rows * ROW_PX}px` }} />
    </tr>
  ) : null
