import { existsSync } from 'node:fs'
import { command, root, stopAll } from '../../api/bin/processes.ts'
import { turbo } from '../../api/bin/turbo.ts'
import { readyBrowser } from './browser.ts'
import { runVitest } from './vitest.ts'

// npm run story live-schedule
command(async () => {
  const name = process.argv[2]
  const story = `tests/browser/${name}.story.ts`
  if (!name || !existsSync(`${root}${story}`))
    throw new Error('Name a story of tests/browser: npm run story live-schedule')
  const [browser] = await Promise.all([readyBrowser(), turbo('generate', 'build')])
  const code = await runVitest([story], browser)
  console.log(`Screenshots: tests/browser/shots/${name}/`)
  await stopAll(code)
}, 130)
