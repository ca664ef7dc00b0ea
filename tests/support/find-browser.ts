import { spawnSync } from 'node:child_process'

const SYSTEM = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

/** A Chromium that runs here: the one that CHROMIUM names, the one in the npm package, or the system's. */
export async function findBrowser(): Promise<string | undefined> {
  for (const candidate of [process.env.CHROMIUM, await packaged(), ...SYSTEM]) {
    if (candidate && spawnSync(candidate, ['--version', '--no-sandbox']).status === 0) return candidate
  }
  return undefined
}

/** Unpacks Chromium out of its npm package, with the libraries that a bare system lacks. Linux only. */
async function packaged(): Promise<string | undefined> {
  if (process.platform !== 'linux') return undefined
  const libraries = spawnSync('ldconfig', ['-p'], { encoding: 'utf8' }).stdout ?? ''
  // The package brings them for one cloud's machines, and asks this variable whether it runs on one.
  if (!libraries.includes('libnss3.so')) process.env.AWS_EXECUTION_ENV ??= 'AWS_Lambda_nodejs22.x'
  const { default: chromium } = await import('@sparticuz/chromium')
  return chromium.executablePath().catch(() => undefined)
}
