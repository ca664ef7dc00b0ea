import type { Services } from '../context.ts'
import { type Db, type Tx, transaction } from '../db.ts'
import { append } from '../live/journal.ts'
import { remindAt } from './stand-claim.rules.ts'
import { readMembers } from './stand-claim.store.ts'
import { standChanged } from './stand-claim.topics.ts'
import type { ClaimingFile } from './stand-claim.ts'
import { endHolds, endOpenOffer, filesOverdue, freeAmong, markReminded, readUnreminded } from './stand-expiry.store.ts'
import { standFileChanged } from './stand-file.topics.ts'
import { lockFile } from './stand-lock.store.ts'

/** Files told of in one turn; the next turn goes on. */
const AT_ONCE = 100

/**
 * Tells of a locked file's holds and offer past their deadline, once; whether there were any. Nothing depends on it: the
 * ranges are over by themselves. What is told as over stays over, even if the demo's clock is set back to before the
 * deadline.
 */
export async function expireOverdue(tx: Tx, file: ClaimingFile, now: Date): Promise<boolean> {
  const standIds = await endHolds(tx, file.id, now, false)
  const offers = await endOpenOffer(tx, file.id, now)
  if (standIds.length === 0 && offers === 0) return false
  const free = await freeAmong(tx, standIds, now)
  await append(
    tx,
    ...free.map((id) => standChanged(file.editionId, id, 'freed', null)),
    ...standFileChanged(file, await readMembers(tx, file.exhibitorId), 'expired', null, { standIds }),
  )
  return true
}

/**
 * Gives back all that is held for a locked file, in the transaction that withdraws or rejects it: at no moment does a
 * file that left keep a stand from others, and the database would refuse it. The waiting list is offered what is free.
 */
export async function freeHeld(
  tx: Tx,
  file: Pick<ClaimingFile, 'id' | 'editionId' | 'exhibitorId'>,
  by: { readonly actorId: string; readonly isDesk: boolean; readonly now: Date },
): Promise<void> {
  const standIds = await endHolds(tx, file.id, by.now, true)
  const offers = await endOpenOffer(tx, file.id, by.now, by.isDesk ? 'WITHDRAWN' : 'DECLINED')
  if (standIds.length === 0 && offers === 0) return
  const free = await freeAmong(tx, standIds, by.now)
  const kind = by.isDesk && offers > 0 ? 'withdrawn' : 'released'
  await append(
    tx,
    ...free.map((id) => standChanged(file.editionId, id, 'freed', by.actorId)),
    ...standFileChanged(file, await readMembers(tx, file.exhibitorId), kind, by.actorId, { standIds }),
  )
}

export type ExpiryServices = Pick<Services, 'db' | 'clockOf'>

/** Tells of all that is past its deadline by the editions' clocks; how many files it was. One process at a time does it. */
export async function sweepHolds({ db, clockOf }: ExpiryServices): Promise<number> {
  let swept = 0
  for (const editionId of await editionsWithHolds(db)) {
    const now = clockOf(editionId).now()
    for (const fileId of await filesOverdue(db, editionId, now, AT_ONCE)) {
      swept += await transaction(db, async (tx) => {
        if (!(await taken(tx))) return 0
        const file = await lockFile(tx, fileId)
        return file && (await expireOverdue(tx, file, now)) ? 1 : 0
      })
    }
  }
  return swept
}

/** Reminds of the deadlines that come near, each hold once; how many files it was. */
export async function remindHolders({ db, clockOf }: ExpiryServices): Promise<number> {
  let reminded = 0
  for (const editionId of await editionsWithHolds(db)) {
    const now = clockOf(editionId).now()
    const due = (await readUnreminded(db, editionId, now, AT_ONCE * 5)).filter(
      ({ from, until }) => remindAt(from, until) <= now,
    )
    for (const [fileId, holds] of Map.groupBy(due, (hold) => hold.fileId)) {
      reminded += await transaction(db, async (tx) => {
        if (!(await taken(tx))) return 0
        const file = await lockFile(tx, fileId)
        if (!file) return 0
        const marked = await markReminded(
          tx,
          holds.map(({ claimId }) => claimId),
          now,
        )
        if (marked === 0) return 0
        const standIds = holds.map(({ standId }) => standId)
        const until = holds[0]?.until.toISOString()
        const members = await readMembers(tx, file.exhibitorId)
        await append(tx, ...standFileChanged(file, members, 'reminded', null, { standIds, ...(until && { until }) }))
        return 1
      })
    }
  }
  return reminded
}

async function editionsWithHolds(db: Db): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    select distinct edition_id as id from stand_claim where kind = 'HOLD' and ended_at is null
    union select distinct edition_id from stand_offer where state = 'OPEN'`
  return rows.map(({ id }) => id)
}

async function taken(tx: Tx): Promise<boolean> {
  const [turn] = await tx.$queryRaw<{ taken: boolean }[]>`
    select pg_try_advisory_xact_lock(hashtextextended('stands:sweep', 0)) as taken`
  return turn?.taken ?? false
}
