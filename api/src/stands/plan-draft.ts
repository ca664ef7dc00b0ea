import type { Localised } from '../shared/language.ts'
import type { HallFeatureKind, PlanPoint, StandBuild, StandShape } from './hall.ts'

/** A stand as it is drawn. Its id is what it keeps through every release, whatever its number and place. */
export interface DraftStand {
  readonly id: string
  /** What the sign above it says: A-12. */
  readonly number: string
  /** Centimetres, closed without repeating the first point. */
  readonly outline: readonly PlanPoint[]
  readonly zoneId: string | null
  /** Null: as many as the drawing shows. */
  readonly openSides: number | null
  /** Null: what its open sides make of it. */
  readonly shape: StandShape | null
  readonly build: StandBuild
  readonly priceRule: string
  readonly watts: number
  readonly water: boolean
  readonly accessible: boolean
  /** Kept out of what is offered, and why; null when it is not. */
  readonly blocked: string | null
}

export interface DraftFeature {
  readonly id: string
  readonly kind: HallFeatureKind
  /** One point of power or water, two or more of a wall or a door, an area of the rest. */
  readonly shape: readonly PlanPoint[]
  /** Of an aisle, its safety width in centimetres; of a power point, watts. */
  readonly measure: number | null
}

export interface DraftZone {
  readonly id: string
  readonly key: string
  readonly name: Localised
  readonly outline: readonly PlanPoint[]
  readonly familyId: string | null
  readonly regionCode: string | null
  readonly colour: string
}

/** A whole hall as plain data: what a draft holds, and what a release makes true. */
export interface HallContent {
  readonly name: Localised
  readonly widthCm: number
  readonly depthCm: number
  readonly outline: readonly PlanPoint[]
  readonly features: readonly DraftFeature[]
  readonly zones: readonly DraftZone[]
  readonly stands: readonly DraftStand[]
}

/** A hall of an edition, whether or not everybody sees it yet. */
export interface DrawnHall {
  readonly id: string
  readonly editionId: string
  readonly key: string
  readonly order: number
  /** Null: no release has it yet, and nobody but the desk sees it. */
  readonly sinceRelease: number | null
}

/** A hall as the desk edits it: its draft, or else what is released. */
export interface PlanDraft {
  readonly hall: DrawnHall
  readonly content: HallContent
  /** Of the saved draft; 0 when there is none. */
  readonly version: number
  /** The release that the content started from. */
  readonly basedOn: number
  readonly changedById: string | null
  readonly changedAt: Date | null
}

/** The names of the colours that a zone may have. */
export const ZONE_COLOURS = ['majorelle', 'terracotta', 'mint', 'saffron', 'indigo', 'henna'] as const
/** As many as one request may carry. */
export const MOST_STANDS = 900
