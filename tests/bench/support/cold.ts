import { commitChange } from './change.ts'
import type { BenchDatabase } from './database.ts'
import type { Target } from './load.ts'

/** Commits a change every so often, until stopped, so that what was kept is of no use. */
export function keepChanging(database: BenchDatabase, everyMs: number): { stop(): Promise<number> } {
  let changes = 0
  let stopped = false
  const running = (async () => {
    while (!stopped) {
      await commitChange(database, changes++)
      await new Promise((resolve) => setTimeout(resolve, everyMs))
    }
  })()
  return {
    async stop() {
      stopped = true
      await running
      return changes
    },
  }
}

/**
 * One reader who asks again and again after each change: the first answer that shows it was not kept from before, and its
 * time is taken. Answers from before the change are passed over, and make nothing warm.
 */
export async function coldReads(database: BenchDatabase, target: Target, reads: number): Promise<number[]> {
  const took: number[] = []
  let before = await read(target)
  for (let n = 0; n < reads; n++) {
    await commitChange(database, n)
    for (;;) {
      await new Promise((resolve) => setTimeout(resolve, 10))
      const started = performance.now()
      const text = await read(target)
      const ms = performance.now() - started
      if (text === before) continue
      took.push(ms)
      before = text
      break
    }
  }
  return took
}

/** Reads once; an answer with errors is a fault of the bench, and would be quick. */
export async function read({ name, url, headers, body }: Target): Promise<string> {
  const response = await fetch(url, {
    headers: { ...headers, 'content-type': 'application/json' },
    ...(body && { method: 'POST', body: JSON.stringify(body) }),
  })
  const text = await response.text()
  if (!response.ok || text.includes('"errors":'))
    throw new Error(`${name} answered ${response.status}: ${text.slice(0, 500)}`)
  return text
}
