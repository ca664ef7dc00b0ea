import type { Prisma } from '@salon/prisma/client'
import type { Tx } from '../db.ts'
import type { PublicExhibitor } from './hall.ts'
import type { FileClaim, FileExchange, StandFile, StandSharing } from './stand-file.ts'
import { readClaimRows, readFileRows } from './stand-file-rows.store.ts'

const EXHIBITOR = {
  id: true,
  slug: true,
  kind: true,
  name: true,
  nameAr: true,
  city: true,
  cityAr: true,
  regionCode: true,
  familyId: true,
} as const

/** Which files to read, in the order in which they were filed. */
export interface FileWish {
  readonly where: Prisma.StandApplicationWhereInput
  readonly skip?: number
  readonly take: number
  readonly orderBy?: Prisma.StandApplicationOrderByWithRelationInput[]
}

/** Files with all that concerns their stands, in a few statements however many there are. */
export async function readStandFiles(
  tx: Tx,
  { where, skip = 0, take, orderBy = [{ number: 'asc' }] }: FileWish,
): Promise<StandFile[]> {
  const wanted = await tx.standApplication.findMany({ where, orderBy, skip, take, select: { id: true } })
  return readFilesById(
    tx,
    wanted.map(({ id }) => id),
  )
}

/** One file; null when there is none. */
export async function readStandFile(tx: Tx, id: string): Promise<StandFile | null> {
  return (await readFilesById(tx, [id]))[0] ?? null
}

async function readFilesById(tx: Tx, ids: readonly string[]): Promise<StandFile[]> {
  const rows = await readFileRows(tx, ids)
  const claims = await readClaimRows(tx, ids)
  // What is held is shared with nobody and exchanged for nothing: most files need no more than this.
  const shared = claims.flatMap(({ id, isShared }) => (isShared ? [id] : []))
  const exchanged = claims.flatMap(({ id, isExchanged }) => (isExchanged ? [id] : []))
  const sharers = shared.length > 0 ? await readSharersOf(tx, shared) : []
  const exchanges = exchanged.length > 0 ? await readExchanges(tx, exchanged) : []
  const ofClaim = Map.groupBy(sharers, ({ claimId }) => claimId)
  const ofFile = Map.groupBy(claims, ({ fileId }) => fileId)
  return rows.map((row) => {
    const own = (ofFile.get(row.id) ?? []).map(({ fileId: _, isShared: __, isExchanged: ___, ...claim }): FileClaim => {
      const all = ofClaim.get(claim.id) ?? []
      const those = (consented: boolean) =>
        all.filter(({ consentedAt }) => (consentedAt !== null) === consented).map(({ exhibitor }) => exhibitor)
      return { ...claim, sharers: those(true), asked: those(false) }
    })
    const claimIds = new Set(own.map(({ id }) => id))
    return {
      ...row,
      claims: own,
      exchanges: exchanges.filter(({ given, taken }) => claimIds.has(given.claimId) || claimIds.has(taken.claimId)),
    }
  })
}

function readSharersOf(tx: Tx, claimIds: readonly string[]) {
  return tx.coExhibitor.findMany({
    where: { claimId: { in: [...claimIds] } },
    orderBy: [{ addedAt: 'asc' }, { exhibitorId: 'asc' }],
    select: { claimId: true, consentedAt: true, exhibitor: { select: EXHIBITOR } },
  })
}

/** Stands that somebody's exhibitors share or are asked to share, those without an answer first. */
export async function readSharings(tx: Tx, editionId: string, personId: string, most: number): Promise<StandSharing[]> {
  const rows = await tx.coExhibitor.findMany({
    where: { claim: { editionId, endedAt: null }, exhibitor: { people: { some: { personId } } } },
    orderBy: [{ consentedAt: { sort: 'asc', nulls: 'first' } }, { addedAt: 'desc' }],
    take: most,
    select: {
      addedAt: true,
      consentedAt: true,
      setBecause: true,
      exhibitor: { select: EXHIBITOR },
      claim: { select: SIDE },
    },
  })
  return rows.map(({ claim, ...row }) => ({
    ...row,
    claimId: claim.id,
    editionId: claim.editionId,
    standId: claim.standId,
    host: claim.application.exhibitor,
  }))
}

const SIDE = {
  id: true,
  editionId: true,
  standId: true,
  applicationId: true,
  application: { select: { exhibitor: { select: EXHIBITOR } } },
} as const satisfies Prisma.StandClaimSelect

async function readExchanges(tx: Tx, claimIds: string[]): Promise<FileExchange[]> {
  return findExchanges(tx, {
    state: 'PROPOSED',
    OR: [{ givenId: { in: claimIds } }, { takenId: { in: claimIds } }],
  })
}

/** Exchanges with both sides, the latest first. */
export async function findExchanges(
  tx: Tx,
  where: Prisma.StandExchangeWhereInput,
  most = 100,
): Promise<FileExchange[]> {
  const rows = await tx.standExchange.findMany({
    where,
    orderBy: [{ proposedAt: 'desc' }, { id: 'asc' }],
    take: most,
    include: { given: { select: SIDE }, taken: { select: SIDE } },
  })
  const side = ({ id, application, applicationId, ...claim }: (typeof rows)[number]['given'], at: Date | null) => ({
    ...claim,
    claimId: id,
    fileId: applicationId,
    exhibitor: application.exhibitor,
    consentedAt: at,
  })
  return rows.map(({ given, taken, givenConsentAt, takenConsentAt, ...row }) => ({
    ...row,
    given: side(given, givenConsentAt),
    taken: side(taken, takenConsentAt),
  }))
}

/** Exhibitors whose name or town holds what was typed, but for some. */
export async function searchExhibitors(
  tx: Tx,
  typed: string,
  but: readonly string[],
  most: number,
): Promise<PublicExhibitor[]> {
  if (typed.trim() === '') return []
  const contains = { contains: typed.trim(), mode: 'insensitive' as const }
  return tx.exhibitor.findMany({
    where: {
      id: { notIn: [...but] },
      OR: [{ name: contains }, { nameAr: contains }, { city: contains }, { cityAr: contains }],
    },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    take: most,
    select: EXHIBITOR,
  })
}
