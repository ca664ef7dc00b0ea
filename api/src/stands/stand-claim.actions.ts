import type { Context } from '../context.ts'
import { type Tx, transaction } from '../db.ts'
import { append } from '../live/journal.ts'
import { mayRegister, type Viewer } from '../live/rights.ts'
import { isUuid } from '../shared/ids.ts'
import { assertAllowed } from '../shared/refusal.ts'
import { Forbidden, NotFound } from '../shared/refusals.ts'
import { HoldOver, NoStandLeftToTake, StandTaken } from './stand-claim.refusals.ts'
import { nearestLike, whyNotFit, whyNotTake } from './stand-claim.rules.ts'
import {
  addHold,
  allocateHold,
  countHolds,
  countStand,
  endClaim,
  lockFile,
  lockStands,
  readClaim,
  readFreeStands,
  readStand,
  readStanding,
} from './stand-claim.store.ts'
import { standChanged } from './stand-claim.topics.ts'
import type { ClaimableStand, ClaimingFile, StandingClaim } from './stand-claim.ts'

/** How long an exhibitor has to confirm. */
export const HOLD_HOURS = 48

/**
 * Holds a free stand for an accepted file, by the edition's clock. Throws StandTaken with the nearest free ones like
 * it, StandDoesNotFit, FileNotAccepted or NoStandLeftToTake; NotFound for the file of somebody else.
 */
export async function holdStand(context: Context, fileId: string, standId: string): Promise<StandingClaim> {
  if (!isUuid(fileId) || !isUuid(standId)) throw new NotFound()
  return transaction(context.db, async (tx) => {
    const { file, viewer } = await fileOf(context, tx, fileId)
    const now = context.clockOf(file.editionId).now()
    assertAllowed(whyNotTake(file, await countHolds(tx, file.id, now)))
    await lockStands(tx, [standId])
    const stand = await readStand(tx, standId)
    if (!stand || stand.editionId !== file.editionId) throw new NotFound()
    assertAllowed(whyNotFit(file, stand))
    const until = new Date(now.getTime() + HOLD_HOURS * 3_600_000)
    const hold = { id: context.ids(), editionId: file.editionId, standId, fileId, madeById: viewer.personId }
    if (!(await addHold(tx, { ...hold, from: now, until }))) throw await takenBy(tx, stand, file, now)
    await append(tx, standChanged(file.editionId, standId, 'held', viewer.personId))
    return { id: hold.id, standId, applicationId: fileId, until }
  })
}

/** Makes a hold that still stands the allocation. Throws HoldOver after its deadline, NoStandLeftToTake. */
export async function confirmStand(context: Context, claimId: string): Promise<StandingClaim> {
  return changeClaim(context, claimId, async (tx, claim, file, now) => {
    if (!(await allocateHold(tx, claim.id, now))) throw new HoldOver()
    if (!(await countStand(tx, file.id, 1))) throw new NoStandLeftToTake(file.standsGranted)
    return { kind: 'allocated', claim: { ...claim, until: null } }
  })
}

/** Gives a held or allocated stand back, for the next who wants it. Throws HoldOver when it was over already. */
export async function releaseStand(context: Context, claimId: string): Promise<StandingClaim> {
  return changeClaim(context, claimId, async (tx, claim, file, now) => {
    if (!(await endClaim(tx, claim.id, now, 'released'))) throw new HoldOver()
    if (claim.until === null && !(await countStand(tx, file.id, -1)))
      throw new Error('a stand was given back that was never counted')
    return { kind: 'freed', claim }
  })
}

type Change = (
  tx: Tx,
  claim: StandingClaim,
  file: ClaimingFile,
  now: Date,
) => Promise<{ kind: 'allocated' | 'freed'; claim: StandingClaim }>

/** The file is locked first and the stand after it, as everywhere; the claim is read under both locks. */
async function changeClaim(context: Context, claimId: string, change: Change): Promise<StandingClaim> {
  if (!isUuid(claimId)) throw new NotFound()
  return transaction(context.db, async (tx) => {
    const seen = await readClaim(tx, claimId)
    if (!seen) throw new NotFound()
    const { file, viewer } = await fileOf(context, tx, seen.applicationId)
    await lockStands(tx, [seen.standId])
    const claim = await readClaim(tx, claimId)
    if (!claim) throw new NotFound()
    const { kind, claim: left } = await change(tx, claim, file, context.clockOf(file.editionId).now())
    await append(tx, standChanged(file.editionId, claim.standId, kind, viewer.personId))
    return left
  })
}

/** The file, locked, for who may act for it: a member of its exhibitor, or the desk. To others it does not exist. */
async function fileOf({ viewer }: Context, tx: Tx, fileId: string): Promise<{ file: ClaimingFile; viewer: Viewer }> {
  if (!viewer) throw new Forbidden()
  const file = await lockFile(tx, fileId)
  if (!file) throw new NotFound()
  if (mayRegister(viewer, file.editionId)) return { file, viewer }
  const member = await tx.exhibitorMember.findUnique({
    where: { exhibitorId_personId: { exhibitorId: file.exhibitorId, personId: viewer.personId } },
  })
  if (!member) throw new NotFound()
  return { file, viewer }
}

/** What the loser of a race is told: until when, and which free stands that fit are most like it. */
async function takenBy(tx: Tx, stand: ClaimableStand, file: ClaimingFile, now: Date): Promise<StandTaken> {
  const standing = await readStanding(tx, stand.id, now)
  const free = (await readFreeStands(tx, stand.editionId, now)).filter((other) => !whyNotFit(file, other))
  return new StandTaken(
    stand,
    standing?.until ?? null,
    nearestLike(stand, free).map(({ id }) => id),
  )
}
