import { fileURLToPath } from 'node:url'
import { readyDatabase, seedWhenEmpty } from './database.ts'
import { isDemo } from './demo.ts'
import { freePortFrom } from './port.ts'
import { command, ended, start, stopAll } from './processes.ts'
import { turbo } from './turbo.ts'

const follow = fileURLToPath(new URL('./follow.mjs', import.meta.url))
const main = fileURLToPath(new URL('../src/main.ts', import.meta.url))

command(async () => {
  const began = performance.now()
  const port = await freePortFrom(Number(process.env.PORT ?? 3000))
  // Cached: nothing is generated or built again unless its sources changed.
  console.log('Generating and building what changed; the first time takes half a minute.')
  const built = turbo('generate', 'build')
  const [url] = await Promise.all([readyDatabase(), built])
  await seedWhenEmpty(url)
  const server = start(process.execPath, ['--import', follow, main], {
    env: { LOG_LEVEL: isDemo ? 'warn' : 'info', ...process.env, DATABASE_URL: url, PORT: String(port) },
    channel: true,
  })
  void ended(server).then((code) => stopAll(code || 1))
  await answers(port)
  const seconds = ((performance.now() - began) / 1000).toFixed(1)
  console.log(`\nThe salon is open: http://localhost:${port}  (ready in ${seconds} s)`)
  console.log(isDemo ? demo(port) : `  Sign in with a link by e-mail: http://localhost:${port}/fr/sign-in`)
  console.log('  Ctrl-C stops everything.\n')
})

const demo = (port: number) => `\
  Sign in with one click as any of its people: http://localhost:${port}/fr/demo
  The mails it sends are shown at              http://localhost:${port}/fr/mailbox`

async function answers(port: number): Promise<void> {
  for (;;) {
    const answer = await fetch(`http://127.0.0.1:${port}/health`).catch(() => undefined)
    if (answer?.ok) return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}
