import type { Browser, BrowserContext, Page } from 'playwright-core'
import type { PersonaKey } from '../support/personas.ts'

export const DESKTOP = { width: 1440, height: 900 }
export const PHONE = { width: 390, height: 844 }
export const BIG_SCREEN = { width: 1920, height: 1080 }

export interface Screen {
  readonly viewport: { width: number; height: number }
  readonly as?: PersonaKey
}

/** A device of somebody: its own cookies, its own storage, signed in when somebody is named. */
export async function device(browser: Browser, url: string, { viewport, as }: Screen): Promise<BrowserContext> {
  const context = await browser.newContext({ baseURL: url, viewport, reducedMotion: 'reduce' })
  if (as) {
    const answer = await context.request.post('/api/auth/demo/persona', { data: { key: as }, headers: { origin: url } })
    if (!answer.ok()) throw new Error(`signing in as ${as} answered ${answer.status()}`)
  }
  return context
}

/** Opens a page and waits until it is live: what is shown is followed. */
export async function open(context: BrowserContext, path: string): Promise<Page> {
  const page = await context.newPage()
  const socket = page.waitForEvent('websocket', { timeout: 20_000 })
  await page.goto(path)
  await socket
  await page.waitForLoadState('networkidle')
  return page
}

/** The `next` messages of one subscription field that a page gets from now on. */
export function eventsOf(page: Page, field: string): string[] {
  const events: string[] = []
  page.on('websocket', (socket) => {
    socket.on('framereceived', ({ payload }) => {
      const text = String(payload)
      if (text.includes('"type":"next"') && text.includes(`"${field}"`)) events.push(text)
    })
  })
  return events
}

/** Notes, in the page itself, the moment at which a text first shows: what the test's own errands take is not in it. */
export async function stamp(page: Page, text: string): Promise<() => Promise<number>> {
  await page.evaluate((awaited) => {
    const look = () => {
      if (!document.body.textContent?.includes(awaited)) return
      Object.assign(window, { seenAt: Date.now() })
      observer.disconnect()
    }
    const observer = new MutationObserver(look)
    observer.observe(document.body, { subtree: true, childList: true, characterData: true })
  }, text)
  return async () => {
    const seen = await page.waitForFunction(() => (window as unknown as { seenAt?: number }).seenAt)
    return (await seen.jsonValue()) as number
  }
}

/** Notes, in the page itself, the moment of the next click. */
export async function stampClick(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() =>
    addEventListener('click', () => Object.assign(window, { clickedAt: Date.now() }), { capture: true, once: true }),
  )
  return () => page.evaluate(() => (window as unknown as { clickedAt: number }).clickedAt)
}
