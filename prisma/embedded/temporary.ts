import { chown, mkdtemp, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { postgresAccount } from './account.ts'
import { clusterUrl, createCluster, freePort, startCluster } from './cluster.ts'
import { temporaryFolder } from './places.ts'
import { type StopMode, stopPostmaster } from './postmaster.ts'

const PREFIX = 'salon-postgres-'
const QUICK = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', autovacuum: 'off' }

export interface TemporaryCluster {
  url(database: string): string
  /** Stops the server and starts it again on the same port and data. */
  restart(mode: StopMode): Promise<void>
  /** Stops the server and removes all it wrote. */
  remove(): Promise<void>
}

/**
 * A PostgreSQL of its own for one run of the tests. `durable` keeps every promise about writing to disk, as in
 * production; without it the server is quicker and would lose data in a crash.
 */
export async function temporaryCluster({ durable }: { durable: boolean }): Promise<TemporaryCluster> {
  const account = postgresAccount()
  const parent = await temporaryFolder(account)
  await removeForgotten(parent)
  const folder = await mkdtemp(join(parent, `${PREFIX}${process.pid}-`))
  if (account.uid !== undefined && account.gid !== undefined) await chown(folder, account.uid, account.gid)
  const data = join(folder, 'postgres')
  await createCluster(data, account)
  const port = await freePort()
  const start = () => startCluster(data, account, port, durable ? {} : QUICK)
  await start()
  const address = await clusterUrl(data, port, '')
  return {
    url: (database) => address + database,
    restart: async (mode) => {
      await stopPostmaster(data, mode)
      await start()
    },
    remove: async () => {
      await stopPostmaster(data, 'immediate')
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** Clusters whose run was killed: nobody else will stop them. */
async function removeForgotten(parent: string): Promise<void> {
  for (const name of await readdir(parent)) {
    const starter = Number(/^salon-postgres-(\d+)-/.exec(name)?.[1])
    if (!starter || isRunning(starter)) continue
    const folder = join(parent, name)
    await stopPostmaster(join(folder, 'postgres'), 'immediate')
    await rm(folder, { recursive: true, force: true })
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
