import { type KeyboardEvent, type RefObject, useCallback, useMemo } from 'react'
import { useText } from '../i18n/useText.ts'
import { type Store, useStore } from '../live/store.ts'
import type { Command } from './command.ts'
import type { DrawnFeature, DrawnStand, DrawnZone } from './drawing.ts'
import type { Editor } from './editor.ts'
import { FeatureDrawn } from './FeatureDrawn.tsx'
import type { Faults } from './faultsOf.ts'
import { GestureDrawn } from './GestureDrawn.tsx'
import { pointsText } from './geometry.ts'
import { boxOfChosen, type Gesture } from './gesture.ts'
import { Handles } from './Handles.tsx'
import { Layer } from './Layer.tsx'
import { StandDrawn } from './StandDrawn.tsx'
import type { Tool } from './tools.ts'
import { useCanvasPointer } from './useCanvasPointer.ts'
import { MARGIN_CM, type View } from './useView.ts'
import { useZoneName } from './useZoneName.ts'
import { ZoneDrawn } from './ZoneDrawn.tsx'

interface Props {
  editor: Editor
  tool: Tool
  gesture: Store<Gesture>
  faults: Faults
  view: View
  frame: RefObject<HTMLDivElement | null>
  svg: RefObject<SVGSVGElement | null>
  run: (command: Command) => void
  /** To look at: nothing is moved, stretched or drawn. */
  isReadOnly?: boolean
  onKeyDown: (event: KeyboardEvent<HTMLElement>, cancel: () => boolean) => void
}

/** A number is shown once it is some ten pixels high. */
const NUMBERED_FROM_UNIT = 9

/**
 * The hall, drawn and drawn upon. A drawing is not mirrored in Arabic: north stays up and east stays right. The table says
 * the same to those who do not see it; what the keys do here is told aloud.
 */
export function Canvas({ editor, tool, gesture, faults, view, frame, svg, run, isReadOnly = false, onKeyDown }: Props) {
  const say = useText()
  const nameOf = useZoneName()
  const { drawing, chosen } = useStore(editor.state)
  const { unit } = view
  const { handlers, cancel } = useCanvasPointer({ editor, tool, unit, gesture, frame, svg, run })
  const chosenIds = useMemo(() => new Set(chosen), [chosen])
  const aisles = useMemo(() => drawing.features.filter(({ kind }) => kind === 'AISLE'), [drawing.features])
  const fittings = useMemo(() => drawing.features.filter(({ kind }) => kind !== 'AISLE'), [drawing.features])
  const isNumbered = unit <= NUMBERED_FROM_UNIT
  const drawStand = useCallback(
    (stand: DrawnStand, isChosen: boolean) => (
      <StandDrawn
        key={stand.id}
        stand={stand}
        isChosen={isChosen}
        isNumbered={isNumbered}
        fault={faults.get(stand.id)}
      />
    ),
    [isNumbered, faults],
  )
  const drawFeature = useCallback(
    (feature: DrawnFeature, isChosen: boolean) => (
      <FeatureDrawn key={feature.id} feature={feature} isChosen={isChosen} fault={faults.get(feature.id)} />
    ),
    [faults],
  )
  const drawZone = useCallback(
    (zone: DrawnZone, isChosen: boolean) => (
      <ZoneDrawn key={zone.id} zone={zone} name={nameOf(zone.names)} isChosen={isChosen} />
    ),
    [nameOf],
  )
  const whole = [drawing.widthCm + 2 * MARGIN_CM, drawing.depthCm + 2 * MARGIN_CM]
  return (
    <div
      className="plan-frame editor-frame"
      ref={frame}
      dir="ltr"
      role="application"
      aria-label={say('plan-editor.canvas')}
      aria-describedby="editor-keys-hint"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the drawing is worked on with the keyboard too
      tabIndex={0}
      data-tool={tool}
      data-testid="drawing"
      onKeyDown={(event) => onKeyDown(event, cancel)}
    >
      <div className="plan-sheet" style={{ inlineSize: `${view.factor * 100}%` }}>
        <svg
          ref={svg}
          aria-hidden="true"
          className="plan-svg editor-svg"
          viewBox={`${-MARGIN_CM} ${-MARGIN_CM} ${whole[0]} ${whole[1]}`}
          {...(isReadOnly ? { onClick: handlers.onClick } : handlers)}
        >
          <defs>
            <pattern id="editor-grid" width="100" height="100" patternUnits="userSpaceOnUse">
              <path d="M100,0H0V100" className="editor-grid-line" />
            </pattern>
          </defs>
          <polygon className="plan-floor" points={pointsText(drawing.outline)} />
          {unit < 6 && <polygon fill="url(#editor-grid)" points={pointsText(drawing.outline)} />}
          <Layer things={drawing.zones} chosen={chosenIds} gesture={gesture} draw={drawZone} />
          <Layer things={aisles} chosen={chosenIds} gesture={gesture} draw={drawFeature} />
          <Layer things={drawing.stands} chosen={chosenIds} gesture={gesture} draw={drawStand} />
          <Layer things={fittings} chosen={chosenIds} gesture={gesture} draw={drawFeature} />
          {tool === 'choose' && !isReadOnly && (
            <Handles drawing={drawing} chosen={chosen} gesture={gesture} unit={unit} />
          )}
          <GestureDrawn
            gesture={gesture}
            unit={unit}
            chosenBox={chosen.length > 0 ? boxOfChosen(drawing, chosen) : undefined}
          />
        </svg>
      </div>
    </div>
  )
}
