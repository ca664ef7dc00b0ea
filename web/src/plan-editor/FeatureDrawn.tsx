import { memo } from 'react'
import type { DrawnFeature } from './drawing.ts'
import { pointsText } from './geometry.ts'

interface Props {
  feature: DrawnFeature
  isChosen: boolean
  fault: 'ERROR' | 'WARNING' | undefined
}

/** A wall, an aisle, a door, a pillar, a power or a water point. Lines and points have more around them to take hold of. */
export const FeatureDrawn = memo(function FeatureDrawn({ feature: { id, kind, outline }, isChosen, fault }: Props) {
  const points = pointsText(outline)
  const [x, y] = outline[0] ?? [0, 0]
  const attributes = { className: 'drawn-feature', 'data-kind': kind, 'data-fault': fault }
  return (
    <g data-thing={id} data-feature={kind} data-chosen={isChosen || undefined}>
      {outline.length > 2 && kind !== 'WALL' ? (
        <polygon {...attributes} points={points} />
      ) : outline.length > 1 ? (
        <>
          <polyline className="drawn-grip" points={points} />
          <polyline {...attributes} points={points} />
        </>
      ) : (
        <>
          <circle className="drawn-grip" cx={x} cy={y} r={60} />
          <circle {...attributes} cx={x} cy={y} r={32} />
          {kind === 'POWER' ? (
            <path className="drawn-mark" d={`M${x + 5},${y - 22} l-17,26 h11 l-4,20 l17,-26 h-11 z`} />
          ) : (
            <path className="drawn-mark" d={`M${x},${y - 22} c22,26 16,40 0,40 c-16,0 -22,-14 0,-40 z`} />
          )}
        </>
      )}
    </g>
  )
})
