/** Centimetres from the hall's north-west corner, x to the east, y to the south. */
export type Point = readonly [x: number, y: number]
export type Outline = readonly Point[]

export const SHAPES = ['INLINE', 'CORNER', 'PENINSULA', 'ISLAND'] as const
export type Shape = (typeof SHAPES)[number]
export const BUILDS = ['RAW_SPACE', 'SHELL_SCHEME', 'TURNKEY'] as const
export type Build = (typeof BUILDS)[number]
export const FEATURE_KINDS = ['WALL', 'AISLE', 'DOOR', 'EMERGENCY_EXIT', 'PILLAR', 'POWER', 'WATER'] as const
export type FeatureKind = (typeof FEATURE_KINDS)[number]
export const COLOURS = ['majorelle', 'terracotta', 'mint', 'saffron', 'indigo', 'henna'] as const

export interface Names {
  readonly fr: string
  readonly ar: string
  readonly en: string
  readonly es: string
}

export interface DrawnStand {
  readonly id: string
  readonly number: string
  readonly outline: Outline
  readonly zoneId: string | null
  /** Null: as many as the drawing shows. */
  readonly openSides: number | null
  /** Null: what its open sides make of it. */
  readonly shape: Shape | null
  readonly build: Build
  readonly priceRule: string
  readonly watts: number
  readonly water: boolean
  readonly accessible: boolean
  /** Why it is kept out of what is offered; null when it is not. */
  readonly blocked: string | null
}

export interface DrawnFeature {
  readonly id: string
  readonly kind: FeatureKind
  /** One point of power or water, a line of a wall, a door or an exit, an area of the rest. */
  readonly outline: Outline
  /** Of an aisle, its safety width in centimetres; of a power point, watts. */
  readonly measure: number | null
}

export interface DrawnZone {
  readonly id: string
  readonly key: string
  readonly names: Names
  readonly outline: Outline
  readonly family: string | null
  readonly region: string | null
  readonly colour: string
}

/** A whole hall, as it is drawn. */
export interface Drawing {
  readonly names: Names
  readonly widthCm: number
  readonly depthCm: number
  readonly outline: Outline
  readonly features: readonly DrawnFeature[]
  readonly zones: readonly DrawnZone[]
  readonly stands: readonly DrawnStand[]
}

export type Thing = DrawnStand | DrawnFeature | DrawnZone

/** Everything that can be chosen on the drawing, by id. */
export function thingOf(drawing: Drawing, id: string): Thing | undefined {
  const is = (thing: Thing) => thing.id === id
  return drawing.stands.find(is) ?? drawing.features.find(is) ?? drawing.zones.find(is)
}

export const standsAmong = (drawing: Drawing, ids: ReadonlySet<string>): readonly DrawnStand[] =>
  drawing.stands.filter(({ id }) => ids.has(id))

/** A stand as one is drawn when nothing else was said. */
export const plainStand = (id: string, number: string, outline: Outline): DrawnStand => ({
  id,
  number,
  outline,
  zoneId: null,
  openSides: null,
  shape: null,
  build: 'SHELL_SCHEME',
  priceRule: 'standard',
  watts: 3000,
  water: false,
  accessible: true,
  blocked: null,
})
