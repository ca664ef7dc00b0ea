import { PrismaPg } from '@prisma/adapter-pg'
import { type Prisma, PrismaClient } from '@salon/prisma/client'
import { folderStorage } from '../files/folder.ts'
import { FILES_FOLDER } from '../files/place.ts'
import { edition7 } from './edition7.ts'
import { keepSeedFiles, type SeedFiles, writeFair } from './exhibitors/write.ts'
import { writeFacts, writeOtherEditions, writeWorld } from './facts.ts'
import { writeHalls } from './halls.ts'
import { writeEdition } from './write.ts'

/** Products of the demo. */
const PRODUCTS = 7000

/**
 * Fills an empty database with the 7th edition and the people of the demo, and the folder with their pictures; returns
 * false, and changes nothing, when the edition is there already. All or nothing, and once, however many processes start
 * together.
 */
export function seed(databaseUrl: string, filesDir?: string): Promise<boolean> {
  return once(databaseUrl, 7, filesDir, async (tx, files) => {
    const content = edition7()
    await writeWorld(tx)
    await writeOtherEditions(tx)
    await writeEdition(tx, content)
    await writeFacts(tx, content.edition.id)
    await writeHalls(tx, content.edition.id, content.releasedAt)
    await writeFair(tx, content.edition.id, files, { products: PRODUCTS })
  })
}

/** Runs a seed if its edition is not there. Files are kept first, under their content, and twice the same is once. */
export async function once(
  databaseUrl: string,
  number: number,
  filesDir: string | undefined,
  write: (tx: Prisma.TransactionClient, files: Promise<SeedFiles>) => Promise<void>,
): Promise<boolean> {
  const db = new PrismaClient({ adapter: new PrismaPg({ connectionString: databaseUrl }) })
  try {
    const storage = folderStorage(filesDir ?? process.env.FILES_DIR ?? FILES_FOLDER)
    if (await db.edition.findUnique({ where: { number } })) {
      // A database that came without its folder: what the seed drew it draws again, to the byte.
      const shown = await db.productPhotograph.findFirst({ where: { product: { provenance: 'GENERATED' } } })
      if (shown && (await storage.keysFrom(shown.fileHash)).length === 0) await keepSeedFiles(storage)
      return false
    }
    const files = keepSeedFiles(storage)
    // Awaited where it is needed; until then a failure is not yet anybody's.
    files.catch(() => undefined)
    return await db.$transaction(
      async (tx) => {
        await tx.$executeRaw`select pg_advisory_xact_lock(7041205122024)`
        if (await tx.edition.findUnique({ where: { number } })) return false
        await write(tx, files)
        // Nobody has looked at these tables yet: without their sizes, joins over them are planned as if they were empty.
        await tx.$executeRaw`analyze`
        return true
      },
      { timeout: 60_000, maxWait: 60_000 },
    )
  } finally {
    await db.$disconnect()
  }
}
