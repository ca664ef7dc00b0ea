import type { Context } from '../context.ts'
import { type Tx, transaction } from '../db.ts'
import { append } from '../live/journal.ts'
import { isUuid } from '../shared/ids.ts'
import { assertAllowed } from '../shared/refusal.ts'
import { Forbidden, NotFound } from '../shared/refusals.ts'
import { addEvent } from './application.store.ts'
import { whyNotReason, whyNotShare } from './co-exhibitor.rules.ts'
import {
  addSharer,
  consentToShare,
  isMemberOf,
  readSharer,
  readSharers,
  removeSharer,
  type Sharer,
} from './co-exhibitor.store.ts'
import { HoldOver } from './stand-claim.refusals.ts'
import { readClaim, readMembers, readStands } from './stand-claim.store.ts'
import { standChanged } from './stand-claim.topics.ts'
import type { ClaimingFile, KnownClaim } from './stand-claim.ts'
import { countSharers } from './stand-exchange.store.ts'
import { actOnClaim } from './stand-file.actions.ts'
import { type ShareNewsKind, standFileChanged } from './stand-file.topics.ts'
import { lockFile } from './stand-lock.store.ts'

/** Where two exhibitors share, or may: the file whose stand it is, and who is asked. */
interface Sharing {
  readonly file: ClaimingFile
  readonly claim: KnownClaim
  readonly exhibitor: { readonly id: string; readonly name: string }
}

/**
 * Asks another exhibitor to share an allocated stand; the public plan shows it once it agrees. With a reason the desk
 * puts it there at once. Members and the desk. Throws StandFull, HoldOver where the stand is not allocated, InvalidInput.
 */
export async function addCoExhibitor(
  context: Context,
  claimId: string,
  exhibitorId: string,
  reason: string | null = null,
): Promise<KnownClaim> {
  return actOnClaim(context, claimId, 'member', async ({ tx, file, now, byDesk }, claim) => {
    if (claim.until !== null || claim.endedAt) throw new HoldOver()
    if (reason !== null && !byDesk) throw new Forbidden()
    assertAllowed(whyNotReason(reason))
    const because = reason?.trim() ?? null
    const exhibitor = isUuid(exhibitorId) && (await tx.exhibitor.findUnique({ where: { id: exhibitorId } }))
    if (!exhibitor || exhibitor.id === file.exhibitorId) throw new NotFound()
    const [stand] = await readStands(tx, [claim.standId])
    if (!stand) throw new NotFound()
    // Who acts for both agrees by asking.
    const agrees = because !== null || (await isMemberOf(tx, exhibitorId, context.viewer?.personId ?? ''))
    const sharer = {
      claimId: claim.id,
      exhibitorId,
      addedAt: now,
      consentedAt: agrees ? now : null,
      setBecause: because,
    }
    const isNew = await addSharer(tx, sharer)
    if (!isNew && !(agrees && (await consentToShare(tx, claim.id, exhibitorId, now, because)))) return claim
    assertAllowed(whyNotShare(stand.areaDm2, await countSharers(tx, claim.id)))
    const kind = because !== null ? 'shareSet' : agrees ? 'shareAccepted' : 'shareInvited'
    await tell(context, tx, { file, claim, exhibitor }, kind, because)
    return claim
  })
}

/** Agrees to share a stand that one was asked onto. Members of who was asked. Throws HoldOver or NotFound. */
export function acceptSharing(context: Context, claimId: string, exhibitorId: string): Promise<KnownClaim> {
  return answer(context, claimId, exhibitorId, async (tx, sharing, _sharer, now) => {
    if (sharing.claim.endedAt) throw new HoldOver()
    if (await consentToShare(tx, claimId, exhibitorId, now)) await tell(context, tx, sharing, 'shareAccepted')
  })
}

/** Says no, or leaves a stand that one shares. Members of who was asked. Throws NotFound. */
export function refuseSharing(context: Context, claimId: string, exhibitorId: string): Promise<KnownClaim> {
  return answer(context, claimId, exhibitorId, async (tx, sharing, sharer) => {
    if (!(await removeSharer(tx, claimId, exhibitorId))) throw new NotFound()
    await tell(context, tx, sharing, sharer.consentedAt ? 'shareEnded' : 'shareRefused')
  })
}

/** Ends that an exhibitor shares a stand, or is asked to. Members of the file, of the one who shares, and the desk. */
export async function removeCoExhibitor(context: Context, claimId: string, exhibitorId: string): Promise<KnownClaim> {
  const { viewer, db } = context
  if (!viewer) throw new Forbidden()
  if (!isUuid(claimId) || !isUuid(exhibitorId)) throw new NotFound()
  if (await isMemberOf(db, exhibitorId, viewer.personId)) return refuseSharing(context, claimId, exhibitorId)
  return actOnClaim(context, claimId, 'member', async ({ tx, file }, claim) => {
    const sharer = await readSharer(tx, claim.id, exhibitorId)
    const exhibitor = await tx.exhibitor.findUnique({ where: { id: exhibitorId } })
    if (!sharer || !exhibitor || !(await removeSharer(tx, claim.id, exhibitorId))) throw new NotFound()
    await tell(context, tx, { file, claim, exhibitor }, sharer.consentedAt ? 'shareEnded' : 'shareWithdrawn')
    return claim
  })
}

/** Whose stand it was gave it back: those who shared it, or were asked to, are told in the same transaction. */
export async function endSharings(context: Context, tx: Tx, file: ClaimingFile, claim: KnownClaim): Promise<void> {
  for (const { exhibitor, consentedAt } of await readSharers(tx, claim.id))
    await tell(context, tx, { file, claim, exhibitor }, consentedAt ? 'shareEnded' : 'shareWithdrawn')
}

/** One transaction of a member of who shares or is asked, with the file of the stand locked. */
function answer(
  context: Context,
  claimId: string,
  exhibitorId: string,
  work: (tx: Tx, sharing: Sharing, sharer: Sharer, now: Date) => Promise<void>,
): Promise<KnownClaim> {
  const { viewer, db } = context
  if (!viewer) throw new Forbidden()
  if (!isUuid(claimId) || !isUuid(exhibitorId)) throw new NotFound()
  return transaction(db, async (tx) => {
    const exhibitor = await tx.exhibitor.findUnique({ where: { id: exhibitorId } })
    if (!exhibitor || !(await isMemberOf(tx, exhibitorId, viewer.personId))) throw new NotFound()
    const seen = await readClaim(tx, claimId)
    const file = seen && (await lockFile(tx, seen.applicationId))
    const claim = await readClaim(tx, claimId)
    const sharer = await readSharer(tx, claimId, exhibitorId)
    if (!file || !claim || !sharer) throw new NotFound()
    await work(tx, { file, claim, exhibitor }, sharer, context.clockOf(file.editionId).now())
    return claim
  })
}

/** The history of the file, the desk, both exhibitors; and everybody where a name comes onto the plan or leaves it. */
async function tell(
  context: Context,
  tx: Tx,
  { file, claim, exhibitor }: Sharing,
  kind: ShareNewsKind,
  reason: string | null = null,
): Promise<void> {
  const actorId = context.viewer?.personId ?? null
  const at = context.clockOf(file.editionId).now()
  const note = reason === null ? exhibitor.name : `${exhibitor.name} — ${reason}`
  await addEvent(tx, { applicationId: file.id, at, actorId, kind, from: 'ACCEPTED', to: 'ACCEPTED', note })
  const members = [...(await readMembers(tx, file.exhibitorId)), ...(await readMembers(tx, exhibitor.id))]
  const isPublic = kind === 'shareAccepted' || kind === 'shareSet' || kind === 'shareEnded'
  await append(
    tx,
    ...(isPublic ? [standChanged(file.editionId, claim.standId, 'shared', actorId)] : []),
    ...standFileChanged(file, [...new Set(members)], kind, actorId, {
      standIds: [claim.standId],
      sharerId: exhibitor.id,
      ...(reason !== null && { reason }),
    }),
  )
}
