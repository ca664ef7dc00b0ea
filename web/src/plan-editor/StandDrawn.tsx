import { memo } from 'react'
import type { DrawnStand } from './drawing.ts'
import { boxOf, pointsText } from './geometry.ts'

export type Fault = 'ERROR' | 'WARNING'

interface Props {
  stand: DrawnStand
  isChosen: boolean
  isNumbered: boolean
  fault: Fault | undefined
}

/** One stand. Kept while nothing of its own changed: hundreds of others may. */
export const StandDrawn = memo(function StandDrawn({ stand, isChosen, isNumbered, fault }: Props) {
  const { left, top, right, bottom } = boxOf(stand.outline)
  const width = right - left
  return (
    <g data-thing={stand.id} data-stand={stand.number} data-chosen={isChosen || undefined}>
      <polygon
        className="drawn-stand"
        data-blocked={stand.blocked !== null || undefined}
        data-fault={fault}
        points={pointsText(stand.outline)}
      />
      {(isNumbered || isChosen) && (
        <text
          className="drawn-number"
          x={(left + right) / 2}
          y={(top + bottom) / 2}
          style={{ fontSize: Math.min(90, width / (stand.number.length * 0.62)) }}
        >
          {stand.number}
        </text>
      )}
    </g>
  )
})
