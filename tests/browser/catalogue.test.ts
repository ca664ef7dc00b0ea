import { expect, it, onTestFailed } from 'vitest'
import { launchBrowser, shot } from '../support/browser.ts'
import { startSalon } from '../support/salon.ts'
import { DESKTOP, device, open, PHONE } from './stage.ts'

const salon = await startSalon()
const browser = await launchBrowser()

/** Somebody who has a stand, a picture and something to sell. */
async function exhibiting(): Promise<string> {
  const [found] = await salon.services.db.$queryRaw<{ slug: string }[]>`
    select e.slug from catalogue_presence p join exhibitor e on e.id = p.exhibitor_id
    where p.stand_id is not null and exists (select from exhibitor_photograph x where x.exhibitor_id = e.id)
      and exists (select from product q where q.exhibitor_id = e.id and q.published_at is not null)
    order by e.slug limit 1`
  if (!found) throw new Error('nobody exhibits')
  return found.slug
}

it('a word in Latin letters, misspelt, finds on an Arabic phone what is written in Arabic', async () => {
  const context = await device(browser, salon.url, { viewport: PHONE })
  const page = await open(context, '/ar/exhibitors')
  onTestFailed(() => shot(page, 'catalogue', 'wrong-search'))
  await page.getByRole('searchbox').fill('zelij')
  await page.locator('.card mark').filter({ hasText: 'زليج' }).first().waitFor()
  await page.getByRole('button', { name: /التصفية/ }).click()
  await page.getByRole('dialog').getByRole('checkbox').first().check()
  expect(new URL(page.url()).search).toContain('q=zelij')
  await shot(page, 'catalogue', 'search-ar-phone')
})

it('the page of an exhibitor prints as one sheet, with a code back to the page', async () => {
  const context = await device(browser, salon.url, { viewport: DESKTOP })
  const page = await open(context, `/fr/exhibitors/${await exhibiting()}`)
  await page.locator('.mini-plan-stand').waitFor()
  await page.emulateMedia({ media: 'print' })
  expect(await page.locator('.sheet-code img').isVisible()).toBe(true)
  const sheet = (await page.pdf({ format: 'A4', preferCSSPageSize: true })).toString('latin1')
  expect(sheet.match(/\/Type\s*\/Page[^s]/g)).toHaveLength(1)
})

it('a favourite is still there after the page is opened again', async () => {
  const context = await device(browser, salon.url, { viewport: PHONE })
  const page = await open(context, `/fr/exhibitors/${await exhibiting()}`)
  await page.getByRole('button', { name: 'Ajouter aux favoris' }).click()
  const name = await page.getByRole('heading', { level: 1 }).textContent()
  await page.goto('/fr/exhibitors?view=kept')
  await page
    .locator('.kept-list')
    .getByRole('link', { name: String(name) })
    .waitFor()
})
