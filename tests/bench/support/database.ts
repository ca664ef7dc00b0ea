import { temporaryCluster } from '@salon/prisma/embedded/temporary.ts'
import { migrate } from '@salon/prisma/engine.ts'
import pg from 'pg'
import { type BenchEdition, seedEdition } from './edition.ts'

export interface BenchDatabase {
  readonly url: string
  readonly edition: BenchEdition
  /** A connection of the bench's own, for what it commits and looks up itself. */
  readonly client: pg.Client
  remove(): Promise<void>
}

/**
 * A database with an edition of 120 sessions, on the server of TEST_DATABASE_URL or a temporary one that keeps its
 * promises about writing to disk: a commit that costs nothing would flatter us.
 */
export async function benchDatabase(): Promise<BenchDatabase> {
  const given = process.env.TEST_DATABASE_URL
  const cluster = given ? undefined : await temporaryCluster({ durable: true })
  const server = given ?? cluster?.url('postgres') ?? ''
  const name = `salon_bench_${process.pid}`
  await administer(server, `create database ${name}`)
  const url = new URL(server)
  url.pathname = `/${name}`
  await migrate(url.href)
  const client = new pg.Client({ connectionString: url.href })
  client.on('error', () => undefined)
  await client.connect()
  const edition = await seedEdition(client)
  await client.query('vacuum analyze')
  return {
    url: url.href,
    edition,
    client,
    async remove() {
      await client.end()
      if (cluster) await cluster.remove()
      else await administer(server, `drop database ${name} with (force)`)
    },
  }
}

async function administer(server: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: server })
  await client.connect()
  await client.query(statement)
  await client.end()
}
