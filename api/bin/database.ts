import { join } from 'node:path'
import { startEmbedded } from '@salon/prisma/embedded/embedded.ts'
import { migrate } from '@salon/prisma/engine.ts'
import { isDemo } from './demo.ts'
import { whenStopping } from './processes.ts'

/** The address of the database: the one that DATABASE_URL names, or our own PostgreSQL; migrated. */
export async function readyDatabase(): Promise<string> {
  const url = process.env.DATABASE_URL ?? (await ownPostgres())
  const applied = await migrate(url)
  if (applied.length > 0) console.log(`Database: applied ${applied.length} migrations.`)
  return url
}

async function ownPostgres(): Promise<string> {
  const own = await startEmbedded()
  whenStopping(() => own.stop())
  // Beside the database, wherever its account made it go: the seed and the server are told alike.
  process.env.FILES_DIR ??= join(own.folder, 'files')
  console.log(`PostgreSQL: our own, its data in ${own.folder}.`)
  return own.url
}

/** The demo's people hold every role, so they never go into a database of production. */
export async function seedWhenEmpty(url: string): Promise<void> {
  if (!isDemo) return
  // Late: the seed needs the generated client.
  const { seed } = await import('@salon/prisma/seed/seed.ts')
  if (await seed(url)) console.log('Database: seeded with the 7th edition.')
}
