import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'
import { type Account, postgresAccount } from './account.ts'
import { clusterUrl, createCluster, freePort, startCluster } from './cluster.ts'
import { dataFolder } from './places.ts'
import { runningPostmaster, stopPostmaster, until } from './postmaster.ts'

/** Everyone who uses the server holds this lock shared: whoever can take it alone is the last, and stops the server. */
const IN_USE = 7_041_205_122_023n

export interface Embedded {
  url: string
  folder: string
  /** Lets go of the server, and stops it when nobody else uses it. */
  stop(): Promise<void>
}

/** Our own PostgreSQL, with its data in the checkout: started, or found running after a kill. */
export async function startEmbedded(elsewhere?: string): Promise<Embedded> {
  const account = postgresAccount()
  const folder = elsewhere ?? (await dataFolder(account))
  const data = join(folder, 'postgres')
  for (let attempt = 1; ; attempt += 1) {
    try {
      await createCluster(data, account)
      const port = await runningPort(data, account)
      const keeper = await connect(data, port)
      await keeper.query('select pg_advisory_lock_shared($1)', [IN_USE])
      const { rowCount } = await keeper.query(`select from pg_database where datname = 'salon'`)
      if (!rowCount) await keeper.query('create database salon').catch(ignoreExisting)
      return { url: await clusterUrl(data, port, 'salon'), folder, stop: () => leave(data, keeper) }
    } catch (error) {
      // Another process may have started or stopped the same server in this moment.
      if (attempt === 3) throw error
    }
  }
}

async function runningPort(data: string, account: Account): Promise<number> {
  const found = runningPostmaster(data)
  if (found) {
    await until('the running PostgreSQL is ready or gone', 60, () => {
      const now = runningPostmaster(data)
      return now === undefined || now.status === 'ready'
    })
    if (runningPostmaster(data)) return found.port
  }
  const file = `${data}.port`
  const port = await freePort(Number(await readFile(file, 'utf8').catch(() => '0')))
  await startCluster(data, account, port)
  await writeFile(file, String(port))
  return port
}

async function connect(data: string, port: number): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: await clusterUrl(data, port, 'postgres') })
  // A server that goes away takes the lock with it; nothing else to do.
  client.on('error', () => undefined)
  await client.connect()
  return client
}

async function leave(data: string, keeper: pg.Client): Promise<void> {
  const last = await keeper
    .query<{ last: boolean }>('select pg_advisory_unlock_shared($1), pg_try_advisory_lock($1) as last', [IN_USE])
    .then(({ rows }) => rows[0]?.last ?? true)
    .catch(() => true)
  if (last) await stopPostmaster(data)
  await keeper.end().catch(() => undefined)
}

function ignoreExisting(error: { code?: string }) {
  if (error.code !== '42P04' && error.code !== '23505') throw error
}
