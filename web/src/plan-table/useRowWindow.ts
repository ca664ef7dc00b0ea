import { type RefObject, useLayoutEffect, useState } from 'react'

/** Rows beyond the edges, so that nothing is missing while one scrolls. */
const SPARE = 8

/**
 * Which rows of equal height a scrolling frame shows: hundreds of rows with a dozen fields each would cost every command
 * a second. `also` is kept in any case, so that the focus is never lost by scrolling.
 */
export function useRowWindow(frame: RefObject<HTMLElement | null>, count: number, rowHeight: number, also: number) {
  const [view, setView] = useState({ first: 0, last: 2 * SPARE })
  useLayoutEffect(() => {
    const box = frame.current
    if (!box) return
    const look = () => {
      const first = Math.max(0, Math.floor(box.scrollTop / rowHeight) - SPARE)
      const last = Math.ceil((box.scrollTop + box.clientHeight) / rowHeight) + SPARE
      setView((seen) => (seen.first === first && seen.last === last ? seen : { first, last }))
    }
    look()
    const resized = new ResizeObserver(look)
    resized.observe(box)
    box.addEventListener('scroll', look, { passive: true })
    return () => {
      resized.disconnect()
      box.removeEventListener('scroll', look)
    }
  }, [frame, rowHeight])
  const rows = []
  for (let n = view.first; n <= Math.min(view.last, count - 1); n++) rows.push(n)
  if (also >= 0 && also < count && (also < view.first || also > view.last)) rows.push(also)
  return rows.sort((a, b) => a - b)
}
