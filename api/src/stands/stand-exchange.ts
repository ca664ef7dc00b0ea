export type StandExchangeState = 'PROPOSED' | 'DONE' | 'REFUSED' | 'WITHDRAWN'

/** Two exhibitors who want each other's stand. Done in the moment when the second of them consents. */
export interface StandExchange {
  readonly id: string
  readonly editionId: string
  /** The claims that would change hands. */
  readonly givenId: string
  readonly takenId: string
  readonly state: StandExchangeState
  readonly givenConsentAt: Date | null
  readonly takenConsentAt: Date | null
  readonly proposedAt: Date
}

/** One side of an exchange: its file, and how many share its stand. */
export interface ExchangeSide<File, Stand> {
  readonly file: File
  readonly stand: Stand
  readonly sharers: number
}
