import { execFile, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { chown, mkdtemp, open, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Account } from './account.ts'
import { programs } from './places.ts'
import { runningPostmaster, until } from './postmaster.ts'

const PASSWORD = 'salon-password'
const settings = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '200',
  // One forgotten transaction would hold back every reader of the journal.
  idle_in_transaction_session_timeout: '30s',
  log_timezone: 'UTC',
  timezone: 'UTC',
}

/** Makes the data folder, whole or not at all: a kill in the middle leaves a folder that nobody takes for data. */
export async function createCluster(data: string, account: Account): Promise<void> {
  if (existsSync(join(data, 'PG_VERSION'))) return
  const { initdb } = await programs(account)
  const unfinished = await mkdtemp(`${data}.new-`)
  const passwordFile = `${unfinished}-password`
  await writeFile(passwordFile, randomBytes(18).toString('base64url'), { mode: 0o600 })
  if (account.uid !== undefined && account.gid !== undefined) {
    for (const path of [unfinished, passwordFile]) await chown(path, account.uid, account.gid)
  }
  const words = ['-D', unfinished, '-U', 'postgres', '--auth=scram-sha-256', `--pwfile=${passwordFile}`]
  const locale = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8']
  await promisify(execFile)(initdb, [...words, ...locale], {
    ...account,
    cwd: unfinished,
    env: { ...process.env, LC_ALL: 'C' },
  })
  await rename(passwordFile, join(unfinished, PASSWORD))
  // Another process may have been quicker: its folder stands.
  await rename(unfinished, data).catch(() => rm(unfinished, { recursive: true }))
}

/** Starts the server of a data folder on this port. Its own process group: Ctrl-C in a terminal is for us, not for it. */
export async function startCluster(data: string, account: Account, port: number, extra: Record<string, string> = {}) {
  const { postgres } = await programs(account)
  const flags = Object.entries({ ...settings, ...extra }).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const logFile = `${data}.log`
  const log = await open(logFile, 'w')
  const server = spawn(postgres, ['-D', data, '-p', String(port), ...flags], {
    ...account,
    cwd: data,
    detached: true,
    env: { ...process.env, LC_ALL: 'C' },
    stdio: ['ignore', log.fd, log.fd],
  })
  let ended = false
  server.once('exit', () => (ended = true))
  server.once('error', () => (ended = true))
  server.unref()
  await log.close()
  await until('PostgreSQL starts', 60, () => ended || isReady(data, server.pid))
  if (ended) throw new Error(`PostgreSQL did not start:\n${(await readFile(logFile, 'utf8')).slice(-2000)}`)
}

const isReady = (data: string, pid: number | undefined) => {
  const running = runningPostmaster(data)
  return running?.status === 'ready' && running.pid === pid
}

/** The address of a database of the cluster, with its password. */
export async function clusterUrl(data: string, port: number, database: string): Promise<string> {
  const password = (await readFile(join(data, PASSWORD), 'utf8')).trim()
  return `postgresql://postgres:${password}@127.0.0.1:${port}/${database}`
}

/** A port that nobody listens on: the remembered one, or one that the system chooses. */
export function freePort(remembered = 0): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', () => (remembered === 0 ? reject(new Error('no free port')) : resolve(freePort())))
    probe.listen(remembered, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : remembered))
    })
  })
}
