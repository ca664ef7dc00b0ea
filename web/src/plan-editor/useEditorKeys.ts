import { type KeyboardEvent, type RefObject, useCallback, useEffect, useRef } from 'react'
import { useText } from '../i18n/useText.ts'
import { announce } from '../ui/announce.ts'
import { takeFocus } from '../ui/takeFocus.ts'
import type { Command } from './command.ts'
import { thingOf } from './drawing.ts'
import { added, besides } from './drawn.ts'
import type { Editor } from './editor.ts'
import { boxOf, middleOf } from './geometry.ts'
import { boxOfChosen } from './gesture.ts'
import { letterOf } from './letterOf.ts'
import { type Tool, toolOfCode } from './tools.ts'
import { GRID_CM } from './useCanvasPointer.ts'
import { useDescription } from './useDescription.ts'
import type { View } from './useView.ts'
import { walkedTo } from './walk.ts'

const LEAST_CM = 20
const METRE_CM = 100
/** Centimetres of a pixel from which a single stand is too small to be told from its neighbours. */
const READABLE_UNIT = 9
const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}

interface Options {
  readonly editor: Editor
  readonly tool: Tool
  readonly setTool: (tool: Tool) => void
  readonly view: View
  readonly frame: RefObject<HTMLDivElement | null>
  readonly run: (command: Command) => void
  /** Where Escape leads out of the drawing. */
  readonly way: RefObject<HTMLElement | null>
  /** Where Enter leads from a stand: what is said of it. */
  readonly details: RefObject<HTMLElement | null>
}

/** Everything that the keyboard does while the drawing has the focus. */
export function useEditorKeys({ editor, tool, setTool, view, frame, run, way, details }: Options) {
  const say = useText()
  const describe = useDescription()
  /** Stands that Space keeps chosen while Tab walks on. */
  const kept = useRef<readonly string[]>([])
  const walker = useRef<string>(undefined)

  const walk = (step: 1 | -1): boolean => {
    const { drawing, chosen } = editor.state.get()
    const from = walker.current && chosen.includes(walker.current) ? walker.current : chosen.at(-1)
    const to = walkedTo(drawing.stands, from, step)
    const stand = drawing.stands.find(({ id }) => id === to)
    if (!stand) return false
    walker.current = stand.id
    kept.current = kept.current.filter((id) => chosen.includes(id))
    editor.choose([...kept.current.filter((id) => id !== stand.id), stand.id])
    if (view.unit > READABLE_UNIT || !isSeen(frame.current, stand.id)) view.showAt(middleOf(boxOf(stand.outline)))
    announce(describe(drawing, stand))
    return true
  }

  const keep = () => {
    const { drawing, chosen } = editor.state.get()
    const id = walker.current ?? chosen.at(-1)
    const stand = drawing.stands.find((each) => each.id === id)
    if (!stand) return
    const isKept = kept.current.includes(stand.id)
    kept.current = isKept ? kept.current.filter((each) => each !== stand.id) : [...kept.current, stand.id]
    announce(say(isKept ? 'plan-editor.let' : 'plan-editor.kept', { number: stand.number, count: kept.current.length }))
  }

  const arrow = ([dx, dy]: readonly [number, number], event: KeyboardEvent) => {
    const { drawing, chosen } = editor.state.get()
    const step = event.shiftKey ? METRE_CM : GRID_CM
    if (!event.altKey) return run({ kind: 'move', ids: chosen, dx: dx * step, dy: dy * step })
    const from = boxOfChosen(drawing, chosen)
    const to = {
      ...from,
      right: Math.max(from.left + LEAST_CM, from.right + dx * step),
      bottom: Math.max(from.top + LEAST_CM, from.bottom + dy * step),
    }
    // A wall has no depth, a point no size at all: there is nothing to stretch.
    if (from.right === from.left) to.right = from.right
    if (from.bottom === from.top) to.bottom = from.bottom
    run({ kind: 'resize', ids: chosen, from, to })
  }

  const place = () => {
    if (tool === 'choose')
      return takeFocus(details.current?.querySelector<HTMLElement>('input, select, button') ?? null)
    const { drawing, chosen } = editor.state.get()
    const last = chosen.at(-1)
    const beside = last ? thingOf(drawing, last) : undefined
    run(added(drawing, tool, besides(tool, beside && boxOf(beside.outline), view.middle()), crypto.randomUUID()))
  }

  const leave = (cancel: () => boolean) => {
    kept.current = []
    if (cancel()) return
    if (tool !== 'choose') return setTool('choose')
    if (editor.state.get().chosen.length > 0) return editor.choose([])
    way.current?.querySelector<HTMLElement>('button')?.focus()
  }

  return (event: KeyboardEvent<HTMLElement>, cancel: () => boolean): void => {
    const { drawing, chosen } = editor.state.get()
    const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey
    const direction = ARROWS[event.key]
    const picked = toolOfCode(event.code)
    if (event.key === 'Tab') {
      if (!walk(event.shiftKey ? -1 : 1)) return
    } else if (direction) {
      if (chosen.length === 0) return
      arrow(direction, event)
    } else if (event.key === 'Escape') leave(cancel)
    else if (event.key === ' ') keep()
    else if (event.key === 'Enter') place()
    else if (event.key === 'Delete' || event.key === 'Backspace') run({ kind: 'remove', ids: chosen })
    else if (letterOf(event) === 'a' && (event.ctrlKey || event.metaKey))
      editor.choose(drawing.stands.map(({ id }) => id))
    else if (isPlain && event.key === '+') view.zoomTo(view.factor * 1.5)
    else if (isPlain && event.key === '-' && picked === undefined) view.zoomTo(view.factor / 1.5)
    else if (isPlain && picked) setTool(picked)
    else return
    event.preventDefault()
  }
}

function isSeen(frame: HTMLElement | null, id: string): boolean {
  const shape = frame?.querySelector(`[data-thing="${CSS.escape(id)}"]`)
  if (!frame || !shape) return true
  const [box, view] = [shape.getBoundingClientRect(), frame.getBoundingClientRect()]
  return box.left >= view.left && box.right <= view.right && box.top >= view.top && box.bottom <= view.bottom
}

interface Everywhere {
  readonly undo: () => void
  readonly redo: () => void
  readonly duplicate: () => void
  readonly help: () => void
}

/** The keys that work wherever the focus is on the page; writing in a field and dialogs keep their own. */
export function useKeysEverywhere(keys: Everywhere): void {
  const now = useRef(keys)
  now.current = keys
  const onKey = useCallback((event: globalThis.KeyboardEvent) => {
    const target = event.target instanceof Element ? event.target : undefined
    if (target?.closest('input, textarea, select, dialog')) return
    const letter = letterOf(event)
    const command = event.ctrlKey || event.metaKey
    const { undo, redo, duplicate, help } = now.current
    if (event.key === '?' || event.key === '؟') help()
    else if (command && letter === 'z') (event.shiftKey ? redo : undo)()
    else if (command && letter === 'y') redo()
    else if (command && letter === 'd') duplicate()
    else return
    event.preventDefault()
  }, [])
  useEffect(() => {
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [onKey])
}
