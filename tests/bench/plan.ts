import { type Browser, type CDPSession, chromium, type Page } from 'playwright-core'
import { findBrowser } from '../support/find-browser.ts'
import { benchDatabase } from './support/database.ts'
import type { Bench } from './support/report.ts'
import { runs } from './support/runs.ts'
import { startSalon } from './support/salon.ts'
import { median, spread } from './support/statistics.ts'
import { table } from './support/table.ts'

const VISITS = runs(5)
/** What DevTools calls slow 4G, and a processor four times slower. */
const NETWORK = {
  offline: false,
  latency: 150,
  downloadThroughput: (1.6e6 * 0.9) / 8,
  uploadThroughput: (750e3 * 0.9) / 8,
}
const SLOWER = 4
const PHONE = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 3, isMobile: true, hasTouch: true }
const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking']
/** Of the frames while a finger moves. */
const LEAST_SHARE = 0.95

interface Frames {
  readonly drawn: number
  readonly dropped: number
  readonly seconds: number
  /** The longest that the page's own thread was kept busy by one task. */
  readonly longestTaskMs: number
}

interface Visit {
  readonly drawnMs: number
  readonly stands: number
  readonly pan: Frames
  readonly zoom: Frames
}

export const bench: Bench = async () => {
  const executablePath = await findBrowser()
  if (!executablePath) throw new Error('no browser runs here: install Chromium, or name one with CHROMIUM')
  const database = await benchDatabase()
  const salon = await startSalon(database.url)
  const browser = await chromium.launch({ executablePath, args: FLAGS })
  try {
    const visits: Visit[] = []
    for (let n = 0; n < VISITS; n++) visits.push(await visit(browser, `${salon.url}/fr/plan?hall=a`))
    const share = median(visits.map(({ pan }) => pan.drawn / Math.max(1, pan.drawn + pan.dropped)))
    const fps = median(visits.map(({ pan }) => pan.drawn / pan.seconds))
    return {
      title: 'The public plan on a phone',
      how: `The public plan of 1,327 stands opened on its largest hall (${visits[0]?.stands} stands) in Chromium as a phone: slow 4G (1.6 Mbit/s, 150 ms), processor ${SLOWER} times slower, nothing cached, ${VISITS} visits. Then a finger pans it at 3.4 times its size for some two seconds, and two fingers zoom it; frames are those of the browser’s own trace.`,
      verdicts: [
        {
          expected: `at least ${LEAST_SHARE * 100} % of the frames drawn while panned`,
          seen: `${(share * 100).toFixed(1)} %, ${fps.toFixed(0)} frames a second`,
          kept: share >= LEAST_SHARE,
        },
      ],
      tables: [
        { heading: 'Until the stands of the hall are drawn', table: firstDraw(visits) },
        {
          heading: 'Frames of the trace, median of the visits',
          table: table(
            ['gesture', 'frames a second', 'drawn', 'dropped', 'longest task ms'],
            [
              gesture(
                'pan',
                visits.map(({ pan }) => pan),
              ),
              gesture(
                'zoom',
                visits.map(({ zoom }) => zoom),
              ),
            ],
          ),
        },
      ],
      notes: [
        'There is no graphics processor here: what a phone’s own draws, these two cores draw too, beside the server.',
      ],
    }
  } finally {
    await browser.close()
    await salon.stop()
    await database.remove()
  }
}

async function visit(browser: Browser, url: string): Promise<Visit> {
  const context = await browser.newContext({ ...PHONE, locale: 'fr-FR' })
  try {
    const page = await context.newPage()
    const devtools = await context.newCDPSession(page)
    await devtools.send('Network.enable')
    await devtools.send('Network.emulateNetworkConditions', NETWORK)
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWER })
    const started = performance.now()
    await page.goto(url, { waitUntil: 'commit', timeout: 60_000 })
    await page.locator('[data-stand]').first().waitFor({ timeout: 60_000 })
    const drawnMs = performance.now() - started
    const stands = await page.locator('[data-stand]').count()
    await page.waitForLoadState('networkidle')
    for (let n = 0; n < 3; n++) await page.getByRole('button', { name: 'Agrandir' }).click()
    const at = await middleOfPlan(page)
    const pan = await framesOf(devtools, () =>
      devtools.send('Input.synthesizeScrollGesture', {
        ...at,
        xDistance: -250,
        yDistance: -120,
        repeatCount: 3,
        repeatDelayMs: 50,
        speed: 500,
        gestureSourceType: 'touch',
      }),
    )
    const zoom = await framesOf(devtools, () =>
      devtools.send('Input.synthesizePinchGesture', {
        ...at,
        scaleFactor: 2,
        relativeSpeed: 300,
        gestureSourceType: 'touch',
      }),
    )
    return { drawnMs, stands, pan, zoom }
  } finally {
    await context.close()
  }
}

async function middleOfPlan(page: Page): Promise<{ x: number; y: number }> {
  const frame = page.locator('.plan-frame')
  await frame.scrollIntoViewIfNeeded()
  const box = await frame.boundingBox()
  if (!box) throw new Error('the plan is not on the screen')
  const bottom = Math.min(box.y + box.height, PHONE.viewport.height - 80)
  return { x: Math.round(box.x + box.width / 2), y: Math.round((Math.max(box.y, 80) + bottom) / 2) }
}

interface TraceEvent {
  readonly name: string
  readonly ts: number
  readonly dur?: number
}

/** The frames that the browser drew and dropped while something was done, from its trace. */
async function framesOf(devtools: CDPSession, act: () => Promise<unknown>): Promise<Frames> {
  const events: TraceEvent[] = []
  const collect = ({ value }: { value: object[] }) => {
    for (const event of value) events.push(event as TraceEvent)
  }
  devtools.on('Tracing.dataCollected', collect)
  const complete = new Promise<void>((resolve) => devtools.once('Tracing.tracingComplete', () => resolve()))
  await devtools.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: {
      includedCategories: [
        'devtools.timeline',
        'disabled-by-default-devtools.timeline.frame',
        'devtools.timeline.frame',
      ],
    },
  })
  const started = performance.now()
  await act()
  const seconds = (performance.now() - started) / 1000
  await devtools.send('Tracing.end')
  await complete
  devtools.off('Tracing.dataCollected', collect)
  const count = (name: string) => events.filter((event) => event.name === name).length
  const tasks = events.flatMap(({ name, dur }) => (name === 'RunTask' && dur ? [dur / 1000] : []))
  return { drawn: count('DrawFrame'), dropped: count('DroppedFrame'), seconds, longestTaskMs: Math.max(0, ...tasks) }
}

function firstDraw(visits: readonly Visit[]): string {
  const times = visits.map(({ drawnMs }) => drawnMs)
  const [quickest, slowest] = spread(times)
  return table(['first draw ms', 'visits'], [[median(times), `${Math.round(quickest)}–${Math.round(slowest)}`]])
}

function gesture(name: string, all: readonly Frames[]) {
  return [
    name,
    median(all.map(({ drawn, seconds }) => drawn / seconds)),
    median(all.map(({ drawn }) => drawn)),
    median(all.map(({ dropped }) => dropped)),
    median(all.map(({ longestTaskMs }) => longestTaskMs)),
  ]
}
