import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react'
import { useText } from '../i18n/useText.ts'
import { Button } from '../ui/Button.tsx'
import type { PlanHall, PlanStand } from './planTypes.ts'
import { middleOf, pointsOf } from './points.ts'
import { doorsOf, type Route } from './route.ts'
import { type StandMark, StandShape } from './StandShape.tsx'
import type { StandNow } from './standState.ts'
import { useGestureZoom } from './useGestureZoom.ts'

interface Props {
  hall: PlanHall
  /** By the stand's id. */
  states: ReadonlyMap<string, StandNow>
  /** Ids of what is searched for; the others step back. Undefined when nothing is. */
  found: ReadonlySet<string> | undefined
  chosen: PlanStand | undefined
  /** What stands are to the file that is looked at, by their ids. */
  marks?: ReadonlyMap<string, StandMark>
  /** Named colours by the stand's id, instead of those of the states. */
  tints?: ReadonlyMap<string, string> | undefined
  route?: Route | undefined
  /** What the colours mean; the states when absent. */
  legend?: ReactNode
  onChoose: (number: string) => void
}

const closest = 8
const step = 1.5
/** Numbers are drawn once they can be read. */
const numbersFrom = 2

/**
 * The hall as a drawing for eyes and fingers; the table below is the same for keyboards and screen readers. It pans by
 * the browser's own scrolling, which no script can make slower. A drawing is not mirrored in Arabic: north stays up
 * and east stays right.
 */
export function HallDrawing({ hall, states, found, chosen, marks, tints, route, legend, onChoose }: Props) {
  const say = useText()
  const [factor, setFactor] = useState(1)
  const frame = useRef<HTMLDivElement>(null)
  const zoomTo = useGestureZoom(frame, factor, closest, setFactor)
  const doors = useMemo(() => doorsOf(hall), [hall])
  const goal = chosen?.points
  useEffect(() => {
    const box = frame.current
    if (!box || !goal) return
    const [x, y] = middleOf(pointsOf(goal))
    const scale = box.scrollWidth / hall.widthCm
    box.scrollTo({ left: x * scale - box.clientWidth / 2, top: y * scale - box.clientHeight / 2 })
  }, [goal, hall.widthCm])
  return (
    <div className="plan-drawing">
      <div className="row plan-zoom no-print">
        <Button aria-label={say('stands.zoomOut')} aria-disabled={factor === 1} onClick={() => zoomTo(factor / step)}>
          −
        </Button>
        <Button
          aria-label={say('stands.zoomIn')}
          aria-disabled={factor === closest}
          onClick={() => zoomTo(factor * step)}
        >
          +
        </Button>
        <Button tone="quiet" onClick={() => zoomTo(1)}>
          {say('stands.whole')}
        </Button>
      </div>
      <div className="plan-frame" ref={frame} dir="ltr" data-testid="plan">
        {/* What a pinch stretches. The SVG itself must not be: its numbers would all be laid out anew for each frame. */}
        <div className="plan-sheet" style={{ inlineSize: `${factor * 100}%` }}>
          <svg
            aria-hidden="true"
            className="plan-svg"
            viewBox={`-50 -50 ${hall.widthCm + 100} ${hall.depthCm + 100}`}
            onClick={({ target }) => {
              const number = target instanceof Element && target.closest('[data-stand]')?.getAttribute('data-stand')
              if (number) onChoose(number)
            }}
          >
            <polygon className="plan-floor" points={hall.points} />
            {hall.zones.map(({ id, points, colour }) => (
              <polygon key={id} className="plan-zone" points={points} style={{ fill: `var(--track-${colour})` }} />
            ))}
            {hall.features.map(({ id, kind, points }) => (
              <Feature key={id} kind={kind} points={points} />
            ))}
            {hall.stands.map((stand) => (
              <StandShape
                key={stand.id}
                stand={stand}
                state={states.get(stand.id)?.state ?? 'free'}
                isFaint={found !== undefined && !found.has(stand.id)}
                isChosen={stand === chosen}
                isNumbered={factor >= numbersFrom}
                mark={marks?.get(stand.id)}
                tint={tints?.get(stand.id)}
              />
            ))}
            {doors.map(({ number, at: [x, y] }) => (
              <g key={number} className="plan-door">
                <circle cx={x} cy={y} r={110} />
                <text x={x} y={y}>
                  {number}
                </text>
              </g>
            ))}
            {route && <WayDrawn route={route} />}
          </svg>
        </div>
      </div>
      {legend ?? <Legend />}
    </div>
  )
}

/** The way, above all else; its ends are told apart by more than colour. */
function WayDrawn({ route: { points } }: { route: Route }) {
  const line = points.map(([x, y]) => `${x},${y}`).join(' ')
  const [x, y] = points.at(-1) ?? [0, 0]
  return (
    <g className="plan-way">
      <polyline className="plan-way-edge" points={line} />
      <polyline points={line} />
      <circle cx={x} cy={y} r={70} />
    </g>
  )
}

function Feature({ kind, points }: { kind: string; points: string }) {
  const corners = points.split(' ')
  if (corners.length > 2) return <polygon className="plan-feature" data-kind={kind} points={points} />
  if (corners.length === 2) return <polyline className="plan-feature" data-kind={kind} points={points} />
  const [x, y] = points.split(',')
  return <circle className="plan-feature" data-kind={kind} cx={x} cy={y} r={25} />
}

function Legend() {
  const say = useText()
  return (
    <ul className="plan-legend">
      {(['allocated', 'held', 'free', 'blocked'] as const).map((state) => (
        <li key={state}>
          <svg viewBox="0 0 20 20" aria-hidden="true">
            <rect className="plan-stand" data-state={state} x="1" y="1" width="18" height="18" />
          </svg>
          {say(`stands.state.${state}`)}
        </li>
      ))}
    </ul>
  )
}
