import { type PointerEvent, useRef, useState } from 'react'
import { PIXELS_PER_MINUTE } from './boardGeometry.ts'
import { type BoardMove, moveByPointer } from './boardMove.ts'

type Held = { sessionId: string; x: number; y: number; columnWidth: number; pointerId: number }
export type Dragged = { readonly sessionId: string; readonly move: BoardMove }

const THRESHOLD = 6

/**
 * Dragging a block with a mouse or a pen. A finger scrolls instead, and moves by the dialog: a board that jumps under
 * the thumb in a crowded hall would move sessions nobody meant to move.
 */
export function useDrag(enabled: boolean, onDrop: (dragged: Dragged) => void) {
  const held = useRef<Held>(undefined)
  const justDragged = useRef(false)
  const [dragged, setDragged] = useState<Dragged>()

  const moveOf = (event: PointerEvent, at: Held): BoardMove =>
    moveByPointer(event.clientX - at.x, event.clientY - at.y, {
      pixelsPerMinute: PIXELS_PER_MINUTE,
      columnWidth: at.columnWidth,
      rightToLeft: document.documentElement.dir === 'rtl',
    })

  const handlersOf = (sessionId: string) => ({
    onPointerDown(event: PointerEvent<HTMLElement>) {
      justDragged.current = false
      if (!enabled || event.button !== 0 || event.pointerType === 'touch') return
      const column = event.currentTarget.closest('.board-column')
      if (!column) return
      held.current = {
        sessionId,
        x: event.clientX,
        y: event.clientY,
        columnWidth: column.getBoundingClientRect().width,
        pointerId: event.pointerId,
      }
    },
    onPointerMove(event: PointerEvent<HTMLElement>) {
      const at = held.current
      if (!at || at.pointerId !== event.pointerId) return
      const far = Math.hypot(event.clientX - at.x, event.clientY - at.y) > THRESHOLD
      if (!far && !dragged) return
      // Captured only now, so that a plain click stays one.
      event.currentTarget.setPointerCapture(event.pointerId)
      setDragged({ sessionId, move: moveOf(event, at) })
    },
    onPointerUp(event: PointerEvent<HTMLElement>) {
      const at = held.current
      held.current = undefined
      if (!at || !dragged) return
      justDragged.current = true
      setDragged(undefined)
      onDrop({ sessionId, move: moveOf(event, at) })
    },
    onPointerCancel() {
      held.current = undefined
      setDragged(undefined)
    },
  })

  const leave = () => {
    held.current = undefined
    setDragged(undefined)
  }

  /** Whether the click that follows is the end of a drag, and no click. */
  const endedDrag = () => justDragged.current
  return { dragged, handlersOf, leave, endedDrag }
}
