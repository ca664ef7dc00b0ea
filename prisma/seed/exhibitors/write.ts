import { createHash } from 'node:crypto'
import type { Prisma } from '@salon/prisma/client'
import type { FileStorage } from '../../files/storage.ts'
import { chanceFrom, shuffled } from '../chance.ts'
import { keepPictures, type Picture } from '../drawings/pictures.ts'
import { idOf } from '../ids.ts'
import { insertAll } from './bulk.ts'
import { writeCalls } from './calls.ts'
import {
  exhibitorRow,
  picturesOf,
  productsFor,
  WRITTEN,
  writePhotographs,
  writeProductPhotographs,
  writeProducts,
} from './catalogue.ts'
import { claimsOf } from './claims.ts'
import crafts from './crafts.json' with { type: 'json' }
import type { SeedExhibitor } from './exhibitors.ts'
import { planFair, type SeedFile, type SeedStand } from './fair.ts'
import { paper } from './paper.ts'
import { pictureNames } from './products.ts'
import { quotaRows } from './quotas.ts'
import { relationRows } from './relations.ts'
import { returningRows } from './returning.ts'
import { fileRows } from './rows.ts'

type Tx = Prisma.TransactionClient

const PAPERS = {
  identity: 'National identity card',
  statutes: 'Statutes of the cooperative',
  certificate: 'Certificate of the national craft register',
  commerce: 'Trade register',
  insurance: 'Certificate of insurance',
}
/** Of those accepted, how many keep a catalogue. */
const WITH_PRODUCTS = 780

/** What the seed keeps in the storage. */
export interface SeedFiles {
  readonly pictures: ReadonlyMap<string, Picture>
  readonly papers: ReadonlyMap<string, { readonly hash: string; readonly bytes: number }>
}

export async function keepSeedFiles(storage: FileStorage): Promise<SeedFiles> {
  const papers = new Map<string, { hash: string; bytes: number }>()
  for (const [key, title] of Object.entries(PAPERS)) {
    const bytes = paper(title)
    const hash = createHash('sha256').update(bytes).digest('hex')
    await storage.put(hash, bytes)
    papers.set(key, { hash, bytes: bytes.length })
  }
  return { pictures: await keepPictures(pictureNames, storage), papers }
}

export interface FairSize {
  readonly products: number
}

/** Exhibitors with their products and pictures, the two calls with all files, and who has which stand. */
export async function writeFair(tx: Tx, editionId: string, drawing: Promise<SeedFiles>, size: FairSize): Promise<void> {
  const chance = chanceFrom(1200)
  await tx.craft.createMany({ data: crafts.map((craft, order) => ({ ...craft, order })) })
  await writeCalls(tx, editionId)
  const fair = planFair(await readStands(tx, editionId), chance)
  const { claims, offers, taken } = claimsOf(fair, chance)
  await quietly(tx, false)
  await insertAll(tx, 'exhibitor', fair.exhibitors.map(exhibitorRow))
  await insertAll(
    tx,
    'exhibitor_craft',
    fair.exhibitors.flatMap(({ id, crafts: own }) => own.map((craft) => ({ exhibitor_id: id, craft_id: craft }))),
  )
  const [first, second] = fair.exhibitors
  await insertAll(
    tx,
    'exhibitor_member',
    [first, second].map((exhibitor, n) => ({
      exhibitor_id: exhibitor?.id,
      person_id: idOf('persona', n === 0 ? 'exhibitor' : 'exhibitor-2'),
      added_at: WRITTEN,
    })),
  )

  const accepted = fair.files
    .filter(({ state, call }) => state === 'ACCEPTED' && call === 'main')
    .map((file) => file.exhibitor)
  const keepers = [first as SeedExhibitor, ...shuffled(accepted.slice(1), chance).slice(0, WITH_PRODUCTS - 1)]
  const withSecond = second && !keepers.includes(second) ? [...keepers, second] : keepers
  const products = productsFor(withSecond, size.products, chance)
  await writeProducts(tx, products, chance)
  await quietly(tx, true)

  // Drawn while the database was at work.
  const kept = await drawing
  await writeStoredFiles(tx, kept)
  const hashOf = (picture: string) => kept.pictures.get(picture)?.hash ?? ''
  await writeProductPhotographs(tx, products, hashOf)
  await writePhotographs(tx, [first as SeedExhibitor, ...accepted], hashOf, chance)

  const rows = fileRows(
    {
      editionId,
      files: fair.files,
      taken,
      paperOf: (key) => kept.papers.get(key)?.hash ?? '',
      picturesOf: ({ exhibitor }: SeedFile) => {
        const own = new Set(shuffled(picturesOf(exhibitor), chance).map(({ picture }) => hashOf(picture)))
        return [...own].slice(0, 3 + chance(3))
      },
    },
    chance,
  )
  await insertAll(tx, 'call_quota', quotaRows(editionId, fair.files))
  await insertAll(tx, 'stand_application', rows.applications)
  await insertAll(tx, 'application_event', rows.events)
  await insertAll(tx, 'review_score', rows.scores)
  await insertAll(tx, 'application_file', rows.attachments)
  await insertAll(
    tx,
    'stand_offer',
    offers.map(({ id, fileId, offeredAt, until }) => ({
      id,
      edition_id: editionId,
      application_id: fileId,
      state: 'OPEN',
      until,
      offered_at: offeredAt,
      offered_by_id: idOf('persona', 'registration-desk'),
    })),
  )
  await insertAll(
    tx,
    'stand_claim',
    claims.map(({ id, standId, fileId, offerId, from, until, madeById }) => ({
      id,
      edition_id: editionId,
      stand_id: standId,
      application_id: fileId,
      offer_id: offerId,
      kind: until ? 'HOLD' : 'ALLOCATION',
      during: `[${from},${until ?? ''})`,
      locked: false,
      made_by_id: madeById,
    })),
  )
  const relations = relationRows(fair, claims, chance)
  await insertAll(tx, 'application_neighbour', relations.neighbours)
  await insertAll(tx, 'conflict_of_interest', relations.conflicts)
  await insertAll(tx, 'co_exhibitor', relations.coExhibitors)
  await returningRows(tx, accepted)
}

/**
 * The search writes its documents of an exhibitor with every statement that concerns it. Here it waits until all of them
 * are in, and then is told of each once.
 */
async function quietly(tx: Tx, isOver: boolean): Promise<void> {
  for (const table of ['exhibitor', 'exhibitor_craft', 'product'])
    await tx.$executeRawUnsafe(`alter table "${table}" ${isOver ? 'enable' : 'disable'} trigger user`)
  if (isOver) await tx.$executeRaw`update exhibitor set slug = slug`
}

async function readStands(tx: Tx, editionId: string): Promise<SeedStand[]> {
  const stands = await tx.stand.findMany({
    where: { editionId },
    orderBy: { number: 'asc' },
    include: { zone: { select: { familyId: true } } },
  })
  return stands.map(({ zone, outline, ...stand }) => ({
    ...stand,
    outline: outline as unknown as SeedStand['outline'],
    familyId: zone?.familyId ?? 'carpet',
  }))
}

async function writeStoredFiles(tx: Tx, { pictures, papers }: SeedFiles): Promise<void> {
  const rows = [
    ...[...papers.values()].map((file) => ({ ...file, width: null, height: null, media_type: 'application/pdf' })),
    ...[...pictures.values()].map((file) => ({ ...file, media_type: 'image/webp' })),
  ]
  // Two pictures may come out the same.
  const files = new Map(rows.map((file) => [file.hash, file]))
  await insertAll(
    tx,
    'stored_file',
    [...files.values()].map((file) => ({ ...file, created_at: WRITTEN })),
  )
}
