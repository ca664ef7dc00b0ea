import { type Store, useStore } from '../live/store.ts'
import { type Drawing, thingOf } from './drawing.ts'
import { boxOf, middleOf, pointsText, rectangle, tidied } from './geometry.ts'
import { boxOfChosen, type Gesture, HANDLES } from './gesture.ts'

interface Props {
  drawing: Drawing
  chosen: readonly string[]
  gesture: Store<Gesture>
  /** Centimetres of one pixel: handles are as large on the screen whatever the zoom. */
  unit: number
}

/** What the chosen things are stretched by: the box around them, or the corners of the one that is no rectangle. */
export function Handles({ drawing, chosen, gesture, unit }: Props) {
  const { kind } = useStore(gesture)
  if (kind !== 'none' || chosen.length === 0) return null
  const only = chosen.length === 1 && chosen[0] ? thingOf(drawing, chosen[0]) : undefined
  const size = 9 * unit
  if (only && only.outline.length > 1 && !isRectangle(only.outline))
    return (
      <g className="handles">
        {only.outline.length > 2 && <polygon className="handles-box" points={pointsText(only.outline)} />}
        {only.outline.map(([x, y], n) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a corner has no other name than its place
          <rect key={n} data-corner={n} x={x - size / 2} y={y - size / 2} width={size} height={size} rx={size / 2} />
        ))}
      </g>
    )
  const box = boxOfChosen(drawing, chosen)
  const isPoint = box.right - box.left < 1 && box.bottom - box.top < 1
  const [middleX, middleY] = middleOf(box)
  const placeOf = {
    nw: [box.left, box.top],
    n: [middleX, box.top],
    ne: [box.right, box.top],
    e: [box.right, middleY],
    se: [box.right, box.bottom],
    s: [middleX, box.bottom],
    sw: [box.left, box.bottom],
    w: [box.left, middleY],
  } as const
  // On what is small on the screen only the corners: it must still be taken hold of itself.
  const [isNarrow, isLow] = [box.right - box.left < 4 * size, box.bottom - box.top < 4 * size]
  const shown = HANDLES.filter(
    (handle) => handle.length === 2 || (!(isNarrow && 'ns'.includes(handle)) && !(isLow && 'ew'.includes(handle))),
  )
  const around = isPoint
    ? { left: box.left - 60, right: box.right + 60, top: box.top - 60, bottom: box.bottom + 60 }
    : box
  return (
    <g className="handles">
      <polygon className="handles-box" points={pointsText(rectangle(around))} />
      {!isPoint &&
        !(isNarrow && isLow && box.right - box.left < 2.5 * size) &&
        shown.map((handle) => {
          const [x, y] = placeOf[handle]
          return (
            <rect
              key={handle}
              data-handle={handle}
              x={x - size / 2}
              y={y - size / 2}
              width={size}
              height={size}
              rx={size / 5}
            />
          )
        })}
    </g>
  )
}

function isRectangle(outline: readonly (readonly [number, number])[]): boolean {
  const corners = tidied(outline)
  const { left, top, right, bottom } = boxOf(corners)
  return corners.length === 4 && corners.every(([x, y]) => (x === left || x === right) && (y === top || y === bottom))
}
