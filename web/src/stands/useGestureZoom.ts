import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react'

/** Where the view is to stay: the place under the fingers, as shares of the drawing, and where it is in the frame. */
interface Anchor {
  readonly shareX: number
  readonly shareY: number
  readonly x: number
  readonly y: number
}

/**
 * Zooms by two fingers, and by the wheel with Ctrl (which is what a pinch on a trackpad is). While the fingers move, the
 * drawing is only stretched, which costs nothing per stand; it is drawn anew once they are lifted. Returns how buttons
 * zoom: the middle of what is seen stays there.
 */
export function useGestureZoom(
  frame: RefObject<HTMLDivElement | null>,
  factor: number,
  closest: number,
  setFactor: (factor: number) => void,
): (wanted: number) => void {
  const anchor = useRef<Anchor>(undefined)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the view is put back once the drawing has its new size
  useLayoutEffect(() => {
    const box = frame.current
    const kept = anchor.current
    anchor.current = undefined
    if (!box || !kept) return
    box.scrollTo({ left: kept.shareX * box.scrollWidth - kept.x, top: kept.shareY * box.scrollHeight - kept.y })
  }, [factor])
  useEffect(() => {
    const box = frame.current
    const drawing = box?.querySelector<HTMLElement>('.plan-sheet')
    if (!box || !drawing) return
    const within = (wanted: number) => Math.min(closest, Math.max(1, wanted))
    const anchorAt = (x: number, y: number): Anchor => ({
      shareX: (box.scrollLeft + x) / box.scrollWidth,
      shareY: (box.scrollTop + y) / box.scrollHeight,
      x,
      y,
    })
    const commit = (at: Anchor, wanted: number) => {
      if (within(wanted) === factor) return
      anchor.current = at
      setFactor(within(wanted))
    }
    let pinch: { apart: number; at: Anchor; scale: number } | undefined
    const fingers = ({ touches }: TouchEvent) => {
      const [one, two] = [touches[0], touches[1]]
      if (!one || !two) return undefined
      const { left, top } = box.getBoundingClientRect()
      return {
        apart: Math.hypot(one.clientX - two.clientX, one.clientY - two.clientY),
        x: (one.clientX + two.clientX) / 2 - left,
        y: (one.clientY + two.clientY) / 2 - top,
      }
    }
    const start = (event: TouchEvent) => {
      const two = fingers(event)
      if (!two) return
      event.preventDefault()
      const at = anchorAt(two.x, two.y)
      pinch = { apart: two.apart, at, scale: 1 }
      // Only now: while one finger pans, no move waits for a script.
      box.addEventListener('touchmove', move, { passive: false })
      drawing.style.transformOrigin = `${at.shareX * 100}% ${at.shareY * 100}%`
      drawing.style.willChange = 'transform'
    }
    const move = (event: TouchEvent) => {
      const two = pinch && fingers(event)
      if (!pinch || !two) return
      event.preventDefault()
      pinch.scale = within((factor * two.apart) / pinch.apart) / factor
      drawing.style.transform = `scale(${pinch.scale})`
    }
    const end = () => {
      if (!pinch) return
      box.removeEventListener('touchmove', move)
      drawing.style.transform = drawing.style.willChange = drawing.style.transformOrigin = ''
      commit(pinch.at, factor * pinch.scale)
      pinch = undefined
    }
    const wheel = (event: WheelEvent) => {
      if (!event.ctrlKey) return
      event.preventDefault()
      const { left, top } = box.getBoundingClientRect()
      commit(anchorAt(event.clientX - left, event.clientY - top), factor * Math.exp(-event.deltaY / 200))
    }
    box.addEventListener('touchstart', start, { passive: false })
    box.addEventListener('touchend', end)
    box.addEventListener('touchcancel', end)
    box.addEventListener('wheel', wheel, { passive: false })
    return () => {
      box.removeEventListener('touchstart', start)
      box.removeEventListener('touchmove', move)
      box.removeEventListener('touchend', end)
      box.removeEventListener('touchcancel', end)
      box.removeEventListener('wheel', wheel)
    }
  }, [frame, factor, closest, setFactor])
  return (wanted) => {
    const box = frame.current
    const next = Math.min(closest, Math.max(1, wanted))
    if (!box || next === factor) return
    const [x, y] = [box.clientWidth / 2, box.clientHeight / 2]
    const shareX = (box.scrollLeft + x) / box.scrollWidth
    anchor.current = { shareX, shareY: (box.scrollTop + y) / box.scrollHeight, x, y }
    setFactor(next)
  }
}
