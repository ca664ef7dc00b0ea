import type { Prisma } from '@salon/prisma/client'
import type { Tx } from '../db.ts'
import type { PublicExhibitor } from './hall.ts'
import type { FileClaim, FileExchange, StandFile, StandSharing } from './stand-file.ts'

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

const FILE = {
  id: true,
  editionId: true,
  callId: true,
  number: true,
  state: true,
  wantedDm2: true,
  wantedBuild: true,
  wantedWatts: true,
  wantsWater: true,
  needsAccessible: true,
  wantsOpenSides: true,
  standsGranted: true,
  standsTaken: true,
  waitlistedAt: true,
  holdsUsed: true,
  call: { select: { holdDays: true, holdsEach: true } },
  exhibitor: { select: EXHIBITOR },
  offers: {
    orderBy: [{ offeredAt: 'desc' }, { id: 'desc' }],
    take: 1,
    select: { id: true, state: true, until: true, offeredAt: true, closedAt: true },
  },
} as const satisfies Prisma.StandApplicationSelect

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
  const rows = await tx.standApplication.findMany({ where, orderBy, skip, take, select: FILE })
  const claims = Map.groupBy(
    await readFileClaims(
      tx,
      rows.map(({ id }) => id),
    ),
    ({ fileId }) => fileId,
  )
  const exchanges = await readExchanges(
    tx,
    [...claims.values()].flat().map(({ id }) => id),
  )
  return rows.map(({ offers, call, ...row }) => {
    const own = claims.get(row.id) ?? []
    const ids = new Set(own.map(({ id }) => id))
    return {
      ...row,
      ...call,
      claims: own,
      offer: offers[0] ?? null,
      exchanges: exchanges.filter(({ given, taken }) => ids.has(given.claimId) || ids.has(taken.claimId)),
    }
  })
}

/** One file; null when there is none. */
export async function readStandFile(tx: Tx, id: string): Promise<StandFile | null> {
  return (await readStandFiles(tx, { where: { id }, take: 1 }))[0] ?? null
}

async function readFileClaims(tx: Tx, fileIds: string[]): Promise<(FileClaim & { readonly fileId: string })[]> {
  const rows = await tx.$queryRaw<(Omit<FileClaim, 'sharers' | 'asked'> & { fileId: string })[]>`
    select c.id, c.edition_id as "editionId", c.application_id as "fileId", a.exhibitor_id as "exhibitorId", c.stand_id as "standId",
      c.offer_id as "offerId", lower(c.during) as "from", upper(c.during) as "until", c.locked, s.area_dm2 as "areaDm2"
    from stand_claim c join stand s on s.id = c.stand_id join stand_application a on a.id = c.application_id
    where c.application_id = any(${fileIds}::uuid[]) and c.ended_at is null
    order by upper_inf(c.during) desc, lower(c.during), s.number`
  const sharers = await tx.coExhibitor.findMany({
    where: { claimId: { in: rows.map(({ id }) => id) } },
    orderBy: [{ addedAt: 'asc' }, { exhibitorId: 'asc' }],
    select: { claimId: true, consentedAt: true, exhibitor: { select: EXHIBITOR } },
  })
  const byClaim = Map.groupBy(sharers, ({ claimId }) => claimId)
  return rows.map((row) => {
    const all = byClaim.get(row.id) ?? []
    const those = (consented: boolean) =>
      all.filter(({ consentedAt }) => (consentedAt !== null) === consented).map(({ exhibitor }) => exhibitor)
    return { ...row, sharers: those(true), asked: those(false) }
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
