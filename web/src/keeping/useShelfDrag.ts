import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react'

/** Whatever takes a row of a list by its handle: the pointer draws it, the arrows step it. */
export function useShelfDrag(move: (from: number, to: number) => void) {
  const list = useRef<HTMLOListElement>(null)
  const [dragged, setDragged] = useState<number>()
  const place = useRef<number>(undefined)

  /** Where a row would be, whose handle is at this height: past the middle of another, it takes its place. */
  const placeAt = (y: number, from: number): number => {
    const rows = [...(list.current?.children ?? [])]
    const middles = rows.map((row) => row.getBoundingClientRect()).map(({ top, height }) => top + height / 2)
    return middles.filter((middle, nth) => nth !== from && middle < y).length
  }
  const end = () => {
    place.current = undefined
    setDragged(undefined)
  }
  const handle = (at: number) => ({
    onPointerDown: (event: PointerEvent<HTMLButtonElement>) => {
      if (event.button !== 0) return
      event.currentTarget.setPointerCapture(event.pointerId)
      place.current = at
      setDragged(at)
    },
    onPointerMove: (event: PointerEvent<HTMLButtonElement>) => {
      const from = place.current
      if (from === undefined) return
      const to = placeAt(event.clientY, from)
      if (to === from) return
      move(from, to)
      place.current = to
      setDragged(to)
    },
    onPointerUp: end,
    onPointerCancel: end,
    onKeyDown: (event: KeyboardEvent<HTMLButtonElement>) => {
      const by = { ArrowUp: -1, ArrowDown: 1 }[event.key]
      if (by === undefined) return
      event.preventDefault()
      const { currentTarget } = event
      move(at, at + by)
      // The row that moved is the same element: the focus goes with it.
      requestAnimationFrame(() => currentTarget.focus())
    },
  })
  return { list, dragged, handle }
}
