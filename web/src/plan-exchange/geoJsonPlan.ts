import type { RawPoint } from './matrix.ts'
import {
  type FileRefusal,
  IMPORT_KINDS,
  MOST_ELEMENTS,
  MOST_MB,
  type RawPart,
  type RawPlan,
  type RawShape,
  type Unread,
} from './rawPlan.ts'

type Json = { readonly [key: string]: unknown }
const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value)

const METRES_PER_DEGREE = 111_319.490_793
/** A hall is smaller than this many degrees, and larger than so many metres. */
const HALL_DEGREES = 0.05

/** Everything that a GeoJSON draws, in metres with y to the south, and its properties. */
export function geoJsonPlan(text: string): RawPlan | FileRefusal {
  if (text.length > MOST_MB * 1_000_000) return { code: 'TOO_LARGE', mostMb: MOST_MB }
  let root: unknown
  try {
    root = JSON.parse(text)
  } catch {
    return { code: 'NOT_GEOJSON' }
  }
  if (!isObject(root)) return { code: 'NOT_GEOJSON' }
  const features = featuresOf(root)
  if (!features) return { code: 'NOT_GEOJSON' }
  if (features.length > MOST_ELEMENTS) return { code: 'TOO_MANY_ELEMENTS', most: MOST_ELEMENTS }
  const unread: Unread[] = []
  const shapes = features.flatMap((feature, n) => shapeOf(feature, n, unread))
  const salon = isObject(root.salon) ? root.salon : undefined
  const isOurs = salon?.format === 'plan'
  const projected = isOurs || !isInDegrees(root, shapes) ? shapes.map(flipped) : inMetres(shapes)
  const names = isOurs && isObject(salon.names) ? salon.names : undefined
  const whole = (value: unknown) => (isOurs && typeof value === 'number' ? value : undefined)
  const name = (language: string) => String(names?.[language] ?? '')
  return {
    isOurs,
    names: names && { fr: name('fr'), ar: name('ar'), en: name('en'), es: name('es') },
    widthCm: whole(salon?.widthCm),
    depthCm: whole(salon?.depthCm),
    cmPerUnit: 100,
    shapes: projected,
    texts: [],
    unread,
  }
}

function featuresOf(root: Json): readonly Json[] | undefined {
  if (root.type === 'FeatureCollection')
    return Array.isArray(root.features) ? root.features.filter(isObject) : undefined
  if (root.type === 'Feature') return [root]
  return typeof root.type === 'string' && (Array.isArray(root.coordinates) || Array.isArray(root.geometries))
    ? [{ type: 'Feature', properties: {}, geometry: root }]
    : undefined
}

function shapeOf(feature: Json, n: number, unread: Unread[]): RawShape[] {
  const properties = isObject(feature.properties) ? feature.properties : {}
  const facts = new Map(
    Object.entries(properties).flatMap(([key, value]) =>
      isPlain(value) ? [[kebab(key), String(value ?? '')] as const] : [],
    ),
  )
  if (typeof feature.id === 'string' && !facts.has('id')) facts.set('id', feature.id)
  const geometry = isObject(feature.geometry) ? feature.geometry : undefined
  const label = facts.get('number') ?? facts.get('name') ?? facts.get('id') ?? String(n + 1)
  const element = `${String(geometry?.type ?? feature.type ?? 'Feature')}#${label.slice(0, 40)}`
  const parts = geometry ? partsOf(geometry) : []
  if (parts === undefined) unread.push({ element, why: 'BAD_FIGURES' })
  else if (parts.length === 0) unread.push({ element, why: 'NO_GEOMETRY' })
  if (!parts?.length) return []
  const kind = IMPORT_KINDS.find((each) => each === facts.get('kind')?.toUpperCase())
  const group = facts.get('layer') ?? facts.get('kind') ?? facts.get('type') ?? facts.get('class')
  const labels = ['number', 'ref', 'label', 'name', 'id'].flatMap((key) => facts.get(key) || [])
  return [{ element, group: group || String(geometry?.type), kind, parts, labels, facts }]
}

const isPlain = (value: unknown) => ['string', 'number', 'boolean'].includes(typeof value) || value === null
/** `openSides`, `open_sides` and `open-sides` are one fact. */
const kebab = (key: string) =>
  key
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .replace(/[_\s]+/g, '-')
    .toLowerCase()

function partsOf({ type, coordinates, geometries }: Json): RawPart[] | undefined {
  const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])
  const all = (parts: readonly (RawPart[] | undefined)[]) =>
    parts.includes(undefined) ? undefined : parts.flatMap((part) => part ?? [])
  const ring = (value: unknown, isClosed: boolean): RawPart[] | undefined => {
    const points = list(value).map(position)
    if (points.includes(undefined)) return undefined
    const known = points.flatMap((point) => (point ? [point] : []))
    const [first, last] = [known[0], known.at(-1)]
    // The last corner of a ring is its first.
    const isDoubled = isClosed && known.length > 1 && first?.[0] === last?.[0] && first?.[1] === last?.[1]
    return [{ points: isDoubled ? known.slice(0, -1) : known, isClosed, isCurved: false }]
  }
  const polygon = (value: unknown) => all(list(value).map((each) => ring(each, true)))
  switch (type) {
    case 'Point':
      return ring([coordinates], false)
    case 'MultiPoint':
      return all(list(coordinates).map((each) => ring([each], false)))
    case 'LineString':
      return ring(coordinates, false)
    case 'MultiLineString':
      return all(list(coordinates).map((each) => ring(each, false)))
    case 'Polygon':
      return polygon(coordinates)
    case 'MultiPolygon':
      return all(list(coordinates).map(polygon))
    case 'GeometryCollection':
      return all(list(geometries).map((each) => (isObject(each) ? partsOf(each) : undefined)))
    default:
      return undefined
  }
}

function position(value: unknown): RawPoint | undefined {
  if (!Array.isArray(value)) return undefined
  const [x, y]: readonly unknown[] = value
  return typeof x === 'number' && typeof y === 'number' && Number.isFinite(x) && Number.isFinite(y) ? [x, y] : undefined
}

/** Whether the figures are longitude and latitude: what the file says, else whether they could be anything else. */
function isInDegrees(root: Json, shapes: readonly RawShape[]): boolean {
  const crs = isObject(root.crs) && isObject(root.crs.properties) ? String(root.crs.properties.name) : undefined
  if (crs) return /CRS84|EPSG(:|::)4326$/i.test(crs)
  const [low, high] = endsOf(shapes)
  const spans = [high[0] - low[0], high[1] - low[1]]
  return (
    Math.abs(low[0]) <= 180 &&
    Math.abs(high[0]) <= 180 &&
    Math.abs(low[1]) <= 90 &&
    Math.abs(high[1]) <= 90 &&
    spans.every((span) => span <= HALL_DEGREES)
  )
}

function endsOf(shapes: readonly RawShape[]): readonly [RawPoint, RawPoint] {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const { parts } of shapes)
    for (const { points } of parts)
      for (const [x, y] of points) {
        west = Math.min(west, x)
        east = Math.max(east, x)
        south = Math.min(south, y)
        north = Math.max(north, y)
      }
  return [
    [west, south],
    [east, north],
  ]
}

const changed = (shape: RawShape, change: (point: RawPoint) => RawPoint): RawShape => ({
  ...shape,
  parts: shape.parts.map((part) => ({ ...part, points: part.points.map(change) })),
})

/** North is up on a map, and south is down in a drawing. */
const flipped = (shape: RawShape): RawShape => changed(shape, ([x, y]) => [x, -y])

/** Degrees as metres from the north-west corner: over a hall, the earth is flat to a tenth of a millimetre. */
function inMetres(shapes: readonly RawShape[]): readonly RawShape[] {
  const [[west, south], [, north]] = endsOf(shapes)
  const shrunk = Math.cos((((south + north) / 2) * Math.PI) / 180)
  return shapes.map((shape) =>
    changed(shape, ([x, y]) => [(x - west) * METRES_PER_DEGREE * shrunk, (north - y) * METRES_PER_DEGREE]),
  )
}
