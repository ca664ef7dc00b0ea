import type { Refusal } from '../shared/refusal.ts'
import type { InputIssue } from '../shared/refusals.ts'
import { InvalidInput } from '../shared/refusals.ts'
import { LONGEST_HOLD_DAYS, whyNotFit, whyNotTake } from './stand-claim.rules.ts'
import type { ClaimableStand, ClaimingFile } from './stand-claim.ts'
import { OfferClosed, OfferOpen } from './stand-offer.refusals.ts'
import { MOST_OFFERED, type StandOffer } from './stand-offer.ts'

/** Why these stands are not offered to this file for so many hours, whoever has them now. */
export function whyNotOffer(
  file: ClaimingFile,
  stands: readonly ClaimableStand[],
  hours: number,
  held: number,
  open: StandOffer | undefined,
): Refusal | undefined {
  if (open) return new OfferOpen(open.until)
  const issues: InputIssue[] = []
  if (stands.length < 1 || stands.length > MOST_OFFERED) issues.push(standsIssue)
  if (!Number.isInteger(hours) || hours < 1 || hours > LONGEST_HOLD_DAYS * 24) issues.push(hoursIssue)
  if (issues.length > 0) return new InvalidInput(issues)
  return whyNotTake(file, held) ?? stands.map((stand) => whyNotFit(file, stand)).find(Boolean)
}

/** Why an offer can be chosen from, declined or withdrawn no more. Its deadline is what counts, swept or not. */
export function whyNotAnswer(offer: StandOffer, now: Date): Refusal | undefined {
  return offer.state === 'OPEN' && offer.until > now
    ? undefined
    : new OfferClosed(offer.state === 'OPEN' ? 'EXPIRED' : offer.state)
}

const standsIssue: InputIssue = {
  path: ['standIds'],
  message: {
    fr: `Une offre compte de un à ${MOST_OFFERED} stands.`,
    ar: `يضم العرض من رواق واحد إلى ${MOST_OFFERED} أروقة.`,
    en: `An offer is of one to ${MOST_OFFERED} stands.`,
    es: `Una oferta incluye de uno a ${MOST_OFFERED} estands.`,
  },
}

const hoursIssue: InputIssue = {
  path: ['hours'],
  message: {
    fr: `Le délai va d’une heure à ${LONGEST_HOLD_DAYS} jours.`,
    ar: `الأجل من ساعة إلى ${LONGEST_HOLD_DAYS} يوما.`,
    en: `The deadline is from an hour to ${LONGEST_HOLD_DAYS} days.`,
    es: `El plazo va de una hora a ${LONGEST_HOLD_DAYS} días.`,
  },
}
