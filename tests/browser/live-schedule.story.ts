import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser, shot } from '../support/browser.ts'
import { layCable } from '../support/cable.ts'
import { startSalon } from '../support/salon.ts'
import { until } from '../support/until.ts'
import { BIG_SCREEN, DESKTOP, device, eventsOf, open, PHONE, stamp, stampClick } from './stage.ts'

const STORY = 'live-schedule'
/** From the organiser's click to the text on each screen. Some 300 ms on an idle machine; tests share theirs. */
const AT_ONCE_MS = 2000
const OPENING = /Ouverture du forum/

/** Retarder une séance de quinze minutes, as an organiser does it: choose, say how much, look, confirm. */
async function delay(console: Page, session: RegExp, minutes: number, alone = false): Promise<void> {
  await console.getByRole('button', { name: session }).first().click()
  const dialog = console.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Retarder' }).click()
  if (alone) await dialog.getByRole('checkbox').uncheck()
  await dialog.getByRole('button', { name: `${minutes} min`, exact: true }).click()
  await dialog.getByRole('button', { name: 'Confirmer', disabled: false }).waitFor()
}

async function confirm(console: Page): Promise<void> {
  const dialog = console.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Confirmer' }).click()
  await dialog.waitFor({ state: 'hidden' })
}

describe('the forum’s opening panel is fifteen minutes late', { timeout: 240_000 }, () => {
  const pages = {} as Record<'console' | 'board' | 'door' | 'agenda' | 'notices' | 'away', Page>
  let cable: Awaited<ReturnType<typeof layCable>>
  let missed: string[]

  beforeAll(async () => {
    const salon = await startSalon()
    cable = await layCable(salon.url)
    const browser = await launchBrowser()
    const at = (viewport: typeof PHONE, as?: 'editor' | 'speaker') =>
      device(browser, salon.url, { viewport, ...(as && { as }) })
    pages.console = await open(await at(DESKTOP, 'editor'), '/fr/console')
    pages.board = await open(await at(PHONE), '/ar')
    pages.door = await open(await at(BIG_SCREEN), '/fr/screens/rooms/salle-2')
    const speaker = await at(DESKTOP, 'speaker')
    pages.agenda = await open(speaker, '/fr/agenda')
    pages.notices = await open(await at(PHONE, 'speaker'), '/ar/notices')
    const away = await device(browser, cable.url, { viewport: PHONE })
    const page = await away.newPage()
    missed = eventsOf(page, 'scheduleChanged')
    await page.goto('/fr')
    await page.getByText(OPENING).first().waitFor()
    await page.waitForLoadState('networkidle')
    pages.away = page
  }, 120_000)

  it('shows the organiser what moves and who is concerned before anything changes', async () => {
    const { console } = pages
    await shot(console, STORY, '1-console-before')
    await delay(console, OPENING, 15)
    await shot(console, STORY, '2-console-preview')
    const dialog = console.getByRole('dialog')
    await expect.poll(() => dialog.textContent()).toMatch(/09:00.*09:15/s)
    expect(await dialog.textContent()).toMatch(/recevr(a|ont) un avis/)
    expect(await pages.board.getByText('09:15').count()).toBe(0)
  })

  it('changes the public board, the screen of Salle 2 and the speaker’s agenda at once, in French and in Arabic', async () => {
    const { console, board, door, agenda } = pages
    await Promise.all([shot(board, STORY, '3-board-phone-ar-before'), shot(door, STORY, '3-door-salle-2-before')])
    const screens = { board, door, agenda }
    const seen = await Promise.all(Object.values(screens).map((page) => stamp(page, '09:15')))
    const clicked = await stampClick(console)
    await confirm(console)
    const took = await Promise.all(seen.map(async (at) => (await at()) - (await clicked())))
    globalThis.console.log(`from the confirmation to ${Object.keys(screens).join(', ')}: ${took.join(', ')} ms`)
    expect(Math.max(...took)).toBeLessThan(AT_ONCE_MS)
    await shot(board, STORY, '4-board-phone-ar-after')
    await shot(door, STORY, '4-door-salle-2-after')
    await shot(agenda, STORY, '4-agenda-speaker-after')
    await shot(console, STORY, '4-console-after')
  })

  it('tells the speaker what moved, and the organiser that the speaker knows', async () => {
    const { notices, console } = pages
    await notices.getByText(/09:15/).first().waitFor()
    await shot(notices, STORY, '5-notice-phone-ar')
    await notices
      .getByRole('button', { name: /أخذت علما|علم/ })
      .first()
      .click()
    await console
      .getByText(/Pris en compte à/)
      .first()
      .waitFor()
    await shot(console, STORY, '5-console-acknowledged')
  })

  it('says how old the data is where the cable was pulled, and keeps what was on the screen', async () => {
    const { away } = pages
    await away.getByText('09:15').first().waitFor()
    cable.pull()
    await away.getByText(/Hors ligne depuis/).waitFor({ timeout: 30_000 })
    expect(await away.getByText(OPENING).first().isVisible()).toBe(true)
    await shot(away, STORY, '6-away-offline-phone-fr')
  })

  it('gives who comes back exactly the three changes made meanwhile', async () => {
    const { console, away } = pages
    missed.length = 0
    for (const minutes of [5, 10, 5]) {
      await delay(console, OPENING, minutes)
      await confirm(console)
    }
    await pages.board.getByText('09:35').first().waitFor()
    expect(await away.getByText('09:35').count()).toBe(0)
    cable.plug()
    await away.getByText('09:35').first().waitFor({ timeout: 30_000 })
    await until(() => missed.length >= 3)
    await away.getByText(/Hors ligne depuis/).waitFor({ state: 'hidden' })
    await shot(away, STORY, '7-away-back-phone-fr')
    expect(missed).toHaveLength(3)
  })

  it('takes the last operation back', async () => {
    const { console, board } = pages
    await console.getByRole('button', { name: 'Défaire la dernière opération' }).click()
    await confirm(console)
    await board.getByText('09:30').first().waitFor()
    await shot(board, STORY, '8-board-phone-ar-undone')
    await shot(console, STORY, '8-console-undone')
  })
})
