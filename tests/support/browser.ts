import { mkdir } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { type Browser, chromium, type Page } from 'playwright-core'
import { whenFileEnds } from './endings.ts'
import { findBrowser } from './find-browser.ts'

const args = ['--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking']

/** A browser for this test file, closed when it ends. One at a time: it is the heaviest thing that tests start. */
export async function launchBrowser(): Promise<Browser> {
  const executablePath = await findBrowser()
  if (!executablePath) throw new Error('no browser: npm test says what to install')
  const browser = await chromium.launch({ executablePath, args, chromiumSandbox: false })
  whenFileEnds(() => browser.close())
  return browser
}

/** Keeps a picture of what a person sees: tests/browser/shots/<story>/<name>.png, which git ignores. */
export async function shot(page: Page, story: string, name: string): Promise<void> {
  const folder = fileURLToPath(new URL(`../browser/shots/${story}/`, import.meta.url))
  await mkdir(folder, { recursive: true })
  await page.screenshot({ path: `${folder}${name}.png`, fullPage: false })
}
