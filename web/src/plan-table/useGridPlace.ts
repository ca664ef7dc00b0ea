import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { Thing } from '../plan-editor/drawing.ts'
import type { Place } from './gridKeys.ts'

export const ROW_PX = 45

interface Options {
  readonly things: readonly Thing[]
  readonly columns: number
  /** Something new: the focus goes to its first field. */
  readonly goTo: { readonly id: string } | undefined
  /** The first of what is chosen: it is shown when it was chosen elsewhere. */
  readonly first: string | undefined
}

/** Where one is in a grid, by row rather than by number, so that sorting and filtering take nobody elsewhere. */
export function useGridPlace(frame: RefObject<HTMLElement | null>, { things, columns, goTo, first }: Options) {
  const [active, setActive] = useState<{ id: string | undefined; row: number; column: number }>({
    id: things[0]?.id,
    row: 0,
    column: 1,
  })
  const wantsFocus = useRef(false)
  const found = active.id === undefined ? -1 : things.findIndex(({ id }) => id === active.id)
  // Of a row that is gone, its place is kept.
  const row = active.row < 0 ? -1 : found >= 0 ? found : Math.min(active.row, things.length - 1)
  const place: Place = { row, column: Math.min(active.column, columns) }
  const go = (to: Place, { focus = true } = {}) => {
    wantsFocus.current = focus
    setActive({ id: things[to.row]?.id, ...to })
    reveal(frame.current, to.row)
  }
  useLayoutEffect(() => {
    if (!wantsFocus.current) return
    const cell = frame.current?.querySelector<HTMLElement>(`[data-at="${place.row}:${place.column}"]`)
    // Not drawn yet: after the scrolling it will be.
    if (!cell) return
    wantsFocus.current = false
    cell.focus({ preventScroll: true })
    cell.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when something else is gone to
  useEffect(() => {
    const to = goTo ? things.findIndex(({ id }) => id === goTo.id) : -1
    if (to >= 0) go({ row: to, column: 1 })
  }, [goTo])
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when something else is chosen, and not from here
  useEffect(() => {
    if (frame.current?.contains(document.activeElement)) return
    reveal(
      frame.current,
      things.findIndex(({ id }) => id === first),
    )
  }, [first])
  return { place, go, wantsFocus }
}

/** Scrolls a row of which nothing may be drawn yet into the frame. */
function reveal(frame: HTMLElement | null, row: number): void {
  if (!frame || row < 0) return
  const [top, bottom] = [row * ROW_PX, (row + 2) * ROW_PX]
  if (top < frame.scrollTop) frame.scrollTop = top
  else if (bottom > frame.scrollTop + frame.clientHeight) frame.scrollTop = bottom - frame.clientHeight
}
