import type { Db, Tx } from '../db.ts'
import { readAnswer, readProposals } from './allocation.store.ts'
import type { AllocationProposal } from './allocation.ts'
import type { Answer, Placement, Unplaced } from './allocator/answer.ts'
import { LINEAR } from './allocator/instance.ts'
import type { PublicExhibitor } from './hall.ts'
import { lastPlanRelease } from './plan-release.store.ts'

/** The name of a file, as much as a list of reasons needs. */
export interface NamedFile {
  readonly id: string
  readonly number: number
  readonly exhibitor: PublicExhibitor
}

export type NamedFiles = ReadonlyMap<string, NamedFile>

/** A placement with the names of those whom its reasons name. */
export interface NamedPlacement extends Placement {
  readonly isAccepted: boolean
  readonly names: NamedFiles
  /** The allocation that the file has now, of this stand or of the one that it would leave. */
  readonly claim: { readonly id: string; readonly locked: boolean } | null
}

export interface NamedUnplaced extends Unplaced {
  /** How many stands it lacks. */
  readonly stands: number
  readonly names: NamedFiles
}

/** Which placements are listed. */
export type AllocationShow = 'ALL' | 'GAINS' | 'MOVES' | 'STAYS' | 'OPEN' | 'ACCEPTED'

const MOST_PROPOSALS = 30

/** The latest proposals of an edition. What was made for an older release of the plan is stale, whether or not that was written. */
export async function readAllocations(tx: Tx, editionId: string): Promise<AllocationProposal[]> {
  const proposals = await readProposals(tx, editionId, MOST_PROPOSALS)
  return asOf(proposals, (await lastPlanRelease(tx, editionId))?.number ?? 0)
}

/** The proposals as the release in force makes them. */
export function asOf(proposals: readonly AllocationProposal[], release: number): AllocationProposal[] {
  return proposals.map((proposal) =>
    (proposal.state === 'READY' || proposal.state === 'APPLIED') && proposal.release !== release
      ? { ...proposal, state: 'STALE' }
      : proposal,
  )
}

const answers = new WeakMap<AllocationProposal, Promise<Answer | undefined>>()

/** The answer of a proposal, read once for all the fields of a request that ask for it. */
export function answerOf(db: Db, proposal: AllocationProposal): Promise<Answer | undefined> {
  const known = answers.get(proposal) ?? readAnswer(db, proposal.id)
  answers.set(proposal, known)
  return known
}

export interface AllocationWish {
  readonly show: AllocationShow
  /** A part of the exhibitor's name or town, or the number of the file. */
  readonly search: string
  readonly skip: number
  readonly first: number
}

/** A page of the placements, by the numbers of their files, and how many there are. */
export async function readPlacements(db: Db, proposal: AllocationProposal, wish: AllocationWish) {
  const answer = await answerOf(db, proposal)
  const accepted = new Set(proposal.accepted)
  const shown = (answer?.placements ?? []).filter((placement) => isShown(placement, wish.show, accepted))
  const page = await pageOf(db, shown, wish)
  return { total: page.total, entries: await named(db, page.items, accepted) }
}

/** Who gets a stand, and why; null when the proposal gives it to nobody. */
export async function readPlacementAt(db: Db, proposal: AllocationProposal, standId: string) {
  const found = (await answerOf(db, proposal))?.placements.filter((each) => each.standId === standId) ?? []
  return (await named(db, found, new Set(proposal.accepted)))[0] ?? null
}

async function named(db: Db, items: readonly Placement[], accepted: ReadonlySet<string>): Promise<NamedPlacement[]> {
  const names = await nameFiles(
    db,
    items.flatMap(({ fileId, alternative, rather }) => [fileId, alternative?.swapFileId, rather?.holderFileId]),
  )
  const claims = await db.standClaim.findMany({
    where: { applicationId: { in: items.map(({ fileId }) => fileId) }, kind: 'ALLOCATION', endedAt: null },
    select: { id: true, standId: true, applicationId: true, locked: true },
  })
  return items.map((item) => ({
    ...item,
    isAccepted: accepted.has(item.standId),
    names,
    claim:
      [item.standId, item.hadStandId].flatMap(
        (standId) => claims.find((claim) => claim.applicationId === item.fileId && claim.standId === standId) ?? [],
      )[0] ?? null,
  }))
}

/** A page of the files without a stand, and why. */
export async function readUnplaced(db: Db, proposal: AllocationProposal, wish: Omit<AllocationWish, 'show'>) {
  const lacking = Map.groupBy((await answerOf(db, proposal))?.unplaced ?? [], ({ fileId }) => fileId)
  const unplaced = [...lacking.values()].flatMap((its) =>
    its.slice(0, 1).map((each) => ({ ...each, stands: its.length })),
  )
  const page = await pageOf(db, unplaced, wish)
  const names = await nameFiles(
    db,
    page.items.flatMap(({ fileId, why }) => [
      fileId,
      ...(why.kind === 'OUTBID' ? [why.rivalFileId] : []),
      ...(why.kind === 'ALL_KEPT' ? why.kept.map((kept) => kept.fileId) : []),
    ]),
  )
  return { total: page.total, entries: page.items.map((item): NamedUnplaced => ({ ...item, names })) }
}

function isShown({ standId, hadStandId }: Placement, show: AllocationShow, accepted: ReadonlySet<string>): boolean {
  switch (show) {
    case 'ALL':
      return true
    case 'GAINS':
      return hadStandId === null
    case 'MOVES':
      return hadStandId !== null && hadStandId !== standId
    case 'STAYS':
      return hadStandId === standId
    case 'OPEN':
      return hadStandId !== standId && !accepted.has(standId)
    case 'ACCEPTED':
      return accepted.has(standId)
  }
}

async function pageOf<T extends { readonly fileId: string }>(
  db: Db,
  items: readonly T[],
  { search, skip, first }: Omit<AllocationWish, 'show'>,
) {
  const typed = search.trim()
  const contains = { contains: typed, mode: 'insensitive' as const }
  const number = /^\d{1,9}$/.test(typed) ? [{ number: Number(typed) }] : []
  const found = await db.standApplication.findMany({
    where: {
      id: { in: [...new Set(items.map(({ fileId }) => fileId))] },
      ...(typed !== '' && {
        OR: [
          { exhibitor: { OR: [{ name: contains }, { nameAr: contains }, { city: contains }, { cityAr: contains }] } },
          ...number,
        ],
      }),
    },
    select: { id: true },
    orderBy: { number: 'asc' },
  })
  const byFile = Map.groupBy(items, ({ fileId }) => fileId)
  const sorted = found.flatMap(({ id }) => byFile.get(id) ?? [])
  return { total: sorted.length, items: sorted.slice(skip, skip + first) }
}

/** Files by their ids, with who they are of. */
export async function nameFiles(db: Db, ids: readonly (string | null | undefined)[]): Promise<NamedFiles> {
  const files = await db.standApplication.findMany({
    where: { id: { in: [...new Set(ids.flatMap((id) => id ?? []))] } },
    select: {
      id: true,
      number: true,
      exhibitor: {
        select: {
          id: true,
          slug: true,
          kind: true,
          name: true,
          nameAr: true,
          city: true,
          cityAr: true,
          regionCode: true,
          familyId: true,
        },
      },
    },
  })
  return new Map(files.map((file) => [file.id, file]))
}

/** How many files have how much of what the best stand for them alone would be worth: by tenths, the last being nine tenths and more. */
export function satisfaction({ placements }: Answer): number[] {
  const tenths = Array.from({ length: 10 }, () => 0)
  for (const { points, rather } of placements) {
    const own = LINEAR.reduce((sum, criterion) => sum + points[criterion], 0)
    const best = own + (rather?.more ?? 0)
    const tenth = best === 0 ? 9 : Math.min(9, Math.floor((10 * own) / best))
    tenths[tenth] = (tenths[tenth] ?? 0) + 1
  }
  return tenths
}
