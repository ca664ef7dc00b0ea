import { type Store, useStore } from '../live/store.ts'
import { type Box, boxOf, pointsText, rectangle } from './geometry.ts'
import type { Gesture } from './gesture.ts'
import { useMetres } from './useMetres.ts'

interface Props {
  gesture: Store<Gesture>
  unit: number
  /** Of what is moved, for the measures beside it. */
  chosenBox: Box | undefined
}

/** What only shows while the pointer is down: the lines that are snapped to, the marquee, what is being drawn, its size. */
export function GestureDrawn({ gesture, unit, chosenBox }: Props) {
  const now = useStore(gesture)
  if (now.kind === 'none') return null
  if (now.kind === 'marquee') return <polygon className="drawn-marquee" points={pointsText(rectangle(now.box))} />
  const box =
    now.kind === 'move'
      ? chosenBox && {
          left: chosenBox.left + now.dx,
          right: chosenBox.right + now.dx,
          top: chosenBox.top + now.dy,
          bottom: chosenBox.bottom + now.dy,
        }
      : now.kind === 'resize'
        ? now.to
        : boxOf(now.outline)
  return (
    <g className="drawn-gesture">
      {now.kind === 'draw' &&
        (now.outline.length > 2 ? (
          <polygon className="drawn-new" points={pointsText(now.outline)} />
        ) : (
          <polyline className="drawn-new" points={pointsText(now.outline)} />
        ))}
      {now.guides.map(({ axis, at, from, to }) =>
        axis === 'x' ? (
          <line key={axis} className="drawn-guide" x1={at} x2={at} y1={from - 40 * unit} y2={to + 40 * unit} />
        ) : (
          <line key={axis} className="drawn-guide" y1={at} y2={at} x1={from - 40 * unit} x2={to + 40 * unit} />
        ),
      )}
      {box && <Measures box={box} unit={unit} isPlace={now.kind === 'move'} />}
    </g>
  )
}

function Measures({ box, unit, isPlace }: { box: Box; unit: number; isPlace: boolean }) {
  const metres = useMetres()
  const text = isPlace
    ? `${metres(box.left)} ; ${metres(box.top)}`
    : `${metres(box.right - box.left)} × ${metres(box.bottom - box.top)} m`
  return (
    <text
      className="drawn-measure"
      x={box.left}
      y={box.top - 8 * unit}
      style={{ fontSize: 14 * unit, strokeWidth: 4 * unit }}
    >
      {text}
    </text>
  )
}
