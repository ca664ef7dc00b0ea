import { useEffect, useRef, useState } from 'react'
import { useText } from '../i18n/useText.ts'
import { Button } from '../ui/Button.tsx'
import type { PlanHall, PlanStand } from './planTypes.ts'
import { type StandMark, StandShape } from './StandShape.tsx'
import type { StandNow } from './standState.ts'

interface Props {
  hall: PlanHall
  /** By the stand's id. */
  states: ReadonlyMap<string, StandNow>
  /** Ids of what is searched for; the others step back. Undefined when nothing is. */
  found: ReadonlySet<string> | undefined
  chosen: PlanStand | undefined
  /** What stands are to the file that is looked at, by their ids. */
  marks?: ReadonlyMap<string, StandMark>
  onChoose: (number: string) => void
}

const zooms = [1, 1.5, 2.25, 3.5, 5, 8] as const
/** Numbers are drawn once they can be read. */
const numbersFrom = 2

/**
 * The hall as a drawing for eyes and fingers; the table below is the same for keyboards and screen readers. It pans by
 * the browser's own scrolling, which no script can make slower. A drawing is not mirrored in Arabic: north stays up
 * and east stays right.
 */
export function HallDrawing({ hall, states, found, chosen, marks, onChoose }: Props) {
  const say = useText()
  const [zoom, setZoom] = useState(0)
  const frame = useRef<HTMLDivElement>(null)
  const factor = zooms[zoom] ?? 1
  useEffect(() => {
    const box = frame.current
    const [x, y] = (chosen?.points.split(' ')[0] ?? '').split(',').map(Number)
    if (!box || x === undefined || y === undefined || Number.isNaN(y)) return
    const scale = (box.clientWidth * factor) / hall.widthCm
    box.scrollTo({ left: x * scale - box.clientWidth / 2, top: y * scale - box.clientHeight / 2 })
  }, [chosen, factor, hall])
  return (
    <div className="plan-drawing">
      <div className="row plan-zoom no-print">
        <Button
          aria-label={say('stands.zoomOut')}
          aria-disabled={zoom === 0}
          onClick={() => setZoom(Math.max(0, zoom - 1))}
        >
          −
        </Button>
        <Button
          aria-label={say('stands.zoomIn')}
          aria-disabled={zoom === zooms.length - 1}
          onClick={() => setZoom(Math.min(zooms.length - 1, zoom + 1))}
        >
          +
        </Button>
        <Button tone="quiet" onClick={() => setZoom(0)}>
          {say('stands.whole')}
        </Button>
      </div>
      <div className="plan-frame" ref={frame} dir="ltr" data-testid="plan">
        <svg
          aria-hidden="true"
          className="plan-svg"
          viewBox={`-50 -50 ${hall.widthCm + 100} ${hall.depthCm + 100}`}
          style={{ inlineSize: `${factor * 100}%` }}
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
            />
          ))}
        </svg>
      </div>
      <Legend />
    </div>
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
