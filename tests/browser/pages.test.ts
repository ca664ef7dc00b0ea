import { AxeBuilder } from '@axe-core/playwright'
import type { BrowserContext, Page } from 'playwright-core'
import { describe, expect, it, onTestFailed, onTestFinished } from 'vitest'
import { launchBrowser, shot } from '../support/browser.ts'
import { startSalon } from '../support/salon.ts'
import { addresses } from './pages.ts'
import { DESKTOP, device, PHONE } from './stage.ts'

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
const DEVICES = [
  { language: 'fr', name: 'desktop', viewport: DESKTOP, direction: 'ltr' },
  { language: 'ar', name: 'phone', viewport: PHONE, direction: 'rtl' },
] as const

const salon = await startSalon()
const { schedule } = await salon
  .asVisitor()
  .query<{ schedule: { sessions: { nodes: { id: string }[] } } }, object>(
    '{ schedule { sessions(first: 3) { nodes { id } } } }',
  )
const browser = await launchBrowser()
const contexts = new Map<string, Promise<BrowserContext>>()

/** One context for each persona and size: what browsers keep is kept apart. */
function contextOf(viewport: typeof PHONE, as: Parameters<typeof device>[2]['as']): Promise<BrowserContext> {
  const key = `${viewport.width} ${as}`
  const made = contexts.get(key) ?? device(browser, salon.url, { viewport, ...(as && { as }) })
  contexts.set(key, made)
  return made
}

/** What a person behind the page would call broken. */
function complaintsOf(page: Page): string[] {
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(String(error)))
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`${message.text()} ${message.location().url}`)
  })
  return complaints
}

async function settled(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle')
  await page.locator('main, [role=main]').first().waitFor()
  await page.evaluate(() => document.fonts.ready.then(() => undefined))
}

for (const { language, name, viewport, direction } of DEVICES)
  describe(`in ${language} on a ${name}`, () => {
    for (const { path, as } of addresses(schedule.sessions.nodes[1]?.id ?? ''))
      it(`${path || '/'}${as ? ` as ${as}` : ''} opens whole, fits, and is accessible`, {
        timeout: 60_000,
      }, async () => {
        const page = await (await contextOf(viewport, as)).newPage()
        onTestFinished(async () => {
          await page.close()
        })
        const complaints = complaintsOf(page)
        const answer = await page.goto(`/${language}${path}`)
        await settled(page)
        await shot(
          page,
          'pages',
          `${name}-${language}${path.replace(/\/sessions\/.*/, '-session').replace(/\W+/g, '-')}${as ? `-${as}` : ''}`,
        )
        // The page of nobody says so to those who read no scripts: a browser tells of its 404.
        const isNobody = answer?.status() === 404 && path === '/exhibitors/nobody'
        expect(complaints.filter((text) => !(isNobody && text.endsWith(page.url())))).toEqual([])
        expect(await page.locator('html').getAttribute('dir')).toBe(direction)
        expect(await page.locator('html').getAttribute('lang')).toBe(language)
        expect(await page.title()).not.toBe('')
        const wide = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        )
        expect(wide, 'pixels that stick out').toBeLessThanOrEqual(0)
        const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze()
        const found = violations.map(
          ({ id, nodes }) =>
            `${id}: ${nodes
              .slice(0, 3)
              .map(({ html }) => html.slice(0, 160))
              .join(' | ')}`,
        )
        expect(found).toEqual([])
      })
  })

describe('when the API does not answer', () => {
  const GRAPHQL = '**/graphql*'
  // What the page showed is the first question when a state did not come.
  const keep = (page: Page, name: string) => shot(page, 'pages', `state-${name.replace(/\W+/g, '-')}`)
  const open = async (path: string, meet: (page: Page) => Promise<unknown>, as?: 'editor' | 'speaker') => {
    const context = await device(browser, salon.url, { viewport: DESKTOP, ...(as && { as }) })
    onTestFinished(async () => {
      await context.close()
    })
    const page = await context.newPage()
    onTestFailed(() => keep(page, `wrong${path}`))
    await meet(page)
    await page.goto(path)
    return page
  }
  for (const [path, as] of [
    ['/fr', undefined],
    ['/fr/edition', undefined],
    ['/fr/plan', undefined],
    ['/fr/changelog', undefined],
    ['/fr/screens/hall', undefined],
    ['/fr/agenda', 'speaker'],
    ['/fr/notices', 'speaker'],
    ['/fr/console', 'editor'],
    ['/fr/draft', 'editor'],
  ] as const) {
    it(`${path} says so when it fails, and offers to try again`, async () => {
      const page = await open(
        path,
        (page) => page.route(GRAPHQL, (route) => route.fulfill({ status: 500, body: '{}' })),
        as,
      )
      await page
        .getByText(/n.a pas pu répondre|ne répond pas|n.a pas pu|Hors ligne/)
        .first()
        .waitFor({ timeout: 10_000 })
      await keep(page, `failed${path}`)
    })
  }
  it('the schedule says that the network is away, and shows itself once it is back', async () => {
    let broken = true
    const page = await open('/fr', (page) =>
      page.route(GRAPHQL, (route) => (broken ? route.abort('internetdisconnected') : route.continue())),
    )
    await page
      .getByText(/réseau ne répond pas/)
      .first()
      .waitFor()
    broken = false
    await page
      .getByText(/Ouverture du forum/)
      .first()
      .waitFor()
  })
  it('a page says that it is loading while it waits', async () => {
    let answer = () => {}
    const held = new Promise<void>((resolve) => {
      answer = resolve
    })
    const page = await open('/fr', (page) => page.route(GRAPHQL, (route) => held.then(() => route.continue())))
    await page.getByRole('status').filter({ hasText: 'Chargement' }).first().waitFor()
    await keep(page, 'loading')
    answer()
    await page
      .getByText(/Ouverture du forum/)
      .first()
      .waitFor()
  })
  it('who has no notices is told what will come', async () => {
    const page = await open('/fr/notices', async () => undefined, 'editor')
    await page.getByText('Aucun avis').waitFor()
  })
})

describe('by keyboard alone', () => {
  it('an organiser moves a session by a quarter of an hour', async () => {
    const context = await device(browser, salon.url, { viewport: DESKTOP, as: 'editor' })
    onTestFinished(async () => {
      await context.close()
    })
    const page = await context.newPage()

    page.setDefaultTimeout(8000)
    await page.goto('/fr/console')
    const block = page.getByRole('button', { name: /La main et la matière/ }).first()
    await block.focus()
    await page.keyboard.press('Space')
    for (let step = 0; step < 3; step++) await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    const dialog = page.getByRole('dialog')
    await dialog
      .getByText(/11:30.*11:45/s)
      .first()
      .waitFor()
    const confirm = dialog.getByRole('button', { name: 'Confirmer', disabled: false })
    await confirm.waitFor()
    await confirm.press('Enter')
    await page
      .getByText(/Opération n°/)
      .first()
      .waitFor()
    await page
      .getByRole('button', { name: /11:45.*La main et la matière|La main et la matière.*11:45/ })
      .first()
      .waitFor()
  })

  it('a visitor reaches the content past the navigation', async () => {
    const page = await (await contextOf(DESKTOP, undefined)).newPage()
    await page.goto('/fr')
    await settled(page)
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('Aller au contenu')
    await page.keyboard.press('Enter')
    expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true)
    await page.close()
  })
})
