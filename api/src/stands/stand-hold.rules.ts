import type { Refusal } from '../shared/refusal.ts'
import { InvalidInput } from '../shared/refusals.ts'
import { HoldOver } from './stand-claim.refusals.ts'
import type { ClaimingFile, KnownClaim } from './stand-claim.ts'
import { NoHoldLeft } from './stand-hold.refusals.ts'
import { type HoldTerms, MOST_HOLD_DAYS, MOST_HOLDS_EACH } from './stand-hold.ts'

/** How often an exhibitor may still hold a free stand or put that off. */
export function holdsLeft({ holdsUsed, holdsEach }: Pick<ClaimingFile, 'holdsUsed' | 'holdsEach'>): number {
  return Math.max(0, holdsEach - holdsUsed)
}

/**
 * Why an exhibitor holds nothing more by itself: it held as often as its call allows and took no stand. Else stands are
 * kept from others for ever, a few days at a time. What is confirmed is not counted, nor what the desk holds for it.
 */
export function whyNoHoldLeft(file: Pick<ClaimingFile, 'holdsUsed' | 'holdsEach'>): NoHoldLeft | undefined {
  return holdsLeft(file) === 0 ? new NoHoldLeft(file.holdsEach) : undefined
}

/** Why an exhibitor does not put off its hold: it is over, or none of its own, or was put off as often as is allowed. */
export function whyNotRenew(
  claim: Pick<KnownClaim, 'until' | 'endedAt' | 'offerId'>,
  file: Pick<ClaimingFile, 'holdsUsed' | 'holdsEach'>,
  now: Date,
): Refusal | undefined {
  // The deadline of an offer is the desk's, who keeps several stands from others for it.
  if (claim.until === null || claim.endedAt !== null || claim.until <= now || claim.offerId !== null)
    return new HoldOver()
  return whyNoHoldLeft(file)
}

/** Why a call does not have these terms. */
export function whyNotTerms({ holdDays, holdsEach }: HoldTerms): InvalidInput | undefined {
  const isWithin = (value: number, most: number) => Number.isInteger(value) && value >= 1 && value <= most
  const issues = [
    ...(isWithin(holdDays, MOST_HOLD_DAYS) ? [] : [range('days', MOST_HOLD_DAYS)]),
    ...(isWithin(holdsEach, MOST_HOLDS_EACH) ? [] : [range('each', MOST_HOLDS_EACH)]),
  ]
  return issues.length > 0 ? new InvalidInput(issues) : undefined
}

const range = (field: string, most: number) => ({
  path: [field],
  message: {
    fr: `Un nombre entier de 1 à ${most}.`,
    ar: `عدد صحيح من 1 إلى ${most}.`,
    en: `A whole number from 1 to ${most}.`,
    es: `Un número entero de 1 a ${most}.`,
  },
})
