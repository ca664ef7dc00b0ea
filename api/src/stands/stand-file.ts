import type { PublicExhibitor, StandBuild } from './hall.ts'
import type { StandExchangeState } from './stand-exchange.ts'
import type { StandOfferState } from './stand-offer.ts'

/** A file as its exhibitor and the desk see it where stands are given: what it wants, has, and is offered. */
export interface StandFile {
  readonly id: string
  readonly editionId: string
  readonly callId: string
  readonly number: number
  readonly state: string
  readonly exhibitor: PublicExhibitor
  readonly wantedDm2: number | null
  readonly wantedBuild: StandBuild | null
  readonly wantedWatts: number
  readonly wantsWater: boolean
  readonly needsAccessible: boolean
  readonly wantsOpenSides: number
  readonly standsGranted: number
  readonly standsTaken: number
  readonly waitlistedAt: Date | null
  readonly holdsUsed: number
  readonly holdDays: number
  readonly holdsEach: number
  /** What it has and holds; those past their deadline too, until they are told of. */
  readonly claims: readonly FileClaim[]
  /** The last offer that it had. */
  readonly offer: FileOffer | null
  /** Exchanges that are proposed with what it has. */
  readonly exchanges: readonly FileExchange[]
}

export interface FileClaim {
  readonly id: string
  readonly editionId: string
  readonly standId: string
  readonly exhibitorId: string
  readonly offerId: string | null
  readonly from: Date
  readonly until: Date | null
  readonly locked: boolean
  readonly areaDm2: number
  readonly sharers: readonly PublicExhibitor[]
  /** Asked to share it, without an answer yet. */
  readonly asked: readonly PublicExhibitor[]
}

/** A stand that an exhibitor shares with the one whose file it is, or is asked to. */
export interface StandSharing {
  readonly claimId: string
  readonly editionId: string
  readonly standId: string
  readonly exhibitor: PublicExhibitor
  readonly host: PublicExhibitor
  readonly addedAt: Date
  readonly consentedAt: Date | null
  readonly setBecause: string | null
}

export interface FileOffer {
  readonly id: string
  readonly state: StandOfferState
  readonly until: Date
  readonly offeredAt: Date
  readonly closedAt: Date | null
}

export interface FileExchange {
  readonly id: string
  readonly editionId: string
  readonly state: StandExchangeState
  readonly proposedAt: Date
  readonly given: FileExchangeSide
  readonly taken: FileExchangeSide
}

export interface FileExchangeSide {
  readonly claimId: string
  readonly editionId: string
  readonly standId: string
  readonly fileId: string
  readonly exhibitor: PublicExhibitor
  readonly consentedAt: Date | null
}
