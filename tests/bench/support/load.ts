import { spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import { median, spread } from './statistics.ts'

const autocannon = createRequire(import.meta.url).resolve('autocannon/autocannon.js')

/** One kind of request, to one of the servers that are compared. */
export interface Target {
  readonly name: string
  readonly url: string
  readonly headers?: Readonly<Record<string, string>>
  /** Sent by POST as JSON. */
  readonly body?: object
}

/** What one server did under load: medians over the runs. */
export interface Loaded {
  readonly name: string
  readonly perSecond: number
  readonly slowestToQuickest: readonly [number, number]
  readonly p50: number
  readonly p99: number
  readonly failed: number
}

interface Run {
  requests: { average: number }
  latency: { p50: number; p99: number }
  errors: number
  non2xx: number
}

export interface LoadOptions {
  readonly connections: number
  readonly seconds: number
  readonly rounds: number
}

/** Loads the targets in turn, A B C A B C, so that whatever else the machine does is shared among them. */
export async function loadInTurn(targets: readonly Target[], options: LoadOptions): Promise<Loaded[]> {
  const runs = targets.map((): Run[] => [])
  for (const target of targets) await cannon(target, { ...options, seconds: 1 })
  for (let round = 0; round < options.rounds; round++) {
    for (const [n, target] of targets.entries()) runs[n]?.push(await cannon(target, options))
  }
  return targets.map(({ name }, n) => summary(name, runs[n] ?? []))
}

function summary(name: string, runs: readonly Run[]): Loaded {
  const rates = runs.map(({ requests }) => requests.average)
  return {
    name,
    perSecond: median(rates),
    slowestToQuickest: spread(rates),
    p50: median(runs.map(({ latency }) => latency.p50)),
    p99: median(runs.map(({ latency }) => latency.p99)),
    failed: runs.reduce((sum, { errors, non2xx }) => sum + errors + non2xx, 0),
  }
}

/** One run, from a process of its own, so that the bench does not compete with the client. */
async function cannon({ url, headers, body }: Target, { connections, seconds }: LoadOptions): Promise<Run> {
  const words = ['-j', '-n', '-c', String(connections), '-d', String(seconds)]
  for (const [name, value] of Object.entries(headers ?? {})) words.push('-H', `${name}: ${value}`)
  if (body) words.push('-m', 'POST', '-H', 'content-type: application/json', '-b', JSON.stringify(body))
  const child = spawn(process.execPath, [autocannon, ...words, url], { stdio: ['ignore', 'pipe', 'pipe'] })
  let out = ''
  let err = ''
  child.stdout.on('data', (text) => (out += String(text)))
  child.stderr.on('data', (text) => (err += String(text)))
  const code = await new Promise((resolve) => child.once('close', resolve))
  if (code !== 0) throw new Error(`the load ended with ${code}: ${err}`)
  return JSON.parse(out) as Run
}
