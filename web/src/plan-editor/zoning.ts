import type { Drawing } from './drawing.ts'
import { boxOf, contains, middleOf, squareMetres } from './geometry.ts'

/** The stands given to the smallest zone that their middle lies in; of no zone where there is none. */
export function zonesAssigned(drawing: Drawing, ids: ReadonlySet<string>): Drawing {
  const zones = drawing.zones.toSorted((a, b) => squareMetres(a.outline) - squareMetres(b.outline))
  const stands = drawing.stands.map((stand) => {
    if (!ids.has(stand.id)) return stand
    const middle = middleOf(boxOf(stand.outline))
    const zoneId = zones.find(({ outline }) => contains(outline, middle))?.id ?? null
    return zoneId === stand.zoneId ? stand : { ...stand, zoneId }
  })
  return { ...drawing, stands }
}
