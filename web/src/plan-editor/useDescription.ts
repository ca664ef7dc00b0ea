import { useCallback } from 'react'
import { useIntl } from 'react-intl'
import { useText } from '../i18n/useText.ts'
import type { Drawing, DrawnStand } from './drawing.ts'
import { boxOf, squareMetres } from './geometry.ts'
import { useMetres } from './useMetres.ts'
import { useZoneName } from './useZoneName.ts'

/** A stand in one sentence, for those who hear the drawing. */
export function useDescription(): (drawing: Drawing, stand: DrawnStand) => string {
  const say = useText()
  const intl = useIntl()
  const metres = useMetres()
  const nameOf = useZoneName()
  return useCallback(
    ({ zones }, { number, outline, zoneId, blocked }) => {
      const { left, top, right, bottom } = boxOf(outline)
      const zone = zones.find(({ id }) => id === zoneId)
      const parts = [
        say('plan-editor.stand', { number }),
        say('plan-editor.area', { area: intl.formatNumber(squareMetres(outline), { maximumFractionDigits: 2 }) }),
        say('plan-editor.sizeOf', { width: metres(right - left), depth: metres(bottom - top) }),
        say('plan-editor.placeOf', { x: metres(left), y: metres(top) }),
        ...(zone ? [nameOf(zone.names)] : []),
        ...(blocked ? [say('plan-editor.field.blocked')] : []),
      ]
      return intl.formatList(parts, { type: 'unit' })
    },
    [say, intl, metres, nameOf],
  )
}
