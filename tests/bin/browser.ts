import { existsSync } from 'node:fs'
import { run } from '../../api/bin/processes.ts'
import { findBrowser } from '../support/find-browser.ts'

/** A browser for the tests; installed where we may, asked for where we may not. */
export async function readyBrowser(): Promise<string | undefined> {
  const found = await findBrowser()
  if (found) return found
  if (process.getuid?.() === 0 && existsSync('/etc/debian_version')) {
    console.log('Installing Chromium for the browser tests (apt-get install chromium).')
    const quiet = { env: { DEBIAN_FRONTEND: 'noninteractive' } }
    await run('apt-get', ['install', '--yes', '--no-install-recommends', 'chromium'], quiet).catch(() => undefined)
    return findBrowser()
  }
  console.error('No browser runs here: install Chromium or Chrome, or name one with CHROMIUM=/path/to/it.')
  return undefined
}
