import type { Drawing, Outline } from '../plan-editor/drawing.ts'
import { type Said, saidOfFeature, saidOfStand, saidOfZone } from './exportFacts.ts'

const AREAS = new Set(['STAND', 'ZONE', 'HALL', 'AISLE', 'PILLAR'])

/**
 * The hall as GeoJSON, in metres east and north of its north-west corner: a hall has no place on the earth. What a
 * feature is, and its id, are among its properties, and the import gives the same drawing back.
 */
export function drawingToGeoJson(drawing: Drawing): string {
  const { names, widthCm, depthCm } = drawing
  const features = [
    feature(drawing.outline, [['kind', 'HALL']]),
    ...drawing.zones.map((zone) => feature(zone.outline, saidOfZone(zone))),
    ...drawing.features.map((each) => feature(each.outline, saidOfFeature(each))),
    ...drawing.stands.map((stand) => feature(stand.outline, saidOfStand(stand, drawing))),
  ]
  const salon = { format: 'plan', units: 'm', origin: 'north-west', widthCm, depthCm, names }
  return `${JSON.stringify({ type: 'FeatureCollection', salon, features }, undefined, 1)}\n`
}

function feature(outline: Outline, said: Said) {
  const properties = Object.fromEntries(said.map(([fact, value]) => [camel(fact), value]))
  return { type: 'Feature', properties, geometry: geometryOf(outline, String(properties.kind)) }
}

function geometryOf(outline: Outline, kind: string) {
  const metres = outline.map(([x, y]) => [x / 100, y === 0 ? 0 : -y / 100])
  if (metres.length === 1) return { type: 'Point', coordinates: metres[0] }
  return AREAS.has(kind)
    ? { type: 'Polygon', coordinates: [[...metres, ...metres.slice(0, 1)]] }
    : { type: 'LineString', coordinates: metres }
}

const camel = (fact: string) => fact.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())
