import type { Context, Services } from '../context.ts'
import { type Tx, transaction } from '../db.ts'
import { append, type JournalEntry } from '../live/journal.ts'
import { mayRegister } from '../live/rights.ts'
import { isUuid } from '../shared/ids.ts'
import { Forbidden, NotFound } from '../shared/refusals.ts'
import { addHold, lockStands, readMembers, readStanding, readStands } from './stand-claim.store.ts'
import { standChanged } from './stand-claim.topics.ts'
import { type ClaimableStand, HOLD_HOURS } from './stand-claim.ts'
import { standFileChanged } from './stand-file.topics.ts'
import { lockFile } from './stand-lock.store.ts'
import { addOffer } from './stand-offer.store.ts'
import { type WaitingFacts, whyPassedOver } from './waiting-list.rules.ts'
import {
  readAskedBefore,
  readCallOfStand,
  readOffered,
  readQuotaRoom,
  readWaiting,
  setOffersFreed,
} from './waiting-list.store.ts'

/** Switches whether what comes free is offered to a call's waiting files from now on. The registration desk. */
export async function switchWaitingList(context: Context, callId: string, on: boolean): Promise<string> {
  const { viewer, db } = context
  const call = isUuid(callId) ? await db.call.findUnique({ where: { id: callId } }) : null
  if (!viewer?.roles.some(({ editionId }) => mayRegister(viewer, editionId))) throw new Forbidden()
  if (!call) throw new NotFound()
  if (!mayRegister(viewer, call.editionId)) throw new Forbidden()
  await transaction(db, async (tx) => {
    await setOffersFreed(tx, call.id, on)
    await append(tx, {
      editionId: call.editionId,
      topic: 'standFiles',
      kind: 'waitingListSwitched',
      subject: call.id,
      audience: 'organisers',
      payload: { on },
      actorId: viewer.personId,
    })
  })
  return call.editionId
}

/** What judges who is next for a stand. */
export async function readWaitingFacts(
  tx: Tx,
  callId: string,
  fileIds: readonly string[],
  standId: string | undefined,
): Promise<WaitingFacts> {
  return {
    offered: await readOffered(tx, fileIds),
    asked: standId === undefined ? new Set() : await readAskedBefore(tx, fileIds, standId),
    quotas: await readQuotaRoom(tx, callId),
  }
}

/**
 * Offers a stand that came free to the first waiting file of the call that it fits, for two days; once for each entry
 * of the journal, since the follower moves its cursor in the same transaction. A no or a deadline frees it again, and
 * the next is asked.
 */
export async function offerFreed(
  tx: Tx,
  entry: JournalEntry,
  services: Pick<Services, 'clockOf' | 'ids'>,
): Promise<void> {
  if (entry.kind !== 'freed' || !entry.editionId) return
  const now = services.clockOf(entry.editionId).now()
  const call = await readCallOfStand(tx, entry.subject)
  if (!call?.offersFreed) return
  const [stand] = await readStands(tx, [entry.subject])
  if (!stand || stand.blocked !== null) return
  const waiting = await readWaiting(tx, call.id)
  const ids = waiting.map(({ id }) => id)
  const facts = await readWaitingFacts(tx, call.id, ids, stand.id)
  for (const next of waiting) {
    if (whyPassedOver(next, stand, facts)) continue
    const file = await lockFile(tx, next.id)
    if (file?.state !== 'WAITLISTED') continue
    await lockStands(tx, [stand.id])
    if (!(await readStanding(tx, [stand.id], now))) await offerTo(tx, file, stand, now, services)
    return
  }
}

async function offerTo(
  tx: Tx,
  file: { readonly id: string; readonly editionId: string; readonly exhibitorId: string },
  stand: ClaimableStand,
  now: Date,
  { ids }: Pick<Services, 'ids'>,
): Promise<void> {
  const until = new Date(now.getTime() + HOLD_HOURS * 3_600_000)
  const offer = { id: ids(), editionId: file.editionId, applicationId: file.id, until }
  await addOffer(tx, { ...offer, offeredAt: now, offeredById: null })
  const hold = { id: ids(), editionId: file.editionId, standId: stand.id, fileId: file.id, offerId: offer.id }
  if (!(await addHold(tx, { ...hold, madeById: null, from: now, until })))
    throw new Error('a stand under our lock was taken by somebody')
  const news = { standIds: [stand.id], until: until.toISOString(), waited: true }
  await append(
    tx,
    standChanged(file.editionId, stand.id, 'held', null),
    ...standFileChanged(file, await readMembers(tx, file.exhibitorId), 'offered', null, news),
  )
}
