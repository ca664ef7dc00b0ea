import { useText } from '../i18n/useText.ts'
import { useStore } from '../live/store.ts'
import { ArrangeButtons } from './ArrangeButtons.tsx'
import type { Command } from './command.ts'
import type { Editor } from './editor.ts'
import { FeatureFields } from './FeatureFields.tsx'
import { squareMetres } from './geometry.ts'
import { HallFields } from './HallFields.tsx'
import { PlaceFields } from './PlaceFields.tsx'
import { StandFields } from './StandFields.tsx'
import { useZoneName } from './useZoneName.ts'
import { ZoneFields } from './ZoneFields.tsx'

interface Props {
  editor: Editor
  run: (command: Command) => boolean
}

/** What is chosen, in words and fields; the hall itself when nothing is. */
export function Inspector({ editor, run }: Props) {
  const say = useText()
  const nameOf = useZoneName()
  const { drawing, chosen } = useStore(editor.state)
  const ids = new Set(chosen)
  const stands = drawing.stands.filter(({ id }) => ids.has(id))
  const features = drawing.features.filter(({ id }) => ids.has(id))
  const zones = drawing.zones.filter(({ id }) => ids.has(id))
  const [stand] = stands
  const [zone] = zones
  if (chosen.length === 0)
    return (
      <>
        <h2>{nameOf(drawing.names)}</h2>
        <HallFields drawing={drawing} run={run} />
      </>
    )
  const area = stands.reduce((sum, { outline }) => sum + squareMetres(outline), 0)
  const isOne = chosen.length === 1
  const title =
    isOne && stand
      ? say('plan-editor.stand', { number: stand.number })
      : isOne && zone
        ? say('plan-editor.zone', { name: nameOf(zone.names) })
        : isOne && features[0]
          ? say(`plan-editor.kind.${features[0].kind}`)
          : say('plan-editor.chosen', { count: chosen.length })
  return (
    <>
      <h2>{title}</h2>
      {stands.length > 0 && (
        <p className="editor-soft">{say('stands.squareMetres', { area: Math.round(area * 100) / 100 })}</p>
      )}
      {chosen.length > 1 && <ArrangeButtons ids={chosen} run={run} />}
      <PlaceFields drawing={drawing} ids={chosen} run={run} />
      {stands.length > 0 && features.length + zones.length === 0 && (
        <StandFields drawing={drawing} stands={stands} run={run} />
      )}
      {features.length > 0 && stands.length + zones.length === 0 && <FeatureFields features={features} run={run} />}
      {zone && isOne && <ZoneFields key={zone.id} drawing={drawing} zone={zone} run={run} />}
    </>
  )
}
