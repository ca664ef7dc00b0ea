import type { Context } from '../context.ts'
import { type Tx, transaction } from '../db.ts'
import { isUuid } from '../shared/ids.ts'
import { assertAllowed } from '../shared/refusal.ts'
import { Forbidden, NotFound } from '../shared/refusals.ts'
import { HoldOver } from './stand-claim.refusals.ts'
import { endClaim, lockStands, readClaim, readStanding, readStands } from './stand-claim.store.ts'
import type { ClaimableStand, ClaimingFile, KnownClaim } from './stand-claim.ts'
import { ExchangeClosed, ExchangeOpen, NobodyToExchangeWith } from './stand-exchange.refusals.ts'
import { whyNotExchange } from './stand-exchange.rules.ts'
import {
  addExchange,
  closeExchange,
  closeExchangesOf,
  consent,
  countSharers,
  moveAllocation,
  readExchange,
  readProposedBetween,
} from './stand-exchange.store.ts'
import type { ExchangeSide, StandExchange } from './stand-exchange.ts'
import { type Acting, lockActing, tellFile } from './stand-file.actions.ts'
import { lockFiles } from './stand-lock.store.ts'

/** A side with its claim, and who acts for it when the viewer may. */
interface Side extends ExchangeSide<ClaimingFile, ClaimableStand> {
  readonly claim: KnownClaim
  readonly acting: Acting | undefined
}

/**
 * Proposes that two exhibitors exchange their stands. A member of the one who gives consents by it; proposed by the
 * desk, both are asked. Where the other proposed the same already, it is the consent to that. Throws
 * NobodyToExchangeWith, StandDoesNotFit, StandFull, ExchangeOpen or HoldOver; NotFound for the stand of somebody else.
 * @param claimId the allocation that is given
 * @param standId the stand that is wanted for it
 */
export async function proposeExchange(context: Context, claimId: string, standId: string): Promise<StandExchange> {
  const { viewer, db } = context
  if (!viewer) throw new Forbidden()
  if (!isUuid(claimId) || !isUuid(standId)) throw new NotFound()
  return transaction(db, async (tx) => {
    const given = await readClaim(tx, claimId)
    if (!given) throw new NotFound()
    const [wanted] = await readStands(tx, [standId])
    if (!wanted) throw new NotFound()
    const standing = await readStanding(tx, [standId], context.clockOf(wanted.editionId).now())
    const other = standing?.until === null ? standing : undefined
    const [mine, theirs] = await lockSides(context, tx, given.id, other?.id)
    if (!mine?.acting) throw new NotFound()
    if (mine.claim.until !== null || mine.claim.endedAt) throw new HoldOver()
    if (!theirs || theirs.claim.endedAt || theirs.file.editionId !== mine.file.editionId)
      throw new NobodyToExchangeWith()
    assertAllowed(whyNotExchange(mine, theirs))
    const { now } = mine.acting
    const known = await readProposedBetween(tx, mine.claim.id, theirs.claim.id)
    if (known) return mine.acting.isMember ? consentTo(tx, known, mine, theirs) : known
    const exchange = {
      id: context.ids(),
      editionId: mine.file.editionId,
      givenId: mine.claim.id,
      takenId: theirs.claim.id,
      state: 'PROPOSED' as const,
      givenConsentAt: mine.acting.isMember ? now : null,
      takenConsentAt: null,
      proposedAt: now,
    }
    if (!(await addExchange(tx, { ...exchange, proposedById: viewer.personId }))) throw new ExchangeOpen()
    await tell(context, tx, [mine, theirs], 'exchangeProposed')
    return exchange
  })
}

/**
 * Consents to an exchange for the exhibitor that the viewer is a member of; the second consent does it, at once. The
 * desk consents for nobody. Throws ExchangeClosed, StandDoesNotFit or StandFull.
 */
export function acceptExchange(context: Context, exchangeId: string): Promise<StandExchange> {
  return actOnExchange(context, exchangeId, async (tx, exchange, given, taken) => {
    const members = [given, taken].filter(({ acting }) => acting?.isMember)
    const asked = (side: Side) => !(side === given ? exchange.givenConsentAt : exchange.takenConsentAt)
    const mine = members.find(asked) ?? members[0]
    if (!mine) throw new Forbidden()
    assertAllowed(whyNotExchange(given, taken))
    return consentTo(tx, exchange, mine, mine === given ? taken : given)
  })
}

/** Says no to an exchange that one was asked for. Members of the two. Throws ExchangeClosed. */
export function refuseExchange(context: Context, exchangeId: string): Promise<StandExchange> {
  return actOnExchange(context, exchangeId, async (tx, exchange, given, taken) => {
    const mine = [taken, given].find(({ acting }) => acting?.isMember)
    if (!mine) throw new Forbidden()
    return close(context, tx, exchange, [given, taken], 'REFUSED')
  })
}

/** Takes a proposal back. Members of the exhibitor that proposed, and the desk. Throws ExchangeClosed. */
export function withdrawExchange(context: Context, exchangeId: string): Promise<StandExchange> {
  return actOnExchange(context, exchangeId, async (tx, exchange, given, taken) => {
    if (!given.acting) throw new Forbidden()
    return close(context, tx, exchange, [given, taken], 'WITHDRAWN')
  })
}

async function close(
  context: Context,
  tx: Tx,
  exchange: StandExchange,
  sides: readonly Side[],
  state: 'REFUSED' | 'WITHDRAWN',
): Promise<StandExchange> {
  const now = context.clockOf(exchange.editionId).now()
  if (!(await closeExchange(tx, exchange.id, state, now))) throw new ExchangeClosed(exchange.state)
  await tell(context, tx, sides, 'exchangeClosed')
  return { ...exchange, state }
}

/** Both files, both stands, then the exchange as it is under these locks. */
async function actOnExchange(
  context: Context,
  exchangeId: string,
  work: (tx: Tx, exchange: StandExchange, given: Side, taken: Side) => Promise<StandExchange>,
): Promise<StandExchange> {
  if (!context.viewer) throw new Forbidden()
  if (!isUuid(exchangeId)) throw new NotFound()
  return transaction(context.db, async (tx) => {
    const seen = await readExchange(tx, exchangeId)
    if (!seen) throw new NotFound()
    const [given, taken] = await lockSides(context, tx, seen.givenId, seen.takenId)
    if (!given || !taken || (!given.acting && !taken.acting)) throw new NotFound()
    const exchange = await readExchange(tx, exchangeId)
    if (exchange?.state !== 'PROPOSED') throw new ExchangeClosed(exchange?.state ?? 'WITHDRAWN')
    return work(tx, exchange, given, taken)
  })
}

/** Notes a consent, and exchanges the stands when it is the second. */
async function consentTo(tx: Tx, exchange: StandExchange, mine: Side, theirs: Side): Promise<StandExchange> {
  const { acting } = mine
  if (!acting) throw new NotFound()
  const { now, context, viewer } = acting
  const side = exchange.givenId === mine.claim.id ? 'given' : 'taken'
  await consent(tx, exchange.id, side, now)
  const consented = { ...exchange, [`${side}ConsentAt`]: now }
  if (!consented.givenConsentAt || !consented.takenConsentAt) {
    await tell(context, tx, [mine, theirs], 'exchangeProposed')
    return consented
  }
  const sides = [mine, theirs] as const
  for (const { claim } of sides)
    if (claim.endedAt || !(await endClaim(tx, claim.id, now, 'exchanged'))) throw new ExchangeClosed('WITHDRAWN')
  const move = { madeById: viewer.personId, now }
  await moveAllocation(tx, { ...move, id: context.ids(), from: mine.claim.id, standId: theirs.stand.id })
  await moveAllocation(tx, { ...move, id: context.ids(), from: theirs.claim.id, standId: mine.stand.id })
  if (!(await closeExchange(tx, exchange.id, 'DONE', now))) throw new ExchangeClosed(exchange.state)
  await closeExchangesOf(tx, [mine.claim.id, theirs.claim.id], now)
  await acting.tellStands('allocated', [mine.stand.id, theirs.stand.id])
  await tell(context, tx, sides, 'exchangeDone')
  return { ...consented, state: 'DONE' }
}

/** Locks the files of two claims by their ids and then both stands, and reads all of it under these locks. */
async function lockSides(
  context: Context,
  tx: Tx,
  one: string,
  other: string | undefined,
): Promise<(Side | undefined)[]> {
  const ids = [one, ...(other === undefined ? [] : [other])]
  const seen = await Promise.all(ids.map((id) => readClaim(tx, id)))
  const actings = await lockActing(
    context,
    tx,
    seen.map((claim) => claim?.applicationId ?? ''),
    'member',
  )
  const files = await lockFiles(
    tx,
    seen.flatMap((claim) => claim?.applicationId ?? []),
  )
  await lockStands(
    tx,
    seen.flatMap((claim) => claim?.standId ?? []),
  )
  return Promise.all(
    seen.map(async (known, n): Promise<Side | undefined> => {
      const claim = known && (await readClaim(tx, known.id))
      const file = files.find(({ id }) => id === claim?.applicationId)
      const [stand] = claim ? await readStands(tx, [claim.standId]) : []
      if (!claim || !file || !stand) return undefined
      return { claim, file, stand, sharers: await countSharers(tx, claim.id), acting: actings[n] }
    }),
  )
}

/** Tells the desk and both exhibitors; who acts is not the same for the two, the news is. */
async function tell(
  context: Context,
  tx: Tx,
  sides: readonly Side[],
  kind: 'exchangeProposed' | 'exchangeDone' | 'exchangeClosed',
): Promise<void> {
  for (const [n, { file, stand }] of sides.entries()) {
    const other = sides[1 - n]?.stand.id
    await tellFile(context, tx, file, kind, { standIds: [stand.id], ...(other && { otherStandId: other }) })
  }
}
