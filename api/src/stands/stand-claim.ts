import type { PlanPoint, StandBuild } from './hall.ts'

/** A stand as the rules of claims need it. */
export interface ClaimableStand {
  readonly id: string
  readonly editionId: string
  readonly hallId: string
  readonly zoneId: string | null
  readonly number: string
  readonly outline: readonly PlanPoint[]
  readonly areaDm2: number
  readonly openSides: number
  readonly build: StandBuild
  readonly watts: number
  readonly water: boolean
  readonly accessible: boolean
  /** Why it is kept out of what is offered; null when it is not. */
  readonly blocked: string | null
}

/** A file as the rules of claims need it. */
export interface ClaimingFile {
  readonly id: string
  readonly editionId: string
  readonly callId: string
  readonly exhibitorId: string
  readonly state: string
  readonly regionCode: string | null
  readonly familyId: string
  readonly wantedDm2: number | null
  readonly wantedBuild: StandBuild | null
  readonly wantedWatts: number
  readonly wantsWater: boolean
  readonly needsAccessible: boolean
  readonly standsGranted: number
  readonly standsTaken: number
  /** How often its exhibitor held a free stand or put that off, without a stand in the end. */
  readonly holdsUsed: number
  /** What its call allows of that. */
  readonly holdDays: number
  readonly holdsEach: number
}

/** What a file has of stands: a hold until its deadline, or an allocation. */
export interface StandingClaim {
  readonly id: string
  readonly standId: string
  readonly applicationId: string
  /** The offer that the hold is of; null when it was held by itself. */
  readonly offerId: string | null
  /** The deadline of a hold; null of an allocation. */
  readonly until: Date | null
}

/** A claim by id, whenever it was. */
export interface KnownClaim extends StandingClaim {
  readonly from: Date
  readonly locked: boolean
  readonly endedAt: Date | null
}

/** How long an exhibitor has to confirm what the desk or the waiting list holds for it. */
export const HOLD_HOURS = 48
