import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { temporaryCluster } from '@salon/prisma/embedded/temporary.ts'
import { ended, start, whenStopping } from '../../api/bin/processes.ts'

const vitest = join(dirname(createRequire(import.meta.url).resolve('vitest/package.json')), 'vitest.mjs')

/** Runs Vitest on a PostgreSQL that is ours to stop, whatever becomes of Vitest; returns its exit code. */
export async function runVitest(words: string[], browser: string | undefined): Promise<number> {
  const database = await testServer()
  const child = start(process.execPath, [vitest, 'run', ...words], {
    env: { TEST_DATABASE_URL: database, ...(browser ? { CHROMIUM: browser } : {}) },
  })
  return (await ended(child)) ?? 1
}

async function testServer(): Promise<string> {
  const given = process.env.TEST_DATABASE_URL ?? process.env.DATABASE_URL
  if (given) return given
  const cluster = await temporaryCluster({ durable: false })
  whenStopping(() => cluster.remove())
  return cluster.url('postgres')
}
