import type { Localised } from '../shared/language.ts'

/** A point of a hall: centimetres east, and south, of its north-west corner. */
export type PlanPoint = readonly [number, number]

export type HallFeatureKind = 'WALL' | 'AISLE' | 'DOOR' | 'EMERGENCY_EXIT' | 'PILLAR' | 'POWER' | 'WATER'
export type StandShape = 'INLINE' | 'CORNER' | 'PENINSULA' | 'ISLAND'
export type StandBuild = 'RAW_SPACE' | 'SHELL_SCHEME' | 'TURNKEY'
export const EXHIBITOR_KINDS = ['MONO_ARTISAN', 'COOPERATIVE', 'COMPANY', 'GUEST_COUNTRY', 'INSTITUTION'] as const
export type ExhibitorKind = (typeof EXHIBITOR_KINDS)[number]

/** A hall as everybody sees it, with all that stands in it. */
export interface PublishedHall {
  readonly id: string
  readonly key: string
  readonly name: Localised
  readonly widthCm: number
  readonly depthCm: number
  readonly outline: readonly PlanPoint[]
  readonly features: readonly PublishedFeature[]
  readonly zones: readonly PublishedZone[]
  readonly stands: readonly PublishedStand[]
}

export interface PublishedFeature {
  readonly id: string
  readonly kind: HallFeatureKind
  readonly shape: readonly PlanPoint[]
}

export interface PublishedZone {
  readonly id: string
  readonly key: string
  readonly name: Localised
  readonly outline: readonly PlanPoint[]
  readonly familyId: string | null
  readonly regionCode: string | null
  readonly colour: string
}

export interface PublishedStand {
  readonly id: string
  readonly editionId: string
  readonly number: string
  readonly outline: readonly PlanPoint[]
  readonly areaDm2: number
  readonly openSides: number
  readonly shape: StandShape
  readonly build: StandBuild
  readonly watts: number
  readonly water: boolean
  readonly accessible: boolean
  readonly isBlocked: boolean
  readonly zoneId: string | null
  readonly claims: readonly PublicClaim[]
}

/** What everybody may know of who has a stand: until when it is held, or who exhibits on it. Never the file. */
export interface PublicClaim {
  readonly from: Date
  /** The deadline of a hold; null of an allocation. */
  readonly until: Date | null
  /** Those who exhibit there, who holds the file first; empty while the stand is only held. */
  readonly exhibitors: readonly PublicExhibitor[]
}

export interface PublicExhibitor {
  readonly id: string
  readonly slug: string
  readonly kind: ExhibitorKind
  readonly name: string
  readonly nameAr: string | null
  readonly city: string
  readonly cityAr: string | null
  readonly regionCode: string | null
  readonly familyId: string
}

/** The plan of an edition as everybody sees it. */
export interface PublishedPlan {
  readonly editionId: string
  readonly editionNumber: number
  /** The release in force; 0 before the first. */
  readonly release: number
  readonly halls: readonly PublishedHall[]
  readonly standsById: ReadonlyMap<string, PublishedStand>
}

/** As the `points` of an SVG polygon: a thousand stands as lists of lists would be three times the bytes. */
export function pointsOf(shape: readonly PlanPoint[]): string {
  return shape.map(([x, y]) => `${x},${y}`).join(' ')
}
