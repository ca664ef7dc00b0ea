import './plan-table.css'
import { useMemo, useState } from 'react'
import { useIntl } from 'react-intl'
import { useText } from '../i18n/useText.ts'
import { useStore } from '../live/store.ts'
import type { Thing } from '../plan-editor/drawing.ts'
import type { Editor } from '../plan-editor/editor.ts'
import { announce } from '../ui/announce.ts'
import { Empty } from '../ui/Empty.tsx'
import { TextField } from '../ui/TextField.tsx'
import { toast } from '../ui/toasts.ts'
import type { Column } from './column.ts'
import { EditableGrid } from './EditableGrid.tsx'
import type { Sorting } from './GridHead.tsx'
import { TableTools } from './TableTools.tsx'
import { type List, useColumns } from './useColumns.ts'
import { useWhyNot } from './useWhyNot.ts'

const LISTS = ['stands', 'features', 'zones'] as const

/**
 * The drawing's twin: every stand, every feature and every zone with all that can be said of it, written in place. Who
 * never sees the canvas draws a whole hall here, and what is chosen here is chosen there.
 */
export function TableTwin({ editor }: { editor: Editor }) {
  const say = useText()
  const { drawing } = useStore(editor.state)
  const [list, setList] = useState<List>('stands')
  return (
    <section className="twin" aria-label={say('plan-table.title')}>
      <nav className="segmented twin-lists" aria-label={say('plan-table.lists')}>
        {LISTS.map((each) => (
          <button key={each} type="button" aria-pressed={each === list} onClick={() => setList(each)}>
            {say(`plan-table.list.${each}`)}
            <span className="numerals twin-count">{drawing[each].length}</span>
          </button>
        ))}
      </nav>
      <TwinList key={list} editor={editor} list={list} />
    </section>
  )
}

function TwinList({ editor, list }: { editor: Editor; list: List }) {
  const say = useText()
  const intl = useIntl()
  const whyNot = useWhyNot()
  const { drawing, chosen } = useStore(editor.state)
  const [filter, setFilter] = useState('')
  const [goTo, setGoTo] = useState<{ id: string }>()
  const { columns, nameOf } = useColumns(drawing, list)
  const [sorting, setSorting] = useState<Sorting>({ key: columns[0]?.key ?? '', isDown: false })
  const all: readonly Thing[] = drawing[list]
  const things = useMemo(() => {
    const collator = new Intl.Collator(intl.locale, { numeric: true })
    const column = columns.find(({ key }) => key === sorting.key)
    const wanted = filter.trim().toLowerCase()
    const shown = wanted === '' ? all : all.filter((thing) => nameOf(thing).toLowerCase().includes(wanted))
    return column ? shown.toSorted(inOrder(column, collator, sorting.isDown)) : shown
  }, [all, columns, nameOf, sorting, filter, intl.locale])
  const chosenHere = useMemo(() => {
    const ids = new Set(all.map(({ id }) => id))
    return chosen.filter((id) => ids.has(id))
  }, [all, chosen])
  const remove = () => {
    const ids = editor.state.get().chosen.filter((id) => all.some((thing) => thing.id === id))
    if (editor.run({ kind: 'remove', ids })) return
    const step = editor.state.get().past.at(-1)
    toast(say('plan-table.removed', { count: ids.length }), {
      label: say('plan-table.undo'),
      // What was done since is not taken back with it.
      run: () => step === editor.state.get().past.at(-1) && editor.undo(),
    })
  }
  return (
    <>
      <div className="twin-head">
        <TextField
          label={say(`plan-table.filter.${list}`)}
          type="search"
          value={filter}
          autoComplete="off"
          onChange={setFilter}
        />
        <p className="twin-found" aria-live="polite">
          {say('plan-table.found', { shown: things.length, chosen: chosenHere.length })}
        </p>
      </div>
      <TableTools
        editor={editor}
        list={list}
        chosen={chosenHere}
        onAdded={(id, name) => {
          setFilter('')
          setGoTo({ id })
          announce(say('plan-table.added', { name }))
        }}
        onRemove={remove}
      />
      {things.length === 0 ? (
        <Empty
          title={say(all.length === 0 ? `plan-table.none.${list}` : 'plan-table.noneFound')}
          text={say(all.length === 0 ? 'plan-table.noneYet' : 'plan-table.noneSuch')}
        />
      ) : (
        <EditableGrid
          label={say(`plan-table.list.${list}`)}
          columns={columns}
          things={things}
          nameOf={nameOf}
          chosen={chosenHere}
          sorting={sorting}
          goTo={goTo}
          onSort={(key) => setSorting({ key, isDown: key === sorting.key && !sorting.isDown })}
          onChoose={editor.choose}
          onRemove={remove}
          run={editor.run}
          whyNot={whyNot}
        />
      )}
    </>
  )
}

function inOrder(column: Column<Thing>, collator: Intl.Collator, isDown: boolean) {
  return (a: Thing, b: Thing): number => {
    const [one, other] = [column.order(a), column.order(b)]
    const by =
      typeof one === 'number' && typeof other === 'number'
        ? one - other
        : collator.compare(String(one), String(other)) || 0
    return isDown ? -by : by
  }
}
