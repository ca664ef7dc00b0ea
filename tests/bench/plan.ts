import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { temporaryCluster } from '@salon/prisma/embedded/temporary.ts'
import { migrate } from '@salon/prisma/engine.ts'
import { seed } from '@salon/prisma/seed/seed.ts'
import { type Browser, type CDPSession, chromium, type Page } from 'playwright-core'
import { findBrowser } from '../support/find-browser.ts'
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
  // The fair of the demo: its halls are drawn, and who exhibits in them is on the plan.
  const cluster = await temporaryCluster({ durable: false })
  const files = await mkdtemp(join(tmpdir(), 'salon-plan-'))
  await migrate(cluster.url('postgres'))
  await seed(cluster.url('postgres'), files)
  const salon = await startSalon(cluster.url('postgres'))
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
        'The finger moves 60 times a second at most: a frame that nothing moved in is neither drawn nor dropped.',
        'There is no graphics processor here: what a phone’s own draws, these two cores draw too, beside the server.',
      ],
    }
  } finally {
    await browser.close()
    await salon.stop()
    await cluster.remove()
    await rm(files, { recursive: true, force: true })
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
    const placeOf = () => page.locator('.plan-frame').evaluate((frame) => frame.scrollLeft)
    const before = await placeOf()
    const pan = await framesOf(devtools, () => drag(devtools, at))
    if ((await placeOf()) === before) throw new Error('the plan did not move: nothing was measured')
    const zoom = await framesOf(devtools, () => pinch(devtools, at))
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

type Place = { readonly x: number; readonly y: number }

/** One finger to and fro for about two seconds, as often as a screen asks for its place. */
async function drag(devtools: CDPSession, { x, y }: Place): Promise<void> {
  const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', ...touchPoints: Place[]) =>
    devtools.send('Input.dispatchTouchEvent', { type, touchPoints })
  await send('touchStart', { x, y })
  // It ends elsewhere than it began, so that one sees whether it moved at all.
  for (let n = 1; n <= 130; n++) {
    const swing = Math.sin(n / 20) * 120
    await Promise.all([send('touchMove', { x: x + swing, y: y + swing / 3 }), frame()])
  }
  await send('touchEnd')
}

async function pinch(devtools: CDPSession, { x, y }: Place): Promise<void> {
  const send = (type: 'touchStart' | 'touchMove', apart: number) => {
    const touchPoints = [
      { x: x - apart, y, id: 1 },
      { x: x + apart, y, id: 2 },
    ]
    return devtools.send('Input.dispatchTouchEvent', { type, touchPoints })
  }
  await send('touchStart', 60)
  for (let n = 1; n <= 90; n++) await Promise.all([send('touchMove', 60 + n / 2), frame()])
  await devtools.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
}

const frame = () => new Promise((resolve) => setTimeout(resolve, 1000 / 60))

interface TraceEvent {
  readonly name: string
  readonly ph: string
  readonly dur?: number
  readonly args?: {
    readonly frame_reporter?: {
      readonly state?: string
      readonly affects_smoothness?: boolean
      readonly frame_sequence?: number
    }
  }
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
      includedCategories: ['toplevel', 'cc', 'benchmark', 'viz'],
    },
  })
  const started = performance.now()
  await act()
  const seconds = (performance.now() - started) / 1000
  await devtools.send('Tracing.end')
  await complete
  devtools.off('Tracing.dataCollected', collect)
  const reported = events.flatMap(({ name, args }) =>
    name === 'PipelineReporter' && args?.frame_reporter ? [args.frame_reporter] : [],
  )
  const shown = new Set(
    reported.flatMap(({ state, frame_sequence }) => (state?.startsWith('STATE_PRESENTED') ? [frame_sequence] : [])),
  )
  const lost = new Set(
    reported.flatMap(({ state, affects_smoothness, frame_sequence }) =>
      state === 'STATE_DROPPED' && affects_smoothness && !shown.has(frame_sequence) ? [frame_sequence] : [],
    ),
  )
  const tasks = events.flatMap(({ name, dur }) => (name.endsWith('RunTask') && dur ? [dur / 1000] : []))
  return { drawn: shown.size, dropped: lost.size, seconds, longestTaskMs: Math.max(0, ...tasks) }
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
