import { memo } from 'react'
import type { PlanStand } from './planTypes.ts'
import type { StandState } from './standState.ts'

/** What a stand is to the file that is looked at: its own, offered to it, about to be offered, or one that would fit. */
export type StandMark = 'mine' | 'offered' | 'picked' | 'suits' | 'fits'

interface Props {
  stand: PlanStand
  state: StandState
  isFaint: boolean
  isChosen: boolean
  isNumbered: boolean
  mark?: StandMark | undefined
  /** A named colour, instead of that of its state. */
  tint?: string | undefined
}

/** One stand. Kept while nothing of its own changed: a thousand others may. */
export const StandShape = memo(function StandShape({ stand, state, isFaint, isChosen, isNumbered, mark, tint }: Props) {
  const corners = stand.points.split(' ').map((pair) => pair.split(',').map(Number))
  const xs = corners.map(([x = 0]) => x)
  const ys = corners.map(([, y = 0]) => y)
  const width = Math.max(...xs) - Math.min(...xs)
  return (
    <g data-stand={stand.number} data-faint={isFaint || undefined} data-chosen={isChosen || undefined} data-mark={mark}>
      <polygon
        className="plan-stand"
        data-state={state}
        data-tinted={tint ? true : undefined}
        points={stand.points}
        style={tint ? { fill: `var(--track-${tint})` } : undefined}
      />
      {(isNumbered || isChosen) && (
        <text
          className="plan-number"
          x={Math.min(...xs) + width / 2}
          y={(Math.min(...ys) + Math.max(...ys)) / 2}
          style={{ fontSize: Math.min(90, width / (stand.number.length * 0.62)) }}
        >
          {stand.number}
        </text>
      )}
    </g>
  )
})
