import { type PointerEvent, type RefObject, useRef } from 'react'
import type { Store } from '../live/store.ts'
import type { Command } from './command.ts'
import { type Drawing, type Point, thingOf } from './drawing.ts'
import { added, outlineOf } from './drawn.ts'
import type { Editor } from './editor.ts'
import {
  boxOfChosen,
  caught,
  dragged,
  type Gesture,
  HANDLES,
  type Handle,
  type Hold,
  holdToMove,
  noGesture,
  releasedAs,
} from './gesture.ts'
import { neighboursOf, snapPoint } from './snap.ts'
import type { Tool } from './tools.ts'

export const GRID_CM = 10
const THRESHOLD = 4
const REACH_PX = 9

interface Held {
  readonly hold: Hold | undefined
  readonly x: number
  readonly y: number
  /** Chosen where the press turns out to be a click. */
  readonly clicked: string | undefined
  moved: boolean
}

interface Options {
  readonly editor: Editor
  readonly tool: Tool
  readonly unit: number
  readonly gesture: Store<Gesture>
  readonly frame: RefObject<HTMLDivElement | null>
  readonly svg: RefObject<SVGSVGElement | null>
  readonly run: (command: Command) => void
}

/** Ground is chosen by a click, and moved only once it is chosen: a marquee begins on it. */
const isGround = (drawing: Drawing, id: string) =>
  drawing.zones.some((zone) => zone.id === id) ||
  drawing.features.some((feature) => feature.id === id && feature.kind === 'AISLE')

/**
 * The mouse and the pen on the drawing. A finger pans, taps and, with a tool in hand, draws: a plan that jumps under the
 * thumb would move stands nobody meant to move.
 */
export function useCanvasPointer({ editor, tool, unit, gesture, frame, svg, run }: Options) {
  const held = useRef<Held>(undefined)

  const pointOf = (event: PointerEvent): Point => {
    const matrix = svg.current?.getScreenCTM()
    if (!matrix) return [0, 0]
    return [Math.round((event.clientX - matrix.e) / matrix.a), Math.round((event.clientY - matrix.f) / matrix.d)]
  }
  const snappingOf = (event: PointerEvent) =>
    event.altKey
      ? { grid: 1, reach: 0, straight: event.shiftKey }
      : { grid: GRID_CM, reach: REACH_PX * unit, straight: event.shiftKey }

  const holdOf = (event: PointerEvent, at: Point): Pick<Held, 'hold' | 'clicked'> => {
    const { drawing, chosen } = editor.state.get()
    const target = event.target instanceof Element ? event.target : undefined
    if (tool !== 'choose') {
      const { grid, reach } = snappingOf(event)
      const neighbours = neighboursOf(drawing, new Set())
      return {
        hold: { kind: 'draw', tool, from: snapPoint(at, neighbours, grid, reach).at, neighbours },
        clicked: undefined,
      }
    }
    const others = () => neighboursOf(drawing, new Set(chosen))
    const handle = target?.getAttribute('data-handle')
    if (isHandle(handle))
      return {
        hold: { kind: 'resize', ids: chosen, handle, box: boxOfChosen(drawing, chosen), neighbours: others() },
        clicked: undefined,
      }
    const corner = target?.getAttribute('data-corner')
    const [only] = chosen
    const outline = only ? thingOf(drawing, only)?.outline : undefined
    if (corner && only && outline)
      return {
        hold: { kind: 'corner', id: only, n: Number(corner), outline, neighbours: others() },
        clicked: undefined,
      }
    const id = target?.closest('[data-thing]')?.getAttribute('data-thing') ?? undefined
    if (!id) return { hold: { kind: 'marquee', from: at, kept: event.shiftKey ? chosen : [] }, clicked: undefined }
    const isChosen = chosen.includes(id)
    if (event.shiftKey || event.ctrlKey || event.metaKey) {
      editor.choose(isChosen ? chosen.filter((each) => each !== id) : [...chosen, id])
      return { hold: undefined, clicked: undefined }
    }
    if (isChosen) return { hold: holdToMove(drawing, chosen, at), clicked: id }
    if (isGround(drawing, id)) return { hold: { kind: 'marquee', from: at, kept: [] }, clicked: id }
    editor.choose([id])
    return { hold: holdToMove(drawing, [id], at), clicked: id }
  }

  const cancel = () => {
    const was = held.current !== undefined
    held.current = undefined
    gesture.set(noGesture)
    return was
  }

  const handlers = {
    onPointerDown(event: PointerEvent<SVGSVGElement>) {
      if (event.pointerType === 'touch' && tool === 'choose') return
      if (event.button !== 0) return
      frame.current?.focus({ preventScroll: true })
      const at = pointOf(event)
      held.current = { ...holdOf(event, at), x: event.clientX, y: event.clientY, moved: false }
      event.currentTarget.setPointerCapture(event.pointerId)
    },
    onPointerMove(event: PointerEvent<SVGSVGElement>) {
      const now = held.current
      if (!now?.hold) return
      if (!now.moved && Math.hypot(event.clientX - now.x, event.clientY - now.y) < THRESHOLD) return
      now.moved = true
      gesture.set(dragged(now.hold, pointOf(event), snappingOf(event)))
    },
    onPointerUp(event: PointerEvent<SVGSVGElement>) {
      const now = held.current
      if (!now) return
      const shown = gesture.get()
      cancel()
      const { hold, clicked, moved } = now
      const { drawing, chosen } = editor.state.get()
      if (!hold) return
      if (hold.kind === 'draw') {
        const outline = shown.kind === 'draw' ? shown.outline : outlineOf(hold.tool, hold.from, hold.from)
        run(added(drawing, hold.tool, outline, crypto.randomUUID()))
      } else if (!moved) {
        if (clicked) editor.choose([clicked])
        else if (hold.kind === 'marquee' && !event.shiftKey) editor.choose([])
      } else if (shown.kind === 'marquee' && hold.kind === 'marquee') {
        editor.choose([...new Set([...hold.kept, ...caught(drawing, shown.box)])])
      } else {
        const command = releasedAs(shown, hold)
        if (command) run(command)
        else if (chosen.length === 0 && clicked) editor.choose([clicked])
      }
    },
    onPointerCancel: () => void cancel(),
    /** Else a drag that leaves the drawing would mark the words it passes. */
    onMouseDown: (event: React.MouseEvent) => event.preventDefault(),
    /** A tap: what a finger chooses. */
    onClick(event: React.MouseEvent<SVGSVGElement>) {
      if (tool !== 'choose' || !(event.nativeEvent instanceof globalThis.PointerEvent)) return
      if (event.nativeEvent.pointerType !== 'touch') return
      const target = event.target instanceof Element ? event.target.closest('[data-thing]') : undefined
      const id = target?.getAttribute('data-thing')
      editor.choose(id ? [id] : [])
    },
  }
  return { handlers, cancel }
}

const isHandle = (value: string | null | undefined): value is Handle => HANDLES.some((handle) => handle === value)
