import type { Tx } from '../db.ts'
import type { StandExchange } from './stand-exchange.ts'

const EXCHANGE = {
  id: true,
  editionId: true,
  givenId: true,
  takenId: true,
  state: true,
  givenConsentAt: true,
  takenConsentAt: true,
  proposedAt: true,
} as const

export async function readExchange(tx: Tx, id: string): Promise<StandExchange | undefined> {
  return (await tx.standExchange.findUnique({ where: { id }, select: EXCHANGE })) ?? undefined
}

/** The exchange that is proposed between two claims, whichever of them proposed it. */
export async function readProposedBetween(tx: Tx, one: string, other: string): Promise<StandExchange | undefined> {
  const found = await tx.standExchange.findFirst({
    where: {
      state: 'PROPOSED',
      OR: [
        { givenId: one, takenId: other },
        { givenId: other, takenId: one },
      ],
    },
    select: EXCHANGE,
  })
  return found ?? undefined
}

/** Proposes an exchange; undefined when the claim is given in another that is open. */
export async function addExchange(
  tx: Tx,
  exchange: StandExchange & { readonly proposedById: string },
): Promise<boolean> {
  const added = await tx.standExchange.createMany({ data: [exchange], skipDuplicates: true })
  return added.count === 1
}

/** Notes the consent of one side. */
export async function consent(tx: Tx, id: string, side: 'given' | 'taken', now: Date): Promise<void> {
  const data = side === 'given' ? { givenConsentAt: now } : { takenConsentAt: now }
  await tx.standExchange.updateMany({ where: { id, state: 'PROPOSED' }, data })
}

/** Closes an exchange; false when it was closed already. */
export async function closeExchange(
  tx: Tx,
  id: string,
  state: 'DONE' | 'REFUSED' | 'WITHDRAWN',
  now: Date,
): Promise<boolean> {
  const closed = await tx.standExchange.updateMany({ where: { id, state: 'PROPOSED' }, data: { state, closedAt: now } })
  return closed.count === 1
}

/** Closes what is proposed with claims that are no more. */
export async function closeExchangesOf(tx: Tx, claimIds: readonly string[], now: Date): Promise<void> {
  const ids = [...claimIds]
  await tx.standExchange.updateMany({
    where: { state: 'PROPOSED', OR: [{ givenId: { in: ids } }, { takenId: { in: ids } }] },
    data: { state: 'WITHDRAWN', closedAt: now },
  })
}

/** How many share an allocated stand. */
export function countSharers(tx: Tx, claimId: string): Promise<number> {
  return tx.coExhibitor.count({ where: { claimId } })
}

/** The allocation that replaces an exchanged one; those who share follow their exhibitor. */
export async function moveAllocation(
  tx: Tx,
  move: {
    readonly id: string
    readonly from: string
    readonly standId: string
    readonly madeById: string
    readonly now: Date
  },
): Promise<void> {
  await tx.$executeRaw`
    insert into stand_claim (id, edition_id, stand_id, application_id, kind, during, locked, made_by_id)
    select ${move.id}::uuid, edition_id, ${move.standId}::uuid, application_id, 'ALLOCATION',
      tstzrange(${move.now}, null), locked, ${move.madeById}::uuid
    from stand_claim where id = ${move.from}::uuid`
  await tx.coExhibitor.updateMany({ where: { claimId: move.from }, data: { claimId: move.id } })
}
