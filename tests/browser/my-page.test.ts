import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { expect, it, onTestFailed } from 'vitest'
import { launchBrowser, shot } from '../support/browser.ts'
import { startSalon } from '../support/salon.ts'
import { DESKTOP, device, open, PHONE } from './stage.ts'

const salon = await startSalon()
const browser = await launchBrowser()

const flaws = async (page: Page) => {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
    .analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join(' ')}`)
}

it('an exhibitor writes its page, looks at it, and a visitor who is on it sees it change', async () => {
  const owner = await open(await device(browser, salon.url, { viewport: DESKTOP, as: 'exhibitor-2' }), '/fr/my-page')
  onTestFailed(() => shot(owner, 'my-page', 'wrong'))
  const address = await owner.getByRole('link', { name: 'Voir la page publique' }).getAttribute('href')
  const visitor = await open(await device(browser, salon.url, { viewport: PHONE }), address ?? '')
  onTestFailed(() => shot(visitor, 'my-page', 'visitor-wrong'))

  await owner.getByLabel('Votre histoire en français').fill('Trois générations de brodeuses, à deux pas de la médersa.')
  await owner.getByLabel('Site web').fill('www.atelier.example.ma')
  await owner.getByLabel('Courriel').fill('contact@atelier.example.ma')
  await owner.getByLabel('Téléphone').fill('+212 535 00 00 00')
  await owner.getByLabel('Montrer à tous').nth(1).check()
  await visitor.getByText('Trois générations de brodeuses').waitFor()
  await visitor.getByRole('link', { name: '+212 535 00 00 00' }).waitFor()
  expect(await visitor.getByText('contact@atelier.example.ma').count()).toBe(0)
  await owner.getByText('Tout est enregistré').waitFor()
  expect(await flaws(owner)).toEqual([])
  await shot(owner, 'my-page', 'form-fr')

  await owner.getByRole('button', { name: 'Aperçu' }).click()
  const preview = owner.getByRole('dialog')
  await preview.getByText('Trois générations de brodeuses').waitFor()
  await preview.getByRole('link', { name: 'atelier.example.ma' }).waitFor()
  expect(await flaws(owner)).toEqual([])
  await shot(owner, 'my-page', 'preview-fr')
  await shot(visitor, 'my-page', 'visitor-phone')
})

it('a wrong address is told beside its field, and stays on this device until it is mended', async () => {
  const owner = await open(await device(browser, salon.url, { viewport: DESKTOP, as: 'exhibitor-2' }), '/fr/my-page')
  await owner.getByLabel('Courriel').fill('contact@')
  await owner.getByText('Cette adresse électronique n’est pas complète').waitFor()
  await owner.reload()
  expect(await owner.getByLabel('Courriel').inputValue()).toBe('contact@')
  await owner.getByLabel('Courriel').fill('contact@atelier.example.ma')
  await owner.getByText('Tout est enregistré').waitFor()
})

it('the desk corrects a page from where it reads it', async () => {
  const mine = await open(await device(browser, salon.url, { viewport: DESKTOP, as: 'exhibitor-2' }), '/fr/my-page')
  const address = await mine.getByRole('link', { name: 'Voir la page publique' }).getAttribute('href')
  const desk = await open(
    await device(browser, salon.url, { viewport: DESKTOP, as: 'registration-desk' }),
    address ?? '',
  )
  await desk.getByRole('link', { name: 'Corriger' }).click()
  await desk.getByLabel('Personnes qui y travaillent').fill('17')
  await desk.getByText('Tout est enregistré').waitFor()
  await mine.reload()
  expect(await mine.getByLabel('Personnes qui y travaillent').inputValue()).toBe('17')
})

it('the form fits an Arabic phone', async () => {
  const page = await open(await device(browser, salon.url, { viewport: PHONE, as: 'exhibitor-2' }), '/ar/my-page')
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0)
  expect(await flaws(page)).toEqual([])
  await shot(page, 'my-page', 'form-ar-phone')
  await page.locator('#contacts').scrollIntoViewIfNeeded()
  await shot(page, 'my-page', 'form-ar-phone-contacts')
})
