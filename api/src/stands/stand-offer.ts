/** How an offer stands. Only an open one can be chosen from, and only until its deadline. */
export type StandOfferState = 'OPEN' | 'CHOSEN' | 'DECLINED' | 'EXPIRED' | 'WITHDRAWN'

/** Several stands held for one file, of which it chooses one. */
export interface StandOffer {
  readonly id: string
  readonly editionId: string
  readonly applicationId: string
  readonly state: StandOfferState
  readonly until: Date
}

/** The most stands that one offer holds: more are kept from others than an exhibitor compares. */
export const MOST_OFFERED = 5
