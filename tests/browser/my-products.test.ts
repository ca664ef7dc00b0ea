import { writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { expect, it, onTestFailed } from 'vitest'
import { picture } from '../files/hand-in.ts'
import { launchBrowser, shot } from '../support/browser.ts'
import { startSalon } from '../support/salon.ts'
import { DESKTOP, device, open, PHONE } from './stage.ts'

const salon = await startSalon()
const browser = await launchBrowser()

async function photograph(name: string): Promise<string> {
  const path = join(tmpdir(), `${name}-${process.pid}.jpg`)
  await writeFile(path, await picture(800, 600).jpeg().toBuffer())
  return path
}
const saved = (page: Page) => page.getByText('Tout est enregistré').waitFor()
const flaws = async (page: Page) => {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
    .analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join(' ')}`)
}
const sideways = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)

it('an exhibitor describes a product, which saves itself, puts its photographs in order, publishes it and takes that back', async () => {
  const context = await device(browser, salon.url, { viewport: DESKTOP, as: 'exhibitor-2' })
  const page = await open(context, '/fr/my-products')
  onTestFailed(() => shot(page, 'my-products', 'wrong'))
  await page.getByRole('button', { name: 'Ajouter un produit' }).click()
  await page.getByLabel('Prix, à partir de').fill('1 250,5')
  await page.getByText('Gardé sur cet appareil').waitFor()
  // What is begun on this device is there after the page was closed.
  await page.reload()
  expect(await page.getByLabel('Prix, à partir de').inputValue()).toBe('1 250,5')
  await page.getByLabel('Nom en français').fill('Tapis de l’essai')
  await saved(page)
  await page.getByRole('button', { name: 'Publier' }).isDisabled()
  await page.getByLabel('Jusqu’à').fill('900')
  await page.getByText('Le prix le plus haut doit dépasser').waitFor()
  await page.getByLabel('Jusqu’à').fill('1800')
  await page.getByLabel('Largeur').fill('120,5')
  await saved(page)

  const files = [await photograph('first'), await photograph('second')]
  await page.locator('#photographs input[type=file]').setInputFiles(files)
  await page.getByRole('listitem').filter({ hasText: 'Couverture' }).first().waitFor()
  const sources = () =>
    page.locator('.photograph-look img').evaluateAll((all) => all.map((img) => img.getAttribute('src')))
  await page.waitForFunction(() => document.querySelectorAll('.photograph-look img').length === 2)
  const [first, second] = await sources()
  await page.getByRole('button', { name: 'Déplacer la photographie 2' }).focus()
  await page.keyboard.press('ArrowUp')
  expect(await sources()).toEqual([second, first])
  const handle = await page.getByRole('button', { name: 'Déplacer la photographie 1' }).boundingBox()
  const below = await page.locator('.photograph-row').nth(1).boundingBox()
  if (!handle || !below) throw new Error('the photographs are not on the screen')
  await page.mouse.move(handle.x + 10, handle.y + 10)
  await page.mouse.down()
  await page.mouse.move(handle.x + 10, below.y + below.height - 4, { steps: 6 })
  await page.mouse.up()
  expect(await sources()).toEqual([first, second])
  await page.locator('.photograph-row').first().getByLabel('Ce que montre la photographie').fill('Vu de face')
  await saved(page)
  expect(await flaws(page)).toEqual([])
  await shot(page, 'my-products', 'form-fr')

  await page.getByRole('button', { name: 'Publier' }).click()
  await page.getByText('Tapis de l’essai : publié').waitFor()
  await page.getByRole('link', { name: 'Voir la page publique' }).waitFor()
  await page.getByRole('button', { name: 'Annuler' }).click()
  await page.getByText('Visible de vous seuls').waitFor()

  await page.getByRole('button', { name: 'Dupliquer' }).click()
  await page.getByText('une copie, visible de vous seuls').waitFor()
  await page.goto('/fr/my-products')
  const rows = page.locator('.product-row').filter({ hasText: 'Tapis de l’essai' })
  await rows.nth(1).waitFor()
  expect(await rows.first().textContent()).toMatch(/1[\s.]?250,50.*1[\s.]?800/)
  await rows.nth(1).getByRole('button', { name: 'Supprimer' }).click()
  await rows.nth(1).waitFor({ state: 'detached' })
  await page.getByRole('button', { name: 'Annuler' }).click()
  await rows.nth(1).waitFor()
  await shot(page, 'my-products', 'list-fr')
})

it('two devices that change the same field are asked which stands, and keep what each changed alone', async () => {
  const context = await device(browser, salon.url, { viewport: DESKTOP, as: 'exhibitor-2' })
  const list = await open(context, '/fr/my-products')
  const href = await list.locator('.product-row a').first().getAttribute('href')
  const here = await open(context, href ?? '')
  const elsewhere = await open(await device(browser, salon.url, { viewport: DESKTOP, as: 'exhibitor-2' }), href ?? '')
  onTestFailed(() => shot(here, 'my-products', 'clash-wrong'))
  await elsewhere.getByLabel('Hauteur').fill('41')
  await saved(elsewhere)
  await elsewhere.getByLabel('Profondeur').fill('42')
  await saved(elsewhere)
  await here.getByLabel('Hauteur').fill('51')
  await here.getByText('a aussi été modifié depuis un autre appareil').waitFor()
  await here.getByRole('button', { name: 'Garder ma saisie' }).click()
  await saved(here)
  expect(await here.getByLabel('Hauteur').inputValue()).toBe('51')
  expect(await here.getByLabel('Profondeur').inputValue()).toBe('42')
})

it('the form fits an Arabic phone', async () => {
  const context = await device(browser, salon.url, { viewport: PHONE, as: 'exhibitor-2' })
  const page = await open(context, '/ar/my-products')
  expect(await sideways(page)).toBeLessThanOrEqual(0)
  await shot(page, 'my-products', 'list-ar-phone')
  await page.locator('.product-row a').first().click()
  await page.getByRole('tab').first().waitFor()
  expect(await sideways(page)).toBeLessThanOrEqual(0)
  expect(await flaws(page)).toEqual([])
  await shot(page, 'my-products', 'form-ar-phone')
  await page.locator('#order').scrollIntoViewIfNeeded()
  await shot(page, 'my-products', 'form-ar-phone-order')
  await page.locator('#making').scrollIntoViewIfNeeded()
  await shot(page, 'my-products', 'form-ar-phone-making')
})
