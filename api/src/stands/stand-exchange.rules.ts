import type { Refusal } from '../shared/refusal.ts'
import { whyNotShare } from './co-exhibitor.rules.ts'
import { whyNotFit } from './stand-claim.rules.ts'
import type { ClaimableStand, ClaimingFile } from './stand-claim.ts'
import { NobodyToExchangeWith } from './stand-exchange.refusals.ts'
import type { ExchangeSide } from './stand-exchange.ts'

/**
 * Why two files do not exchange their stands: they are one file, or the stand of one is not for the other, or for those
 * who share with it.
 */
export function whyNotExchange(
  given: ExchangeSide<ClaimingFile, ClaimableStand>,
  taken: ExchangeSide<ClaimingFile, ClaimableStand>,
): Refusal | undefined {
  if (given.file.exhibitorId === taken.file.exhibitorId) return new NobodyToExchangeWith()
  return (
    whyNotFit(given.file, taken.stand) ??
    whyNotFit(taken.file, given.stand) ??
    whyNotShare(taken.stand.areaDm2, given.sharers) ??
    whyNotShare(given.stand.areaDm2, taken.sharers)
  )
}
