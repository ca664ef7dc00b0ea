import { memo } from 'react'
import type { DrawnZone } from './drawing.ts'
import { boxOf, pointsText } from './geometry.ts'

interface Props {
  zone: DrawnZone
  name: string
  isChosen: boolean
}

export const ZoneDrawn = memo(function ZoneDrawn({ zone: { id, outline, colour }, name, isChosen }: Props) {
  const { left, top, right } = boxOf(outline)
  const colourOf = { '--zone': `var(--track-${colour})` } as React.CSSProperties
  return (
    <g data-thing={id} data-zone={name} data-chosen={isChosen || undefined} style={colourOf}>
      <polygon className="drawn-zone" points={pointsText(outline)} />
      <text
        className="drawn-zone-name"
        x={left + 40}
        y={top + 40}
        style={{ fontSize: Math.min(110, (right - left) / Math.max(4, name.length * 0.62)) }}
      >
        {name}
      </text>
    </g>
  )
})
