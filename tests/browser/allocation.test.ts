import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { launchBrowser, shot } from '../support/browser.ts'
import { startSalon } from '../support/salon.ts'
import { DESKTOP, device, open, PHONE } from './stage.ts'

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
const VIEWS = ['plan', 'files', 'without', 'compare'] as const

const salon = await startSalon()
const browser = await launchBrowser()
const { db } = salon.services

async function assertAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0)
}

it('the desk runs an allocation, sees why, accepts one file, and a colleague’s phone shows the same in Arabic', async () => {
  const desk = await device(browser, salon.url, { viewport: DESKTOP, as: 'registration-desk' })
  const page = await open(desk, '/fr/allocation')
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(String(error)))
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  await page.getByLabel('Temps de recherche').fill('2')
  await page.getByLabel(/Déplacer aussi/).check()
  await page.locator('summary', { hasText: 'Ce qui compte' }).click()
  await page.getByLabel('Circulation des visiteurs').fill('0')
  await page.getByText('ne compte pas').waitFor()
  await page.getByRole('button', { name: 'Lancer la répartition' }).click()
  await page.getByRole('button', { name: 'Arrêter' }).waitFor()
  const all = page.getByRole('button', { name: /^Tout accepter/ })
  await all.waitFor({ timeout: 60_000 })
  await page.getByText(/de la meilleure répartition possible|Prouvé/).waitFor()
  for (const view of VIEWS) {
    await page.goto(`/fr/allocation?view=${view}`)
    await page.locator('.allocation-views').waitFor()
    await page.waitForLoadState('networkidle')
    await assertAccessible(page)
    await shot(page, 'allocation', `desktop-${view}`)
  }

  await page.goto('/fr/allocation?view=files&show=GAINS')
  const line = page.locator('.allocation-list > li').first()
  await line.locator('summary').click()
  await line.getByText('Zone de la filière').waitFor()
  const number = (await line.locator('.allocation-where strong').textContent()) ?? ''
  await line.getByRole('checkbox').check()
  await page.getByRole('button', { name: 'Accepter le dossier coché' }).click()
  await page.getByRole('button', { name: 'Attribuer 1 stand' }).click()
  await page.getByText('1 stand attribué.').waitFor()
  await line.getByText('accepté', { exact: true }).waitFor()
  const given = await db.standClaim.findFirst({ where: { stand: { number }, kind: 'ALLOCATION', endedAt: null } })
  expect(given).not.toBeNull()
  expect(complaints).toEqual([])

  const phone = await device(browser, salon.url, { viewport: PHONE, as: 'registration-desk-2' })
  const small = await open(phone, '/ar/allocation?view=files&show=ACCEPTED')
  await small.locator('.allocation-list').getByText(number).waitFor()
  await small.locator('.allocation-list summary').first().click()
  await assertAccessible(small)
  await shot(small, 'allocation', 'phone-files')
  await small.goto('/ar/allocation')
  await small.locator('.allocation-views').waitFor()
  await small.waitForLoadState('networkidle')
  await assertAccessible(small)
  await shot(small, 'allocation', 'phone-plan')
  await small.getByRole('button', { name: 'عدم الاحتفاظ بشيء' }).click()
  await small.getByRole('button', { name: 'نسيان هذا الاقتراح' }).click()
  // The first screen follows.
  await page.getByText('Aucune proposition pour l’instant').waitFor()
  expect(await db.standClaim.count({ where: { id: given?.id ?? '', endedAt: null } })).toBe(1)
}, 180_000)
