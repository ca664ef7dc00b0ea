import type { Context } from '../context.ts'
import { assertAllowed } from '../shared/refusal.ts'
import { InvalidInput, NotFound } from '../shared/refusals.ts'
import { endSharings } from './co-exhibitor.actions.ts'
import { type Lost, takenBy } from './stand-claim.reading.ts'
import { HoldOver, NoStandLeftToTake, TooFewGranted } from './stand-claim.refusals.ts'
import { whyNotExtend, whyNotFit, whyNotHold } from './stand-claim.rules.ts'
import { addHold, countHolds, extendHolds, grantStands, lockClaim } from './stand-claim.store.ts'
import { type ClaimingFile, HOLD_HOURS, type KnownClaim, type StandingClaim } from './stand-claim.ts'
import { expireOverdue } from './stand-expiry.actions.ts'
import { actOnClaim, actOnFile, actOnFileAndStand } from './stand-file.actions.ts'
import { NoHoldLeft } from './stand-hold.refusals.ts'
import { countHoldUsed } from './stand-hold.store.ts'
import { choose } from './stand-offer.actions.ts'
import { closeOffer, countOffered, extendOffer, readOfferedClaims } from './stand-offer.store.ts'
import { giveBack, readHoldFacts, takeHeld } from './stand-take.store.ts'

export { HOLD_HOURS }

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS
/** The most stands that one file is granted: a country's pavilion has a dozen. */
const MOST_GRANTED = 20

/**
 * Holds a free stand for an accepted file, by the edition's clock. Throws StandTaken with the nearest free ones like
 * it, StandDoesNotFit, FileNotAccepted, NoStandLeftToTake, OneHoldAtATime or NoHoldLeft; NotFound for the file of
 * somebody else.
 */
export async function holdStand(context: Context, fileId: string, standId: string): Promise<StandingClaim> {
  const held = await actOnFileAndStand(context, fileId, standId, async (acting): Promise<StandingClaim | Lost> => {
    const { tx, file, now, viewer, byDesk } = acting
    const facts = await readHoldFacts(tx, file.id, standId, now)
    if (facts?.stand.editionId !== file.editionId) throw new NotFound()
    const { stand, holds, isOverdue } = facts
    if (isOverdue) await expireOverdue(tx, file, now)
    assertAllowed(whyNotHold(file, holds, byDesk) ?? whyNotFit(file, stand))
    // What the desk holds has the time that it gives; what an exhibitor chooses, what the call allows.
    const until = new Date(now.getTime() + (byDesk ? HOLD_HOURS * HOUR_MS : file.holdDays * DAY_MS))
    const id = context.ids()
    const hold = { id, editionId: file.editionId, standId, fileId, madeById: viewer.personId, from: now, until }
    if (!(await addHold(tx, hold))) return { stand, file, now }
    if (!byDesk && !(await countHoldUsed(tx, file.id))) throw new NoHoldLeft(file.holdsEach)
    await acting.tellStands('held', [standId])
    await acting.tellFile('held', { standIds: [standId], until: until.toISOString() })
    return { id, standId, applicationId: fileId, offerId: null, until }
  })
  if ('stand' in held) throw await takenBy(context, held)
  return held
}

/**
 * Makes a hold that still stands the allocation; of one of an offer, the choice of it. Throws HoldOver after its
 * deadline, NoStandLeftToTake, OfferClosed or QuotaFull.
 */
export async function confirmStand(context: Context, claimId: string): Promise<StandingClaim> {
  return actOnClaim(context, claimId, 'member', async (acting, claim) => {
    if (claim.offerId !== null) return choose(acting, claim, claim.offerId)
    const { tx, file, now } = acting
    const taken = await takeHeld(tx, claim.id, now)
    if (taken === 'OVER') throw new HoldOver()
    if (taken === 'FULL') throw new NoStandLeftToTake(file.standsGranted)
    await acting.tellStands('allocated', [claim.standId])
    await acting.tellFile('allocated', { standIds: [claim.standId] })
    return { ...claim, until: null }
  })
}

/**
 * Gives a held or allocated stand back, for the next who wants it; the last of an offer declines it. Throws HoldOver
 * when it was over already.
 */
export async function releaseStand(context: Context, claimId: string): Promise<StandingClaim> {
  return actOnClaim(context, claimId, 'member', async (acting, claim) => {
    const { tx, file, now } = acting
    const given = await giveBack(tx, claim.id, now)
    if (!given) throw new HoldOver()
    if (given.wasAllocated && !given.wasCounted) throw new Error('a stand was given back that was never counted')
    if (claim.until !== null && claim.offerId !== null && (await countOffered(tx, claim.offerId, now)) === 0)
      await closeOffer(tx, claim.offerId, 'DECLINED', now)
    if (given.wasShared) await endSharings(context, tx, file, claim)
    await acting.tellStands('freed', [claim.standId])
    await acting.tellFile('released', { standIds: [claim.standId] })
    return claim
  })
}

/**
 * Puts the deadline of a hold off, and with it those of its whole offer. The registration desk. Throws HoldOver, or
 * InvalidInput for a deadline that is no later.
 */
export async function extendHold(context: Context, claimId: string, until: Date): Promise<StandingClaim> {
  return actOnClaim(context, claimId, 'desk', async (acting, claim) => {
    const { tx, now } = acting
    if (claim.until === null || claim.endedAt !== null || claim.until <= now) throw new HoldOver()
    assertAllowed(whyNotExtend({ from: claim.from, until: claim.until }, now, until))
    const claims = claim.offerId === null ? [claim.id] : await readOfferedClaims(tx, claim.offerId, now)
    if ((await extendHolds(tx, claims, now, until)) === 0) throw new HoldOver()
    if (claim.offerId !== null) await extendOffer(tx, claim.offerId, until)
    await acting.tellStands('held', [claim.standId])
    await acting.tellFile('extended', { standIds: [claim.standId], until: until.toISOString() })
    return { ...claim, until }
  })
}

/** Fastens an allocation, so that the automatic allocation leaves it where it is; or loosens it. The registration desk. */
export async function setClaimLocked(context: Context, claimId: string, locked: boolean): Promise<KnownClaim> {
  return actOnClaim(context, claimId, 'desk', async (acting, claim) => {
    if (!(await lockClaim(acting.tx, claim.id, locked))) throw new HoldOver()
    await acting.tellFile('locked', { standIds: [claim.standId] })
    return { ...claim, locked }
  })
}

/** Changes how many stands a file may have. The registration desk. Throws TooFewGranted where it has or holds more. */
export async function setStandsGranted(context: Context, fileId: string, granted: number): Promise<ClaimingFile> {
  return actOnFile(context, fileId, 'desk', async (acting) => {
    const { tx, file, now } = acting
    assertGrantable(granted)
    const inUse = file.standsTaken + (await countHolds(tx, file.id, now))
    if (granted < inUse) throw new TooFewGranted(inUse)
    await grantStands(tx, file.id, granted)
    await acting.tellFile('granted')
    return { ...file, standsGranted: granted }
  })
}

function assertGrantable(granted: number): void {
  if (Number.isInteger(granted) && granted >= 1 && granted <= MOST_GRANTED) return
  throw new InvalidInput([
    {
      path: ['granted'],
      message: {
        fr: `De un à ${MOST_GRANTED} stands.`,
        ar: `من رواق واحد إلى ${MOST_GRANTED} رواقا.`,
        en: `From one to ${MOST_GRANTED} stands.`,
        es: `De uno a ${MOST_GRANTED} estands.`,
      },
    },
  ])
}
