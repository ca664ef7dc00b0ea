import { expect, it, onTestFailed } from 'vitest'
import { launchBrowser, shot } from '../support/browser.ts'
import { startSalon } from '../support/salon.ts'
import { DESKTOP, device, open, PHONE } from './stage.ts'

const salon = await startSalon()
const browser = await launchBrowser()

it('an exhibitor adds a product, is told what it needs to be published, and takes a deletion back', async () => {
  const context = await device(browser, salon.url, { viewport: DESKTOP, as: 'exhibitor-2' })
  const page = await open(context, '/fr/my-products')
  onTestFailed(() => shot(page, 'my-products', 'wrong'))
  await page.getByRole('button', { name: 'Ajouter un produit' }).click()
  await page.getByRole('button', { name: 'Enregistrer' }).click()
  await page.getByText('Donnez un nom au produit').waitFor()
  await page.getByLabel('Nom en français').fill('Tapis de l’essai')
  await page.getByLabel('Prix en dirhams').fill('1250.5')
  await page.getByRole('button', { name: 'Enregistrer' }).click()
  const row = page.locator('.product-row').filter({ hasText: 'Tapis de l’essai' })
  await row.getByText('Visible de vous seuls').waitFor()
  expect(await row.textContent()).toMatch(/1[\s.]?250,50/)
  await row.getByRole('button', { name: 'Publier' }).click()
  await page.getByText('Pour publier, il faut un nom').waitFor()
  await shot(page, 'my-products', 'list-fr')
  await row.getByRole('button', { name: 'Supprimer' }).click()
  await row.waitFor({ state: 'detached' })
  await page.getByRole('button', { name: 'Annuler' }).click()
  await row.waitFor()
})

it('the form fits an Arabic phone', async () => {
  const context = await device(browser, salon.url, { viewport: PHONE, as: 'exhibitor-2' })
  const page = await open(context, '/ar/my-products')
  await page.getByRole('button', { name: 'إضافة منتوج' }).click()
  await page.getByRole('textbox').first().waitFor()
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0)
  await shot(page, 'my-products', 'form-ar-phone')
})
