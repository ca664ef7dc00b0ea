import type { Context } from '../context.ts'
import { transaction } from '../db.ts'
import { append } from '../live/journal.ts'
import { mayRegister } from '../live/rights.ts'
import { isUuid } from '../shared/ids.ts'
import { assertAllowed } from '../shared/refusal.ts'
import { Forbidden, NotFound } from '../shared/refusals.ts'
import { HoldOver } from './stand-claim.refusals.ts'
import { extendHolds } from './stand-claim.store.ts'
import type { StandingClaim } from './stand-claim.ts'
import { actOnClaim } from './stand-file.actions.ts'
import { NoHoldLeft } from './stand-hold.refusals.ts'
import { whyNotRenew, whyNotTerms } from './stand-hold.rules.ts'
import { countHoldUsed, setTerms } from './stand-hold.store.ts'
import type { HoldTerms } from './stand-hold.ts'

const DAY_MS = 86_400_000

/**
 * An exhibitor puts off its own hold by what its call allows, as often as it allows it. Members and the desk, for whom
 * it counts as the exhibitor's. Throws NoHoldLeft, or HoldOver for one that is over or of an offer.
 */
export function renewHold(context: Context, claimId: string): Promise<StandingClaim> {
  return actOnClaim(context, claimId, 'member', async (acting, claim) => {
    const { tx, file, now } = acting
    assertAllowed(whyNotRenew(claim, file, now))
    const until = new Date((claim.until ?? now).getTime() + file.holdDays * DAY_MS)
    if ((await extendHolds(tx, [claim.id], now, until)) === 0) throw new HoldOver()
    if (!(await countHoldUsed(tx, file.id))) throw new NoHoldLeft(file.holdsEach)
    await acting.tellStands('held', [claim.standId])
    await acting.tellFile('extended', { standIds: [claim.standId], until: until.toISOString() })
    return { ...claim, until }
  })
}

/** Decides how long and how often the exhibitors of a call hold stands by themselves. The registration desk. */
export async function setHoldTerms(context: Context, callId: string, terms: HoldTerms): Promise<string> {
  const { viewer, db } = context
  if (!viewer?.roles.some(({ editionId }) => mayRegister(viewer, editionId))) throw new Forbidden()
  const call = isUuid(callId) ? await db.call.findUnique({ where: { id: callId } }) : null
  if (!call || !mayRegister(viewer, call.editionId)) throw new NotFound()
  assertAllowed(whyNotTerms(terms))
  await transaction(db, async (tx) => {
    await setTerms(tx, call.id, terms)
    await append(tx, {
      editionId: call.editionId,
      topic: 'standFiles',
      kind: 'holdTermsSet',
      subject: call.id,
      audience: 'organisers',
      payload: terms,
      actorId: viewer.personId,
    })
  })
  return call.id
}
