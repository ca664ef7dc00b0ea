import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { launchBrowser, shot } from '../support/browser.ts'
import { startSalon } from '../support/salon.ts'
import { DESKTOP, device, open, PHONE } from './stage.ts'

const salon = await startSalon()
const browser = await launchBrowser()
const { db } = salon.services

/** What axe finds wrong with a page as it is now. */
async function barriers(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
    .analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)}`)
}

/** Pages complain of nothing. */
function quiet(page: Page): string[] {
  const said: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error') said.push(message.text())
  })
  page.on('pageerror', (error) => said.push(String(error)))
  return said
}

it('the desk turns two files down together, takes it back, decides again and sends', async () => {
  const desk = await open(
    await device(browser, salon.url, { viewport: DESKTOP, as: 'registration-desk' }),
    '/fr/review?state=UNDER_REVIEW',
  )
  const errors = quiet(desk)
  const rows = desk.locator('.review-row')
  await rows.first().waitFor()
  await shot(desk, 'review', 'queue')
  const files = await Promise.all(
    [0, 1].map(async (n) => {
      const address = await rows.nth(n).locator('a').getAttribute('href')
      return /review\/([0-9a-f-]{36})/.exec(address ?? '')?.[1] ?? ''
    }),
  )
  const states = async () =>
    (await db.standApplication.findMany({ where: { id: { in: files } } })).map(({ state }) => state)
  const refuse = async () => {
    for (const id of files) await desk.locator(`.review-row:has(a[href*="${id}"]) input`).check()
    await desk.getByRole('button', { name: 'Refuser' }).click()
    const dialog = desk.getByRole('dialog')
    await dialog.getByRole('textbox').fill('Les pièces ne répondent pas à l’appel.')
    expect(await barriers(desk)).toEqual([])
    await dialog.getByRole('button', { name: 'Refuser' }).click()
    await desk.getByText('2 dossiers refusés').first().waitFor()
  }
  await refuse()
  expect(await states()).toEqual(['REJECTED', 'REJECTED'])
  await desk.getByRole('button', { name: 'Annuler la décision' }).first().click()
  await desk.getByText('2 décisions annulées').first().waitFor()
  expect(await states()).toEqual(['UNDER_REVIEW', 'UNDER_REVIEW'])
  await desk.locator(`.review-row a[href*="${files[1]}"]`).waitFor()
  await refuse()
  await desk.getByRole('button', { name: /^Envoyer/ }).click()
  await desk
    .getByText(/décisions? envoyées?/)
    .first()
    .waitFor()
  const sent = await db.standApplication.count({ where: { id: { in: files }, sentAt: { not: null } } })
  expect(sent).toBe(2)
  expect(errors).toEqual([])
})

it('a file opens beside its history on a phone, in Arabic, with the next of the queue', async () => {
  const phone = await open(
    await device(browser, salon.url, { viewport: PHONE, as: 'registration-desk' }),
    '/ar/review?state=UNDER_REVIEW',
  )
  const errors = quiet(phone)
  await phone.locator('.review-row').first().waitFor()
  await shot(phone, 'review', 'queue-phone')
  expect(await barriers(phone)).toEqual([])
  await phone.locator('.review-name').first().click()
  await phone.getByRole('heading', { name: 'السجل' }).waitFor()
  await shot(phone, 'review', 'file-phone')
  expect(await barriers(phone)).toEqual([])
  const first = phone.url()
  await phone.getByRole('link', { name: 'التالي' }).click()
  await phone.waitForURL((url) => url.href !== first)
  await phone.getByRole('link', { name: 'السابق' }).waitFor()
  expect(phone.url()).toContain('state=UNDER_REVIEW')
  const wider = await phone.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)
  expect(wider).toBe(false)
  expect(errors).toEqual([])
})
