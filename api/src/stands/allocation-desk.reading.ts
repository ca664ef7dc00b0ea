import type { Prisma } from '@salon/prisma/client'
import type { Tx } from '../db.ts'
import { readStands } from './stand-claim.store.ts'
import { readStandFiles } from './stand-file.reading.ts'
import type { StandFile } from './stand-file.ts'
import { type PassedOver, whyPassedOver } from './waiting-list.rules.ts'
import { readAskedBefore, readOffered, readQuotaRoom, readWaiting } from './waiting-list.store.ts'

export { readWaiting }

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

/** A page of the desk's files: those of a list with a number over `after`. */
export interface FilePage {
  readonly editionId: string
  readonly show: DeskShow
  readonly search: string
  /** How many files a page has. */
  readonly first: number
  /** The number of the last file before it; 0 for the first page. */
  readonly after: number
}

const whereOn = ({ editionId, show, search }: FilePage) => whereShown(editionId, show, search)

/** How many files are in the list of a page; with `before`, only those that come before the page. */
export function countFiles(tx: Tx, page: FilePage, before = false): Promise<number> {
  return tx.standApplication.count({ where: { AND: [whereOn(page), before ? { number: { lte: page.after } } : {}] } })
}

export function readFilePage(tx: Tx, page: FilePage): Promise<StandFile[]> {
  return readStandFiles(tx, { where: { AND: [whereOn(page), { number: { gt: page.after } }] }, take: page.first })
}

/** The number after which the next page starts; null where there is none. */
export async function readNextPage(tx: Tx, page: FilePage): Promise<number | null> {
  const numbers = await tx.standApplication.findMany({
    where: { AND: [whereOn(page), { number: { gt: page.after } }] },
    orderBy: { number: 'asc' },
    // The last of this page, and the first of the next.
    skip: Math.max(0, page.first - 1),
    take: 2,
    select: { number: true },
  })
  return numbers.length === 2 ? (numbers[0]?.number ?? null) : null
}

/** The number after which the page before starts; null on the first page. */
export async function readPreviousPage(tx: Tx, page: FilePage): Promise<number | null> {
  if (page.after === 0) return null
  const before = await tx.standApplication.findFirst({
    where: { AND: [whereOn(page), { number: { lte: page.after } }] },
    orderBy: { number: 'desc' },
    skip: page.first,
    select: { number: true },
  })
  return before?.number ?? 0
}

/** One who waits: its place in the list, and why it would be passed over for the stand, or for any. */
export interface WaitingEntry {
  readonly place: number
  readonly file: StandFile
  readonly passedOver: PassedOver | undefined
  /** Whether it is the first that is not passed over. */
  readonly isNext: boolean
}

/** Some of those who wait in a call, in their order; each is judged as the whole list is. */
export async function readWaitingList(
  tx: Tx,
  callId: string,
  standId: string | undefined,
  { skip, take }: { readonly skip: number; readonly take: number },
): Promise<WaitingEntry[]> {
  const waiting = await readWaiting(tx, callId)
  const ids = waiting.map(({ id }) => id)
  const [stand] = standId === undefined ? [] : await readStands(tx, [standId])
  const facts = {
    offered: await readOffered(tx, ids),
    asked: standId === undefined ? new Set<string>() : await readAskedBefore(tx, ids, standId),
    quotas: await readQuotaRoom(tx, callId),
  }
  const judged = waiting.map((each, n) => ({
    id: each.id,
    place: n + 1,
    passedOver: whyPassedOver(each, stand, facts),
  }))
  const next = judged.find(({ passedOver }) => passedOver === undefined)
  const shown = judged.slice(skip, skip + take)
  const files = new Map(
    (await readStandFiles(tx, { where: { id: { in: shown.map(({ id }) => id) } }, take })).map((f) => [f.id, f]),
  )
  return shown.flatMap(({ id, ...entry }) => {
    const file = files.get(id)
    return file ? [{ ...entry, file, isNext: id === next?.id }] : []
  })
}
