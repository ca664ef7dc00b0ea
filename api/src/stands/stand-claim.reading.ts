import type { Context } from '../context.ts'
import type { PublishedPlan } from './hall.ts'
import { StandTaken } from './stand-claim.refusals.ts'
import { nearestLike, whyNotFit } from './stand-claim.rules.ts'
import { readEditionStands, readStanding } from './stand-claim.store.ts'
import type { ClaimableStand, ClaimingFile } from './stand-claim.ts'

export { readEditionStands }

/** A stand that was lost to somebody, and the file that wanted it. */
export interface Lost {
  readonly stand: ClaimableStand
  readonly file: ClaimingFile
  readonly now: Date
}

/**
 * What the loser of a race is told: until when, and which free stands that fit are most like it. After the transaction,
 * so that nobody waits for it behind the stand's lock, and from the plan in memory: there may be five hundred losers.
 */
export async function takenBy({ db, plans }: Context, { stand, file, now }: Lost): Promise<StandTaken> {
  const standing = await readStanding(db, [stand.id], now)
  const free = freeOf(await plans.read(stand.editionId), now).filter((other) => !whyNotFit(file, other))
  return new StandTaken(
    stand,
    standing?.until ?? null,
    nearestLike(stand, free).map(({ id }) => id),
  )
}

/** The stands of a plan that nobody has or holds at `now`, and that are not kept out of what is offered. */
function freeOf({ halls }: PublishedPlan, now: Date): ClaimableStand[] {
  return halls.flatMap(({ id: hallId, stands }) =>
    stands
      .filter(({ isBlocked, claims }) => !isBlocked && claims.every(({ until }) => until !== null && until <= now))
      .map((stand) => ({ ...stand, hallId, blocked: null })),
  )
}
