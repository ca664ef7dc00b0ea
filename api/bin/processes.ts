import { type ChildProcess, spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('../../', import.meta.url))

const running = new Set<ChildProcess>()
const atEnd: (() => Promise<void>)[] = []
let stopping = false

/** What to do when everything stops; the last thing registered is done first. */
export function whenStopping(work: () => Promise<void>): void {
  atEnd.unshift(work)
}

interface StartOptions {
  env?: NodeJS.ProcessEnv
  cwd?: string
  /** A channel that closes when we are gone. Not for programs that start others, which would inherit it. */
  channel?: boolean
  /** Says nothing unless it fails. */
  quiet?: boolean
}

/** Starts a program of ours, which is ended when we end. */
export function start(program: string, words: string[], options: StartOptions = {}) {
  const output = options.quiet ? 'pipe' : 'inherit'
  const child = spawn(program, words, {
    cwd: options.cwd ?? root,
    env: { ...process.env, ...options.env },
    stdio: ['ignore', output, output, ...(options.channel ? ['ipc' as const] : [])],
  })
  running.add(child)
  child.once('exit', () => running.delete(child))
  return child
}

/** Runs a program of ours to its end. When everything stops meanwhile, what was to follow never does. */
export async function run(program: string, words: string[], options: StartOptions = {}): Promise<void> {
  const child = start(program, words, options)
  const said: Buffer[] = []
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (text: Buffer) => said.push(text))
  const code = await ended(child)
  if (stopping) await new Promise(() => undefined)
  if (code !== 0) throw new Error(`${Buffer.concat(said)}\n${program} ${words.join(' ')} ended with ${code}`)
}

export function ended(child: ChildProcess): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve(child.exitCode)
  return new Promise((resolve, reject) => {
    child.once('exit', resolve)
    child.once('error', reject)
  })
}

/** Ends all that was started, in order, once, and then this process. */
export async function stopAll(code: number): Promise<void> {
  if (stopping) return
  stopping = true
  const patience = setTimeout(() => kill('SIGKILL'), 10_000)
  const children = [...running]
  kill('SIGTERM')
  await Promise.all(children.map(ended))
  clearTimeout(patience)
  for (const work of atEnd) await work().catch((error) => console.error(error))
  process.exit(code)
}

function kill(signal: NodeJS.Signals) {
  for (const child of running) child.kill(signal)
}

/** Runs the whole of a command: Ctrl-C and a polite kill end it cleanly, a fault says what it was. */
export function command(work: () => Promise<void>, codeWhenInterrupted = 0): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => void stopAll(codeWhenInterrupted))
  }
  work().catch((error: unknown) => {
    if (stopping) return
    console.error(error instanceof Error ? error.message : error)
    void stopAll(1)
  })
}
