import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { command, stopAll, whenStopping } from '../../api/bin/processes.ts'
import { turbo } from '../../api/bin/turbo.ts'
import { readyBrowser } from './browser.ts'
import { countOf, type Report } from './count.ts'
import { runVitest } from './vitest.ts'

// npm test [-- words for Vitest: a folder, -t "part of a title"]
command(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'salon-report-'))
  whenStopping(() => rm(folder, { recursive: true }))
  const file = join(folder, 'report.json')
  const [browser] = await Promise.all([readyBrowser(), turbo('generate', 'build')])
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
  const code = await runVitest([...process.argv.slice(2), ...reporters], browser)
  const { passed, failed, notRun } = countOf(JSON.parse(await readFile(file, 'utf8')) as Report, code)
  for (const title of notRun) console.log(`not run: ${title}`)
  const isIncomplete = notRun.length > 0 && process.env.CI === 'true'
  if (isIncomplete) console.log('CI runs everything: what was not run counts as failed.')
  console.log(`${passed} passed, ${failed + (isIncomplete ? notRun.length : 0)} failed`)
  await stopAll(failed > 0 || isIncomplete ? 1 : 0)
}, 130)
