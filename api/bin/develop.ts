import { fileURLToPath } from 'node:url'
import { readyDatabase, seedWhenEmpty } from './database.ts'
import { freePortFrom } from './port.ts'
import { command, ended, start, stopAll } from './processes.ts'
import { turbo } from './turbo.ts'

const api = fileURLToPath(new URL('../', import.meta.url))
const web = fileURLToPath(new URL('../../web/', import.meta.url))

command(async () => {
  const [url] = await Promise.all([readyDatabase(), turbo('generate')])
  await seedWhenEmpty(url)
  const page = await freePortFrom(Number(process.env.PORT ?? 5173))
  const port = await freePortFrom(4000)
  const server = start(process.execPath, ['--watch', '--watch-preserve-output', 'src/main.ts'], {
    cwd: api,
    env: { DATABASE_URL: url, PORT: String(port), PUBLIC_URL: `http://localhost:${page}` },
  })
  const pages = start('vite', ['--port', String(page), '--strictPort'], {
    cwd: web,
    env: { SALON_API: `http://127.0.0.1:${port}` },
  })
  for (const child of [server, pages]) void ended(child).then((code) => stopAll(code || 1))
  console.log('After a change of the contract or of a document: npm run generate')
})
