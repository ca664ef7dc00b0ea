import type { Prisma } from '@salon/prisma/client'
import type { Db } from '../db.ts'
import { readApplications } from './application.store.ts'
import type { ApplicationState, StandApplication } from './application.ts'
import { REVIEWED } from './decision.ts'
import type { ExhibitorKind } from './hall.ts'

/** What the desk looks for; absent is any. */
export interface ReviewWish {
  readonly editionId: string
  /** The key of the call. */
  readonly call?: string | null | undefined
  readonly states?: readonly ApplicationState[] | null | undefined
  readonly kind?: ExhibitorKind | null | undefined
  readonly region?: string | null | undefined
  readonly family?: string | null | undefined
  /** A person, or null for anybody. */
  readonly assignedToId?: string | null | undefined
  /** Only decisions that wait to be sent. */
  readonly unsent?: boolean | null | undefined
  readonly search?: string | null | undefined
}

const UNSENT = {
  state: { in: ['ACCEPTED', 'WAITLISTED', 'REJECTED'] },
  decidedAt: { not: null },
  sentAt: null,
} as const satisfies Prisma.StandApplicationWhereInput

/** Files that were sent to the desk, as looked for; a draft is its exhibitor's. */
export function whereReviewed(wish: ReviewWish): Prisma.StandApplicationWhereInput {
  const { editionId, call, states, kind, region, family, assignedToId, unsent } = wish
  const typed = wish.search?.trim() ?? ''
  const contains = { contains: typed, mode: 'insensitive' as const }
  const names = { OR: [{ name: contains }, { nameAr: contains }, { city: contains }, { cityAr: contains }] }
  const number = /^\d{1,9}$/.test(typed) ? [{ number: Number(typed) }] : []
  const known = states?.filter((state) => state !== 'DRAFT')
  return {
    editionId,
    submittedAt: { not: null },
    state: { in: known && known.length > 0 ? [...known] : [...REVIEWED] },
    ...(call && { call: { key: call } }),
    ...(kind && { kind }),
    ...(region && { regionCode: region }),
    ...(family && { familyId: family }),
    ...(assignedToId && { assignedToId }),
    AND: [...(unsent ? [UNSENT] : []), ...(typed ? [{ OR: [{ exhibitor: names }, ...number] }] : [])],
  }
}

/** How many of them there are in each state, with those of none left out. */
export async function countByState(
  db: Db,
  wish: ReviewWish,
): Promise<{ readonly state: ApplicationState; readonly count: number }[]> {
  const rows = await db.standApplication.groupBy({
    by: ['state'],
    where: whereReviewed({ ...wish, states: null, unsent: null }),
    _count: true,
  })
  return REVIEWED.map((state) => ({ state, count: rows.find((row) => row.state === state)?._count ?? 0 }))
}

/** The first of the decisions that wait to be sent. */
export async function readUnsent(db: Db, wish: ReviewWish, most: number): Promise<string[]> {
  const rows = await db.standApplication.findMany({
    where: { editionId: wish.editionId, ...(wish.call && { call: { key: wish.call } }), ...UNSENT },
    orderBy: { number: 'asc' },
    take: most,
    select: { id: true },
  })
  return rows.map(({ id }) => id)
}

/** A page of them, those that wait longest first. */
export function listReviewed(
  db: Db,
  wish: ReviewWish,
  page: { readonly skip: number; readonly take: number },
): Promise<StandApplication[]> {
  return readApplications(db, { where: whereReviewed(wish), orderBy: [{ submittedAt: 'asc' }, { id: 'asc' }], ...page })
}

/** How many there are in all. */
export const countReviewed = (db: Db, wish: ReviewWish) => db.standApplication.count({ where: whereReviewed(wish) })
