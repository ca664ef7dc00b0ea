import type { PlanPoint, StandBuild } from '../hall.ts'

/** What a file asks for, and what is known of it. */
export interface AllocatorFile {
  readonly id: string
  readonly wantedDm2: number | null
  readonly wantedBuild: StandBuild | null
  readonly wantedWatts: number
  readonly wantsWater: boolean
  readonly needsAccessible: boolean
  readonly wantsOpenSides: number
  readonly familyId: string
  readonly regionCode: string | null
  /** Stands to find for it, beside those that it keeps or has. */
  readonly seeks: number
  /** Ids of stands that it has and may be moved from; it never ends with fewer. */
  readonly has: readonly string[]
  /** What the reviewers gave it, from 0 to 100. */
  readonly score: number
  /** Whether visitors come for it: such files are spread along the walk. */
  readonly isAnchor: boolean
  /** Where it stood in an earlier edition. */
  readonly oldPlace: { readonly hallId: string; readonly at: PlanPoint } | null
}

export interface AllocatorStand {
  readonly id: string
  readonly hallId: string
  /** Its middle, in centimetres of its hall. */
  readonly at: PlanPoint
  readonly areaDm2: number
  readonly build: StandBuild
  readonly openSides: number
  readonly watts: number
  readonly water: boolean
  readonly accessible: boolean
  /** Why it is kept out; null when it is not. */
  readonly blocked: string | null
  readonly zone: AllocatorZone | null
  /** How far from the doors of its hall, along the aisles: 0 at a door, 1 at the far end. */
  readonly depth: number
}

export interface AllocatorZone {
  readonly id: string
  readonly familyId: string | null
  readonly regionCode: string | null
}

/** How two stands are to each other: sharing a side, face to face across an aisle, or within sight across it. */
export type Nearness = 'BESIDE' | 'FACING' | 'VIEW'

export interface NearStands {
  readonly a: string
  readonly b: string
  readonly kind: Nearness
}

/** A stand that is not for this allocation to give: fastened, allocated, or held for its file. */
export interface KeptStand {
  readonly standId: string
  readonly fileId: string
  readonly why: 'LOCKED' | 'ALLOCATED' | 'HELD'
}

export interface NeighbourWish {
  readonly fileId: string
  readonly otherId: string
  readonly wanted: boolean
}

/** What a stand is judged by, each from 0 to 100 points for a file. */
export const LINEAR = ['area', 'family', 'region', 'openSides', 'returning', 'score', 'stay'] as const
/** What depends on where others stand. */
export const JOINT = ['neighbours', 'avoided', 'together', 'spread', 'flow'] as const
export const CRITERIA = [...LINEAR, ...JOINT] as const
export type LinearCriterion = (typeof LINEAR)[number]
export type Criterion = (typeof CRITERIA)[number]

/** What each point of a criterion is worth, a whole number from 0 to 10. */
export type Weights = Readonly<Record<Criterion, number>>

export interface AllocatorSettings {
  readonly weights: Weights
  /** More others than this of one region within `clusterRadiusCm` are a cluster. */
  readonly clusterOf: number
  readonly clusterRadiusCm: number
  /** Zones that take only files of their family. */
  readonly strictZoneIds: readonly string[]
}

export interface Instance {
  readonly files: readonly AllocatorFile[]
  readonly stands: readonly AllocatorStand[]
  readonly near: readonly NearStands[]
  readonly kept: readonly KeptStand[]
  readonly wishes: readonly NeighbourWish[]
  readonly settings: AllocatorSettings
}

export const DEFAULT_SETTINGS: AllocatorSettings = {
  weights: {
    area: 5,
    family: 10,
    region: 3,
    openSides: 3,
    returning: 4,
    score: 4,
    stay: 6,
    neighbours: 8,
    avoided: 10,
    together: 10,
    spread: 2,
    flow: 3,
  },
  clusterOf: 4,
  clusterRadiusCm: 1200,
  strictZoneIds: [],
}
