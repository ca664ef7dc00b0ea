import type { Tx } from '../db.ts'
import type { StandOffer, StandOfferState } from './stand-offer.ts'

const OFFER = { id: true, editionId: true, applicationId: true, state: true, until: true } as const

/** The offer of a file that is open by its row, past its deadline or not. */
export async function readOpenOffer(tx: Tx, fileId: string): Promise<StandOffer | undefined> {
  return (
    (await tx.standOffer.findFirst({ where: { applicationId: fileId, state: 'OPEN' }, select: OFFER })) ?? undefined
  )
}

export async function readOffer(tx: Tx, offerId: string): Promise<StandOffer | undefined> {
  return (await tx.standOffer.findUnique({ where: { id: offerId }, select: OFFER })) ?? undefined
}

/** The stands that an offer was of, those given back since too. */
export async function readOfferedStands(tx: Tx, offerId: string): Promise<string[]> {
  const holds = await tx.standClaim.findMany({ where: { offerId }, select: { standId: true } })
  return holds.map(({ standId }) => standId)
}

export async function addOffer(
  tx: Tx,
  offer: Omit<StandOffer, 'state'> & { readonly offeredAt: Date; readonly offeredById: string | null },
): Promise<void> {
  await tx.standOffer.create({ data: offer })
}

/** Closes an offer that is open; false when it is not. */
export async function closeOffer(
  tx: Tx,
  offerId: string,
  state: Exclude<StandOfferState, 'OPEN'>,
  now: Date,
): Promise<boolean> {
  const closed = await tx.standOffer.updateMany({
    where: { id: offerId, state: 'OPEN' },
    data: { state, closedAt: now },
  })
  return closed.count === 1
}

/** Ends what an offer still holds but one; the ids of the stands that are free by it. */
export async function endOffered(
  tx: Tx,
  offerId: string,
  but: string | null,
  now: Date,
  why: string,
): Promise<string[]> {
  const ended = await tx.$queryRaw<{ standId: string }[]>`
    update stand_claim set ended_at = ${now}, ended_for = ${why}
    where offer_id = ${offerId}::uuid and kind = 'HOLD' and ended_at is null and id is distinct from ${but}::uuid
    returning stand_id as "standId"`
  return ended.map(({ standId }) => standId)
}

/** How many stands an offer still holds at `now`. */
export async function countOffered(tx: Tx, offerId: string, now: Date): Promise<number> {
  const [row] = await tx.$queryRaw<{ held: number }[]>`
    select count(*)::int as held from stand_claim
    where offer_id = ${offerId}::uuid and kind = 'HOLD' and ended_at is null and upper(during) > ${now}`
  return row?.held ?? 0
}

/** The holds of an offer that still stand at `now`. */
export async function readOfferedClaims(tx: Tx, offerId: string, now: Date): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    select id from stand_claim
    where offer_id = ${offerId}::uuid and kind = 'HOLD' and ended_at is null and upper(during) > ${now}`
  return rows.map(({ id }) => id)
}

/** Puts the deadline of an offer off. */
export async function extendOffer(tx: Tx, offerId: string, until: Date): Promise<void> {
  await tx.standOffer.updateMany({ where: { id: offerId, state: 'OPEN' }, data: { until } })
}
