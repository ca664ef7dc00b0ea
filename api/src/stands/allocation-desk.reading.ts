import type { Prisma } from '@salon/prisma/client'
import type { Tx } from '../db.ts'
import { readStands } from './stand-claim.store.ts'
import { readStandFiles } from './stand-file.reading.ts'
import type { StandFile } from './stand-file.ts'
import { type PassedOver, whyPassedOver } from './waiting-list.rules.ts'
import { readAskedBefore, readOffered, readQuotaRoom, readWaiting } from './waiting-list.store.ts'

/** Which files the desk lists: those that may still take a stand, those with an open offer, or those that have one. */
export type DeskShow = 'WITHOUT_STAND' | 'OFFERED' | 'ALLOCATED'

/** Files by what they have, those of an exhibitor's name, town or number that was typed. */
export function whereShown(editionId: string, show: DeskShow, search: string): Prisma.StandApplicationWhereInput {
  const typed = search.trim()
  const contains = { contains: typed, mode: 'insensitive' as const }
  const number = /^\d{1,9}$/.test(typed) ? [{ number: Number(typed) }] : []
  const names = { OR: [{ name: contains }, { nameAr: contains }, { city: contains }, { cityAr: contains }] }
  return {
    editionId,
    ...(show === 'OFFERED'
      ? { offers: { some: { state: 'OPEN' as const } } }
      : {
          state: 'ACCEPTED' as const,
          AND: { OR: [{ sentAt: { not: null } }, { decidedAt: null }] },
          standsTaken: show === 'ALLOCATED' ? { gt: 0 } : 0,
          ...(show === 'WITHOUT_STAND' && { offers: { none: { state: 'OPEN' as const } } }),
        }),
    ...(typed !== '' && { OR: [{ exhibitor: names }, ...number] }),
  }
}

/** One who waits: its place in the list, and why it would be passed over for the stand, or for any. */
export interface WaitingEntry {
  readonly place: number
  readonly file: StandFile
  readonly passedOver: PassedOver | undefined
}

/** The first of those who wait in a call, in their order. */
export async function readWaitingList(
  tx: Tx,
  callId: string,
  standId: string | undefined,
  most: number,
): Promise<WaitingEntry[]> {
  const waiting = (await readWaiting(tx, callId)).slice(0, most)
  const ids = waiting.map(({ id }) => id)
  const [stand] = standId === undefined ? [] : await readStands(tx, [standId])
  const facts = {
    offered: await readOffered(tx, ids),
    asked: standId === undefined ? new Set<string>() : await readAskedBefore(tx, ids, standId),
    quotas: await readQuotaRoom(tx, callId),
  }
  const files = new Map((await readStandFiles(tx, { where: { id: { in: ids } }, take: most })).map((f) => [f.id, f]))
  return waiting.flatMap((each, n) => {
    const file = files.get(each.id)
    return file ? [{ place: n + 1, file, passedOver: whyPassedOver(each, stand, facts) }] : []
  })
}
