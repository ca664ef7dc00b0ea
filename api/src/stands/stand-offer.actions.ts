import type { Context } from '../context.ts'
import { isUuid } from '../shared/ids.ts'
import { assertAllowed } from '../shared/refusal.ts'
import { NotFound } from '../shared/refusals.ts'
import { takenBy } from './stand-claim.reading.ts'
import { HoldOver, NoStandLeftToTake } from './stand-claim.refusals.ts'
import {
  addHold,
  allocateHold,
  countHolds,
  countStand,
  lockStands,
  readStanding,
  readStands,
} from './stand-claim.store.ts'
import { type ClaimableStand, HOLD_HOURS, type KnownClaim, type StandingClaim } from './stand-claim.ts'
import { expireOverdue } from './stand-expiry.actions.ts'
import { type Acting, actOnClaim, actOnFile } from './stand-file.actions.ts'
import { OfferClosed, QuotaFull } from './stand-offer.refusals.ts'
import { whyNotAnswer, whyNotOffer } from './stand-offer.rules.ts'
import { addOffer, closeOffer, endOffered, readOffer, readOfferedStands, readOpenOffer } from './stand-offer.store.ts'
import type { StandOffer } from './stand-offer.ts'
import { acceptWaiting } from './waiting-list.store.ts'

const HOUR_MS = 3_600_000

/**
 * Holds several stands for one accepted file, of which it chooses one before the deadline. All or none are held. The
 * registration desk. Throws StandTaken for the first that somebody has, StandDoesNotFit, OfferOpen, FileNotAccepted,
 * NoStandLeftToTake or InvalidInput.
 */
export async function offerStands(
  context: Context,
  fileId: string,
  standIds: readonly string[],
  hours = HOLD_HOURS,
): Promise<StandOffer> {
  const ids = [...new Set(standIds)]
  if (!ids.every(isUuid)) throw new NotFound()
  const offered = await actOnFile(context, fileId, 'desk', async (acting) => {
    const { tx, file, now } = acting
    await expireOverdue(tx, file, now)
    await lockStands(tx, ids)
    const stands = await readStands(tx, ids)
    if (stands.length < ids.length || stands.some(({ editionId }) => editionId !== file.editionId)) throw new NotFound()
    const open = await readOpenOffer(tx, file.id)
    assertAllowed(whyNotOffer(file, stands, hours, await countHolds(tx, file.id, now), open))
    const standing = await readStanding(tx, ids, now)
    const lost = standing && stands.find(({ id }) => id === standing.standId)
    if (lost) return { stand: lost, file, now }
    return writeOffer(acting, stands, new Date(now.getTime() + hours * HOUR_MS))
  })
  if ('stand' in offered) throw await takenBy(context, offered)
  return offered
}

async function writeOffer(acting: Acting, stands: readonly ClaimableStand[], until: Date): Promise<StandOffer> {
  const { tx, file, now, viewer, context } = acting
  const offer = { id: context.ids(), editionId: file.editionId, applicationId: file.id, until }
  await addOffer(tx, { ...offer, offeredAt: now, offeredById: viewer.personId })
  const hold = { editionId: file.editionId, fileId: file.id, offerId: offer.id, madeById: viewer.personId }
  for (const { id: standId } of stands) {
    if (!(await addHold(tx, { ...hold, id: context.ids(), standId, from: now, until })))
      throw new Error('a stand under our lock was taken by somebody')
  }
  const standIds = stands.map(({ id }) => id)
  await acting.tellStands('held', standIds)
  await acting.tellFile('offered', { standIds, until: until.toISOString() })
  return { ...offer, state: 'OPEN' }
}

/**
 * Takes one stand of the file's open offer: it becomes the allocation and the others are free, all at once. A file that
 * waited is accepted by it. Throws OfferClosed, HoldOver, NoStandLeftToTake or QuotaFull.
 */
export async function chooseStand(context: Context, claimId: string): Promise<StandingClaim> {
  return actOnClaim(context, claimId, 'member', async (acting, claim) => {
    if (claim.offerId === null) throw new NotFound()
    return choose(acting, claim, claim.offerId)
  })
}

/** The choice itself, where the file and all the stands of the offer are locked. */
export async function choose(acting: Acting, claim: KnownClaim, offerId: string): Promise<StandingClaim> {
  const { tx, file, now, viewer } = acting
  const offer = await readOffer(tx, offerId)
  if (!offer) throw new NotFound()
  assertAllowed(whyNotAnswer(offer, now))
  if (!(await allocateHold(tx, claim.id, now))) throw new HoldOver()
  const freed = await endOffered(tx, offer.id, claim.id, now, 'chosen another')
  if (!(await closeOffer(tx, offer.id, 'CHOSEN', now))) throw new OfferClosed('CHOSEN')
  const waited = file.state === 'WAITLISTED'
  if (waited && !(await acceptWaiting(tx, file, viewer.personId, now))) throw new QuotaFull()
  if (!(await countStand(tx, file.id, 1))) throw new NoStandLeftToTake(file.standsGranted)
  await acting.tellStands('allocated', [claim.standId])
  await acting.tellStands('freed', freed)
  await acting.tellFile('allocated', { standIds: [claim.standId], waited })
  return { ...claim, until: null }
}

/** Says no to an offer: its stands are free. Members of the exhibitor and the desk. Throws OfferClosed. */
export function declineOffer(context: Context, offerId: string): Promise<StandOffer> {
  return endOffer(context, offerId, 'member', 'DECLINED')
}

/** Takes an offer back: its stands are free. The registration desk. Throws OfferClosed. */
export function withdrawOffer(context: Context, offerId: string): Promise<StandOffer> {
  return endOffer(context, offerId, 'desk', 'WITHDRAWN')
}

async function endOffer(
  context: Context,
  offerId: string,
  who: 'member' | 'desk',
  state: 'DECLINED' | 'WITHDRAWN',
): Promise<StandOffer> {
  const seen = isUuid(offerId) ? await readOffer(context.db, offerId) : undefined
  return actOnFile(context, seen?.applicationId ?? '', who, async (acting) => {
    const { tx, now } = acting
    await lockStands(tx, await readOfferedStands(tx, offerId))
    const offer = await readOffer(tx, offerId)
    if (!offer) throw new NotFound()
    assertAllowed(whyNotAnswer(offer, now))
    const freed = await endOffered(tx, offer.id, null, now, state.toLowerCase())
    if (!(await closeOffer(tx, offer.id, state, now))) throw new OfferClosed(offer.state)
    await acting.tellStands('freed', freed)
    await acting.tellFile(state === 'DECLINED' ? 'declined' : 'withdrawn', { standIds: freed })
    return { ...offer, state }
  })
}
