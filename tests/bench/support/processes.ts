import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { Usage } from './probe.ts'

export const root = fileURLToPath(new URL('../../../', import.meta.url))
const probe = new URL('./probe.ts', import.meta.url).href
/** Every server runs as it would for real: graphql-js and others check themselves when they are being developed. */
const PRODUCTION = { NODE_ENV: 'production', GRAPHILE_ENV: 'production' }
const running = new Set<ChildProcess>()
process.once('exit', () => {
  for (const child of running) child.kill('SIGKILL')
})

/** A process of a benchmark, spoken to by messages: `ask` sends one and waits for the answer of that name. */
export interface Program {
  readonly pid: number
  /** What the program said when it was ready; a server says its address. */
  readonly ready: string
  ask<Answer>(name: string, words?: object): Promise<Answer>
  /** Sends a message that has no answer. */
  tell(name: string, words: object): void
  /** CPU time and memory, as the process itself sees them. */
  usage(): Promise<Usage>
  stop(): Promise<void>
}

/** Starts a TypeScript file as a process, and returns when it says `{ ready }`. */
export async function startProgram(path: string, env: NodeJS.ProcessEnv = {}, flags: string[] = []): Promise<Program> {
  const child = spawn(process.execPath, [...flags, '--import', probe, path], {
    cwd: root,
    env: { ...process.env, ...PRODUCTION, ...env },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
  running.add(child)
  const said: string[] = []
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (text) => {
      said.push(String(text))
      if (said.length > 200) said.shift()
    })
  }
  const waiting = new Map<string, (answer: never) => void>()
  const exited = once(child, 'exit').then(() => running.delete(child))
  child.on('message', (message: Record<string, unknown>) => {
    for (const [name, answer] of Object.entries(message)) waiting.get(name)?.(answer as never)
  })
  const ask = <Answer>(name: string, words?: object) =>
    new Promise<Answer>((resolve, reject) => {
      const fail = () => reject(new Error(`${path} ended:\n${said.join('')}`))
      child.once('exit', fail)
      waiting.set(name, (answer: Answer) => {
        waiting.delete(name)
        child.off('exit', fail)
        resolve(answer)
      })
      if (words) child.send({ [name]: words })
    })
  const ready = await ask<string>('ready')
  return {
    pid: child.pid ?? 0,
    ready,
    ask,
    tell: (name, words) => void child.send({ [name]: words }),
    usage: () => ask<Usage>('usage', {}),
    async stop() {
      if (child.exitCode === null && child.signalCode === null) child.kill('SIGTERM')
      const patience = setTimeout(() => child.kill('SIGKILL'), 5_000)
      await exited
      clearTimeout(patience)
    },
  }
}

/** Where a file of the benchmarks is. */
export const benchFile = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url))
