import type { Context } from '../context.ts'
import { transaction } from '../db.ts'
import { append } from '../live/journal.ts'
import { isUuid } from '../shared/ids.ts'
import { assertAllowed } from '../shared/refusal.ts'
import { Forbidden, NotFound } from '../shared/refusals.ts'
import { whyNotShare } from './co-exhibitor.rules.ts'
import { addSharer, isMemberOf, removeSharer } from './co-exhibitor.store.ts'
import { HoldOver } from './stand-claim.refusals.ts'
import { lockFile, readClaim, readStands } from './stand-claim.store.ts'
import { standChanged } from './stand-claim.topics.ts'
import type { KnownClaim } from './stand-claim.ts'
import { countSharers } from './stand-exchange.store.ts'
import { actOnClaim, tellFile } from './stand-file.actions.ts'

/**
 * Lets another exhibitor share an allocated stand; the public plan shows both. Members and the desk. Throws StandFull,
 * or HoldOver where the stand is not allocated.
 */
export async function addCoExhibitor(context: Context, claimId: string, exhibitorId: string): Promise<KnownClaim> {
  return actOnClaim(context, claimId, 'member', async (acting, claim) => {
    const { tx, file, now } = acting
    if (claim.until !== null || claim.endedAt) throw new HoldOver()
    const known = isUuid(exhibitorId) && (await tx.exhibitor.findUnique({ where: { id: exhibitorId } }))
    if (!known || known.id === file.exhibitorId) throw new NotFound()
    const [stand] = await readStands(tx, [claim.standId])
    if (!stand) throw new NotFound()
    if (!(await addSharer(tx, claim.id, exhibitorId, now))) return claim
    assertAllowed(whyNotShare(stand.areaDm2, await countSharers(tx, claim.id)))
    await acting.tellStands('shared', [claim.standId])
    await acting.tellFile('shared', { standIds: [claim.standId] })
    return claim
  })
}

/** Ends that an exhibitor shares a stand. Members of the file, of the one who shares, and the desk. */
export async function removeCoExhibitor(context: Context, claimId: string, exhibitorId: string): Promise<KnownClaim> {
  const { viewer, db } = context
  if (!viewer) throw new Forbidden()
  if (!isUuid(claimId) || !isUuid(exhibitorId)) throw new NotFound()
  if (await isMemberOf(db, exhibitorId, viewer.personId)) return leaveStand(context, claimId, exhibitorId)
  return actOnClaim(context, claimId, 'member', async (acting, claim) => {
    if (!(await removeSharer(acting.tx, claim.id, exhibitorId))) throw new NotFound()
    await acting.tellStands('shared', [claim.standId])
    await acting.tellFile('shared', { standIds: [claim.standId] })
    return claim
  })
}

/** An exhibitor whom another put on its stand may always leave it. */
function leaveStand(context: Context, claimId: string, exhibitorId: string): Promise<KnownClaim> {
  return transaction(context.db, async (tx) => {
    const claim = await readClaim(tx, claimId)
    const file = claim && (await lockFile(tx, claim.applicationId))
    if (!claim || !file || !(await removeSharer(tx, claim.id, exhibitorId))) throw new NotFound()
    await append(tx, standChanged(file.editionId, claim.standId, 'shared', context.viewer?.personId ?? null))
    await tellFile(context, tx, file, 'shared', { standIds: [claim.standId] })
    return claim
  })
}
