import { PrismaPg } from '@prisma/adapter-pg'
import { type Prisma, PrismaClient } from '@salon/prisma/client'
import { edition7 } from './edition7.ts'
import { writeFacts, writeOtherEditions, writeWorld } from './facts.ts'
import { writeHalls } from './halls.ts'
import { writeEdition } from './write.ts'

/**
 * Fills an empty database with the 7th edition and the people of the demo; returns false, and changes nothing, when
 * the edition is there already. All or nothing, and once, however many processes start together.
 */
export function seed(databaseUrl: string): Promise<boolean> {
  return once(databaseUrl, 7, async (tx) => {
    const content = edition7()
    await writeWorld(tx)
    await writeOtherEditions(tx)
    await writeEdition(tx, content)
    await writeFacts(tx, content.edition.id)
    await writeHalls(tx, content.edition.id, content.releasedAt)
  })
}

/** Runs a seed if its edition is not there. */
export async function once(
  databaseUrl: string,
  number: number,
  write: (tx: Prisma.TransactionClient) => Promise<void>,
): Promise<boolean> {
  const db = new PrismaClient({ adapter: new PrismaPg({ connectionString: databaseUrl }) })
  try {
    return await db.$transaction(
      async (tx) => {
        await tx.$executeRaw`select pg_advisory_xact_lock(7041205122024)`
        if (await tx.edition.findUnique({ where: { number } })) return false
        await write(tx)
        return true
      },
      { timeout: 60_000, maxWait: 60_000 },
    )
  } finally {
    await db.$disconnect()
  }
}
