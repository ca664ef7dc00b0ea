import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { useGestureZoom } from '../stands/useGestureZoom.ts'
import type { Point } from './drawing.ts'

/** Floor shown around the hall, in centimetres. */
export const MARGIN_CM = 150
const CLOSEST = 24

export interface View {
  /** How many times larger than when the whole hall is seen. */
  readonly factor: number
  /** Centimetres of one pixel. */
  readonly unit: number
  readonly zoomTo: (factor: number) => void
  /** Brings a place to the middle, so near that a stand fills a good part of it. */
  readonly showAt: (at: Point) => void
  /** What is in the middle of the view. */
  readonly middle: () => Point
}

/** What is seen of a hall: it pans by the browser's own scrolling, and zooms as the public plan does. */
export function useView(
  frame: RefObject<HTMLDivElement | null>,
  svg: RefObject<SVGSVGElement | null>,
  widthCm: number,
): View {
  const [factor, setFactor] = useState(1)
  const [unit, setUnit] = useState(10)
  const aim = useRef<Point>(undefined)
  const [aimed, setAimed] = useState(0)
  const zoomTo = useGestureZoom(frame, factor, CLOSEST, setFactor)
  const whole = widthCm + 2 * MARGIN_CM

  useEffect(() => {
    const drawing = svg.current
    if (!drawing) return
    const measure = () => setUnit(whole / Math.max(1, drawing.clientWidth))
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(drawing)
    return () => observer.disconnect()
  }, [svg, whole])

  // biome-ignore lint/correctness/useExhaustiveDependencies: scrolled once the drawing has the size that was asked for
  useLayoutEffect(() => {
    const [box, drawing, at] = [frame.current, svg.current, aim.current]
    aim.current = undefined
    if (!box || !drawing || !at) return
    const scale = drawing.clientWidth / whole
    box.scrollTo({
      left: (at[0] + MARGIN_CM) * scale - box.clientWidth / 2,
      top: (at[1] + MARGIN_CM) * scale - box.clientHeight / 2,
    })
  }, [factor, aimed])

  const showAt = useCallback(
    (at: Point) => {
      aim.current = at
      // Twelve metres across: a stand and its neighbours.
      setFactor((now) => Math.max(now, Math.min(CLOSEST, whole / 2400)))
      setAimed((n) => n + 1)
    },
    [whole],
  )
  const middle = useCallback((): Point => {
    const [box, drawing] = [frame.current, svg.current]
    if (!box || !drawing) return [0, 0]
    const scale = whole / Math.max(1, drawing.clientWidth)
    return [
      Math.round((box.scrollLeft + box.clientWidth / 2) * scale - MARGIN_CM),
      Math.round((box.scrollTop + box.clientHeight / 2) * scale - MARGIN_CM),
    ]
  }, [frame, svg, whole])
  return { factor, unit, zoomTo, showAt, middle }
}
