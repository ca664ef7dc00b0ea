import {
  COLOURS,
  type Drawing,
  type DrawnFeature,
  type DrawnStand,
  type DrawnZone,
  type FeatureKind,
  type Outline,
  plainStand,
} from '../plan-editor/drawing.ts'
import { boxOf, middleOf } from '../plan-editor/geometry.ts'
import { nextFree, partsOf, suggestedNumber } from '../plan-editor/numbering.ts'
import { placeFor } from './placeFor.ts'

const USUAL_CM = 300
const ZONE_CM = 1000

/** A stand like the last that is chosen, else like the last there is, beside it and numbered on. */
export function newStand(drawing: Drawing, chosen: readonly string[]): DrawnStand {
  const last = drawing.stands.find(({ id }) => id === chosen.at(-1)) ?? drawing.stands.at(-1)
  const box = last ? boxOf(last.outline) : { left: 0, top: 0, right: USUAL_CM, bottom: USUAL_CM }
  const outline = placeFor(drawing, box.right - box.left, box.bottom - box.top, last?.outline)
  const parts = last && partsOf(last.number)
  const number =
    parts && parts.width > 0
      ? nextFree(parts, new Set(drawing.stands.map((stand) => stand.number)))
      : suggestedNumber(drawing.stands)
  const plain = plainStand(crypto.randomUUID(), number, outline)
  if (!last) return plain
  const { build, watts, water, accessible, priceRule, zoneId } = last
  return { ...plain, build, watts, water, accessible, priceRule, zoneId }
}

const SIZES = {
  WALL: [USUAL_CM, 0],
  DOOR: [USUAL_CM, 0],
  EMERGENCY_EXIT: [200, 0],
  AISLE: [ZONE_CM, USUAL_CM],
  PILLAR: [50, 50],
  POWER: [0, 0],
  WATER: [0, 0],
} as const satisfies Record<FeatureKind, readonly [number, number]>

/** A feature of the usual size: doors and exits on the south wall, the rest where there is room. */
export function newFeature(drawing: Drawing, kind: FeatureKind): DrawnFeature {
  const [width, depth] = SIZES[kind]
  const measure = kind === 'AISLE' ? USUAL_CM : kind === 'POWER' ? 20_000 : null
  return { id: crypto.randomUUID(), kind, outline: outlineOf(drawing, kind, width, depth), measure }
}

function outlineOf(drawing: Drawing, kind: FeatureKind, width: number, depth: number): Outline {
  if (kind === 'DOOR' || kind === 'EMERGENCY_EXIT') {
    const hall = boxOf(drawing.outline)
    const left = Math.round(middleOf(hall)[0] - width / 2)
    return [
      [left, hall.bottom],
      [left + width, hall.bottom],
    ]
  }
  const [corner, along, ...rest] = placeFor(drawing, width, depth)
  if (!corner || !along) return []
  if (kind === 'POWER' || kind === 'WATER') return [corner]
  return kind === 'WALL' ? [corner, along] : [corner, along, ...rest]
}

/** A zone with a key of its own and the colour that is used least. */
export function newZone(drawing: Drawing): DrawnZone {
  const { zones } = drawing
  const keys = new Set(zones.map(({ key }) => key))
  let n = zones.length + 1
  while (keys.has(`zone-${n}`)) n++
  const uses = (colour: string) => zones.filter((zone) => zone.colour === colour).length
  const colour = COLOURS.toSorted((one, other) => uses(one) - uses(other))[0] ?? 'majorelle'
  const name = `Zone ${n}`
  const names = { fr: name, ar: `المنطقة ${n}`, en: name, es: `Zona ${n}` }
  const outline = placeFor(drawing, ZONE_CM, ZONE_CM)
  return { id: crypto.randomUUID(), key: `zone-${n}`, names, outline, family: null, region: null, colour }
}
