import { type Db, snapshot } from '../db.ts'
import { StandTaken } from './stand-claim.refusals.ts'
import { nearestLike, whyNotFit } from './stand-claim.rules.ts'
import { readEditionStands, readFreeStands, readStanding } from './stand-claim.store.ts'
import type { ClaimableStand, ClaimingFile } from './stand-claim.ts'

/** A stand that was lost to somebody, and the file that wanted it. */
export interface Lost {
  readonly stand: ClaimableStand
  readonly file: ClaimingFile
  readonly now: Date
}

/**
 * What the loser of a race is told: until when, and which free stands that fit are most like it. Read after the
 * transaction, so that nobody waits for it behind the stand's lock.
 */
export function takenBy(db: Db, { stand, file, now }: Lost): Promise<StandTaken> {
  return snapshot(db, async (tx) => {
    const standing = await readStanding(tx, [stand.id], now)
    const free = (await readFreeStands(tx, stand.editionId, now)).filter((other) => !whyNotFit(file, other))
    return new StandTaken(
      stand,
      standing?.until ?? null,
      nearestLike(stand, free).map(({ id }) => id),
    )
  })
}

export { readEditionStands }
