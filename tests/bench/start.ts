import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { freePort } from './support/port.ts'
import { root } from './support/processes.ts'
import type { Bench } from './support/report.ts'
import { runs } from './support/runs.ts'
import { median } from './support/statistics.ts'
import { table } from './support/table.ts'

const EXPECTED_MS = 10_000
const STARTS = Math.max(2, runs(5))

export const bench: Bench = async () => {
  const took: number[] = []
  for (let n = 0; n < STARTS; n++) took.push(await startOnce())
  const usual = median(took)
  return {
    title: 'Start',
    how: 'From `npm start` on an installed checkout, with its own PostgreSQL, to the first page served. The first of the starts may have to generate, build, create the database and seed it; the later ones find that done.',
    verdicts: [
      {
        expected: 'at most 10 s',
        seen: `${(usual / 1000).toFixed(1)} s (median), ${(Math.max(...took) / 1000).toFixed(1)} s at worst`,
        kept: usual <= EXPECTED_MS,
      },
    ],
    tables: [
      {
        heading: 'Starts',
        table: table(
          ['start', 'seconds'],
          took.map((ms, n) => [`${n + 1}`, ms / 1000]),
        ),
      },
    ],
  }
}

async function startOnce(): Promise<number> {
  const port = await freePort()
  const { DATABASE_URL: _own, NODE_ENV: _mode, ...env } = process.env
  const started = performance.now()
  const npm = spawn('npm', ['start'], {
    cwd: root,
    env: { ...env, PORT: String(port) },
    stdio: ['ignore', 'pipe', 'pipe'],
    // A group of its own, to be ended as Ctrl-C in a terminal ends it: all of it.
    detached: true,
  })
  const said: string[] = []
  for (const stream of [npm.stdout, npm.stderr]) stream.on('data', (text) => said.push(String(text)))
  const exited = once(npm, 'exit')
  try {
    while (!(await servesPage(port))) {
      if (npm.exitCode !== null) throw new Error(`npm start ended with ${npm.exitCode}:\n${said.join('')}`)
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
    return performance.now() - started
  } finally {
    if (npm.exitCode === null && npm.pid) process.kill(-npm.pid, 'SIGINT')
    await exited
  }
}

async function servesPage(port: number): Promise<boolean> {
  const answer = await fetch(`http://127.0.0.1:${port}/fr`, { headers: { accept: 'text/html' } }).catch(() => undefined)
  return answer?.ok === true && (await answer.text()).includes('id="root"')
}
