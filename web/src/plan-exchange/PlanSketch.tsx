import type { Drawing, DrawnStand, Outline } from '../plan-editor/drawing.ts'
import { boxOf, pointsText } from '../plan-editor/geometry.ts'

interface Props {
  drawing: Drawing
  /** Ids of what is drawn strongly; the rest steps back. Undefined: all is. */
  strong?: ReadonlySet<string>
  /** Stands that go. */
  gone?: readonly DrawnStand[]
  isNumbered?: boolean
}

/** A hall drawn small and still: for a preview, and for paper. What it shows is said in words beside it. */
export function PlanSketch({ drawing, strong, gone = [], isNumbered = false }: Props) {
  const all = [
    drawing.outline,
    ...[drawing.stands, drawing.features, drawing.zones, gone].flatMap((list) => list.map(({ outline }) => outline)),
  ]
  const { left, top, right, bottom } = boxOf(...all)
  const edge = Math.max(right - left, bottom - top) / 50
  const faint = (id: string) => (strong && !strong.has(id) ? true : undefined)
  return (
    <svg
      className="sketch"
      aria-hidden="true"
      viewBox={`${left - edge} ${top - edge} ${right - left + 2 * edge} ${bottom - top + 2 * edge}`}
    >
      <polygon className="sketch-floor" points={pointsText(drawing.outline)} />
      {drawing.zones.map(({ id, outline, colour }) => (
        <polygon
          key={id}
          className="sketch-zone"
          data-faint={faint(id)}
          points={pointsText(outline)}
          style={{ fill: `var(--track-${colour})` }}
        />
      ))}
      {drawing.features.map(({ id, kind, outline }) => (
        <FeatureSketch key={id} kind={kind} outline={outline} isFaint={faint(id)} />
      ))}
      {gone.map(({ id, outline }) => (
        <polygon key={id} className="sketch-gone" points={pointsText(outline)} />
      ))}
      {drawing.stands.map((stand) => (
        <g key={stand.id} data-faint={faint(stand.id)}>
          <polygon className="sketch-stand" points={pointsText(stand.outline)} />
          {isNumbered && <NumberSketch stand={stand} />}
        </g>
      ))}
    </svg>
  )
}

function NumberSketch({ stand: { number, outline } }: { stand: DrawnStand }) {
  const { left, top, right, bottom } = boxOf(outline)
  const size = Math.min(110, (right - left) / (number.length * 0.62))
  return (
    <text className="sketch-number" x={(left + right) / 2} y={(top + bottom) / 2} style={{ fontSize: size }}>
      {number}
    </text>
  )
}

function FeatureSketch({ kind, outline, isFaint }: { kind: string; outline: Outline; isFaint: true | undefined }) {
  const of = { className: 'sketch-feature', 'data-kind': kind, 'data-faint': isFaint }
  const [point] = outline
  if (outline.length === 1 && point) return <circle {...of} cx={point[0]} cy={point[1]} r={35} />
  return kind === 'AISLE' || kind === 'PILLAR' ? (
    <polygon {...of} points={pointsText(outline)} />
  ) : (
    <polyline {...of} points={pointsText(outline)} />
  )
}
