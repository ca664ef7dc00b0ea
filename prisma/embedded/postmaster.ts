import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as after } from 'node:timers/promises'

/** What PostgreSQL's main process says of itself in `postmaster.pid`. */
export interface Postmaster {
  pid: number
  port: number
  /** starting, stopping, ready */
  status: string
}

/** The server that runs on this data folder; undefined also when a killed one left its file behind. */
export function runningPostmaster(data: string): Postmaster | undefined {
  const file = join(data, 'postmaster.pid')
  if (!existsSync(file)) return undefined
  const lines = readFileSync(file, 'utf8').split('\n')
  const found = { pid: Number(lines[0]), port: Number(lines[3]), status: (lines[7] ?? 'starting').trim() }
  return commandOf(found.pid).includes(data) ? found : undefined
}

/** The command line of a process; empty when there is none. A number alone proves nothing: they are used again. */
function commandOf(pid: number): string {
  if (!Number.isInteger(pid) || pid <= 0) return ''
  try {
    if (process.platform === 'linux') return readFileSync(`/proc/${pid}/cmdline`, 'utf8')
    return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' })
  } catch {
    return ''
  }
}

/** Waits for what only the outside can tell; the deadline is a fault. */
export async function until(what: string, seconds: number, done: () => boolean | Promise<boolean>): Promise<void> {
  const deadline = Date.now() + seconds * 1000
  while (!(await done())) {
    if (Date.now() > deadline) throw new Error(`${what}: not within ${seconds} s`)
    await after(20)
  }
}

/** fast ends every session and writes everything down; immediate is a crash that PostgreSQL makes by itself. */
export type StopMode = 'fast' | 'immediate'

/** Stops the server of this data folder, by force if it does not go, and returns when its process is gone. */
export async function stopPostmaster(data: string, mode: StopMode = 'fast'): Promise<void> {
  const running = runningPostmaster(data)
  if (!running) return
  const gone = () => runningPostmaster(data) === undefined && !isAlive(running.pid)
  const signals: [NodeJS.Signals, number][] = [
    ['SIGINT', 20],
    ['SIGQUIT', 5],
    ['SIGKILL', 5],
  ]
  for (const [signal, seconds] of mode === 'fast' ? signals : signals.slice(1)) {
    signalTo(running.pid, signal)
    const went = await until('PostgreSQL stops', seconds, gone).then(
      () => true,
      () => false,
    )
    if (went) return
  }
  throw new Error(`PostgreSQL, process ${running.pid}, does not stop`)
}

function signalTo(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal)
  } catch {
    // It went by itself.
  }
}

/** A process that ended and that nobody collected has no command line any more. */
const isAlive = (pid: number) => commandOf(pid) !== ''
