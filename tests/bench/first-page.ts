import { type Browser, type CDPSession, chromium } from 'playwright-core'
import { findBrowser } from '../support/find-browser.ts'
import { benchDatabase } from './support/database.ts'
import type { Bench } from './support/report.ts'
import { runs } from './support/runs.ts'
import { startSalon } from './support/salon.ts'
import { median, spread } from './support/statistics.ts'
import { table } from './support/table.ts'

const BUDGET = 150_000
const VISITS = runs(5)
/** A phone of the middle sort in a hall with bad Wi-Fi: what DevTools calls slow 4G, and a processor four times slower. */
const NETWORK = {
  offline: false,
  latency: 150,
  downloadThroughput: (1.6e6 * 0.9) / 8,
  uploadThroughput: (750e3 * 0.9) / 8,
}
const SLOWER = 4
const PHONE = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 3, isMobile: true, hasTouch: true }
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]
const ROW = '.session-card'

interface Visit {
  readonly rowMs: number
  readonly scriptBytes: number
  readonly allBytes: number
  readonly bytesByType: ReadonlyMap<string, number>
}

export const bench: Bench = async () => {
  const executablePath = await findBrowser()
  if (!executablePath) throw new Error('no browser runs here: install Chromium, or name one with CHROMIUM')
  const database = await benchDatabase()
  const salon = await startSalon(database.url)
  const browser = await chromium.launch({ executablePath, args: FLAGS })
  try {
    const brotli: Visit[] = []
    const gzip: Visit[] = []
    for (let n = 0; n < VISITS; n++) {
      gzip.push(await visit(browser, `${salon.url}/fr`, 'gzip'))
      brotli.push(await visit(browser, `${salon.url}/fr`, 'gzip, br'))
    }
    const script = Math.max(...gzip.map(({ scriptBytes }) => scriptBytes))
    return {
      title: 'First page',
      how: `The public board (\`/fr\`, 120 sessions) opened for the first time in Chromium as a phone: slow 4G (1.6 Mbit/s, 150 ms), processor ${SLOWER} times slower, nothing cached, ${VISITS} visits. Bytes are those that crossed the network until the board had its rows and nothing more was asked for, headers included.`,
      verdicts: [
        {
          expected: 'at most 150 kB of JavaScript, gzip',
          seen: `${(script / 1000).toFixed(1)} kB`,
          kept: script <= BUDGET,
        },
      ],
      tables: [
        {
          heading: 'Until the first session is on the screen',
          table: times([
            ['gzip', gzip],
            ['Brotli, as browsers ask over HTTPS', brotli],
          ]),
        },
        { heading: 'Bytes by kind, gzip', table: kinds(gzip[0]) },
      ],
    }
  } finally {
    await browser.close()
    await salon.stop()
    await database.remove()
  }
}

async function visit(browser: Browser, url: string, encodings: string): Promise<Visit> {
  const context = await browser.newContext({ ...PHONE, locale: 'fr-FR' })
  try {
    const page = await context.newPage()
    const devtools = await context.newCDPSession(page)
    const bytesByType = await countBytes(devtools)
    await devtools.send('Network.emulateNetworkConditions', NETWORK)
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWER })
    await devtools.send('Network.setExtraHTTPHeaders', { headers: { 'Accept-Encoding': encodings } })
    const started = performance.now()
    await page.goto(url, { waitUntil: 'commit', timeout: 60_000 })
    await page.locator(ROW).first().waitFor({ timeout: 60_000 })
    const rowMs = performance.now() - started
    await page.waitForLoadState('networkidle')
    const allBytes = [...bytesByType.values()].reduce((sum, bytes) => sum + bytes, 0)
    return { rowMs, scriptBytes: bytesByType.get('Script') ?? 0, allBytes, bytesByType }
  } finally {
    await context.close()
  }
}

/** What crosses the network from now on, by kind; grows while the page loads. */
async function countBytes(devtools: CDPSession): Promise<Map<string, number>> {
  const types = new Map<string, string>()
  const bytes = new Map<string, number>()
  devtools.on('Network.requestWillBeSent', ({ requestId, type, request }) => {
    types.set(requestId, request.url.endsWith('.js') ? 'Script' : (type ?? 'Other'))
  })
  devtools.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const type = types.get(requestId) ?? 'Other'
    bytes.set(type, (bytes.get(type) ?? 0) + encodedDataLength)
  })
  await devtools.send('Network.enable')
  return bytes
}

function times(visits: readonly (readonly [string, readonly Visit[]])[]): string {
  const rows = visits.map(([name, all]) => {
    const [quickest, slowest] = spread(all.map(({ rowMs }) => rowMs))
    return [
      name,
      median(all.map(({ rowMs }) => rowMs)),
      `${Math.round(quickest)}–${Math.round(slowest)}`,
      median(all.map(({ scriptBytes }) => scriptBytes / 1000)),
      median(all.map(({ allBytes }) => allBytes / 1000)),
    ]
  })
  return table(['encoding', 'first row ms', 'visits', 'JavaScript kB', 'everything kB'], rows)
}

function kinds(visit: Visit | undefined): string {
  const rows = [...(visit?.bytesByType ?? [])].map(([type, bytes]) => [type, bytes / 1000])
  return table(['kind', 'kB'], rows)
}
