import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { inject } from 'vitest'
import { freshDatabase } from './databases.ts'
import { whenFileEnds } from './endings.ts'
import { clientsOf } from './salon.ts'

const main = fileURLToPath(import.meta.resolve('@salon/api/main.ts'))

export interface ProcessOptions {
  seeded?: boolean
  databaseUrl?: string
  env?: Record<string, string>
}

/** The platform as a process of its own, to be killed. Several may share one database. */
export async function salonProcess({ seeded = true, databaseUrl, env }: ProcessOptions = {}) {
  const database = databaseUrl ?? (await freshDatabase({ seeded }))
  const child = spawn(process.execPath, [main], {
    env: {
      ...process.env,
      DATABASE_URL: database,
      FILES_DIR: inject('files'),
      PORT: '0',
      HOST: '127.0.0.1',
      LOG_LEVEL: 'error',
      DEMO: 'true',
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
  const said: string[] = []
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (text) => said.push(String(text)))
  const exited = once(child, 'exit')
  const kill = async (signal: NodeJS.Signals) => {
    if (child.exitCode === null && child.signalCode === null) child.kill(signal)
    await exited
  }
  whenFileEnds(() => kill('SIGKILL'))
  const url = await ready(child, said)
  return { url, databaseUrl: database, pid: child.pid, exited, kill, log: () => said.join(''), ...clientsOf(url) }
}

/** The server says on its channel where it listens. */
function ready(child: ChildProcess, said: string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    child.once('message', (message) => resolve((message as { ready: string }).ready))
    child.once('exit', (code) => reject(new Error(`the server ended with ${code}:\n${said.join('')}`)))
  })
}
