import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { expect, it, onTestFailed } from 'vitest'
import { launchBrowser, shot } from '../support/browser.ts'
import { startSalon } from '../support/salon.ts'
import { device, open, PHONE } from './stage.ts'

const DESK = { width: 1360, height: 900 }
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
const salon = await startSalon()
const browser = await launchBrowser()
const { db } = salon.services

/** Opens the drawing of a hall as one of the two at the desk. */
async function draws(
  hall: string,
  as: 'registration-desk' | 'registration-desk-2' = 'registration-desk',
  language = 'fr',
) {
  const context = await device(browser, salon.url, { viewport: DESK, as })
  const page = await open(context, `/${language}/plan/edit/${hall}`)
  await page.getByTestId('drawing').locator('[data-thing]').first().waitFor()
  return page
}

/** Where a place of the hall, in centimetres, is on the page. */
async function at(page: Page, x: number, y: number): Promise<{ x: number; y: number }> {
  return page.locator('.editor-svg').evaluate(
    (svg, [x, y]) => {
      const matrix = (svg as SVGSVGElement).getScreenCTM()
      if (!matrix) throw new Error('nothing is drawn')
      return { x: matrix.e + matrix.a * x, y: matrix.f + matrix.d * y }
    },
    [x, y] as const,
  )
}

async function drag(page: Page, from: readonly [number, number], to: readonly [number, number]): Promise<void> {
  const [start, end] = [await at(page, ...from), await at(page, ...to)]
  await page.mouse.move(start.x, start.y)
  await page.mouse.down()
  await page.mouse.move((start.x + end.x) / 2, (start.y + end.y) / 2, { steps: 4 })
  await page.mouse.move(end.x, end.y, { steps: 4 })
  await page.mouse.up()
}

const saved = (page: Page) => page.locator('[data-testid=saving][data-sign=saved]').waitFor()
const tool = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()
const stand = (page: Page, number: string) => page.getByTestId('drawing').locator(`[data-stand="${number}"]`)

/** What the server has of the stands of a hall's draft. */
async function drafted(key: string) {
  const hall = await db.hall.findFirstOrThrow({ where: { key } })
  const draft = await db.planDraft.findFirst({ where: { hallId: hall.id } })
  const content = draft?.content as { stands: { number: string; outline: [number, number][] }[] } | undefined
  return new Map(content?.stands.map(({ number, outline }) => [number, outline]))
}

it('an organiser creates a hall, draws stands that snap, splits, renumbers and undoes, and finds it all again', async () => {
  const context = await device(browser, salon.url, { viewport: DESK, as: 'registration-desk' })
  const list = await open(context, '/fr/plan/edit')
  onTestFailed(() => shot(list, 'plan-editor', 'wrong-drawing'))
  await list.getByRole('button', { name: 'Nouveau hall' }).click()
  await list.getByLabel('Nom en français').fill('Hall des tapis')
  await list.getByLabel('Nom dans les adresses').fill('tapis')
  await list.getByLabel('Largeur (m)').fill('30')
  await list.getByLabel('Profondeur (m)').fill('20')
  await list.getByRole('button', { name: 'Créer et dessiner' }).click()
  await list.getByRole('heading', { level: 1, name: 'Hall des tapis' }).waitFor()
  const page = list

  await tool(page, 'Stand')
  await drag(page, [500, 500], [1100, 800])
  await stand(page, 'A-001').waitFor()
  // A little off the other's edge: it snaps to it.
  await drag(page, [1107, 497], [1703, 806])
  await stand(page, 'A-002').waitFor()
  await saved(page)
  const drawn = await drafted('tapis')
  expect(drawn.get('A-001')).toEqual([
    [500, 500],
    [1100, 500],
    [1100, 800],
    [500, 800],
  ])
  expect(drawn.get('A-002')).toEqual([
    [1100, 500],
    [1700, 500],
    [1700, 800],
    [1100, 800],
  ])

  await tool(page, 'Porte')
  await drag(page, [1200, 1995], [1500, 2004])
  await page.keyboard.press('Escape')
  await stand(page, 'A-001').click()
  await page.getByRole('button', { name: 'Diviser' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Diviser' }).click()
  await stand(page, 'A-003').waitFor()
  await page.getByTestId('drawing').focus()
  await page.keyboard.press('Control+a')
  await page.getByRole('button', { name: 'Renuméroter' }).click()
  await page.getByLabel('Début du numéro').fill('T-')
  await page.getByRole('dialog').getByRole('button', { name: 'Renuméroter' }).click()
  await stand(page, 'T-003').waitFor()
  await page.getByTestId('drawing').focus()
  await page.keyboard.press('Control+z')
  await page.getByText('Annulé : renumérotation').waitFor({ state: 'attached' })
  expect(await stand(page, 'A-003').count()).toBe(1)
  await page.keyboard.press('Control+y')
  await stand(page, 'T-003').waitFor()
  await saved(page)
  await expect.poll(async () => [...(await drafted('tapis')).keys()].sort()).toEqual(['T-001', 'T-002', 'T-003'])

  await page.reload()
  await stand(page, 'T-003').waitFor()
  expect(await page.getByTestId('drawing').locator('[data-stand]').count()).toBe(3)
  await shot(page, 'plan-editor', 'drawn-fr-desktop')
  await context.close()
})

it('the check names an overlap while one draws, shows where it is, and nothing is published with it', async () => {
  const page = await draws('c')
  onTestFailed(() => shot(page, 'plan-editor', 'wrong-check'))
  const [first, second] = ['C-002', 'C-003']
  await page.getByTestId('drawing').focus()
  await page.keyboard.press('Tab')
  for (let step = 0; step < 5; step++) await page.keyboard.press('ArrowRight')
  await page.getByRole('tab', { name: /Problèmes/ }).click()
  const problem = page.getByRole('button', { name: new RegExp(`^Les stands .*${first}.*${second}.*chevauchent`) })
  await problem.click()
  await expect.poll(() => stand(page, second).getAttribute('data-chosen')).toBe('true')
  await shot(page, 'plan-editor', 'overlap-fr-desktop')
  await page.getByRole('button', { name: 'Publier le plan' }).click()
  const dialog = page.getByRole('dialog')
  await dialog
    .getByText(/chevauchent/)
    .first()
    .waitFor()
  expect(await dialog.getByRole('button', { name: 'Publier le plan' }).getAttribute('aria-disabled')).toBe('true')
  await page.keyboard.press('Escape')
  await page.getByTestId('drawing').focus()
  for (let step = 0; step < 5; step++) await page.keyboard.press('Control+z')
  await saved(page)
  await page.context().close()
})

it('what is published is on every public plan at once, and the draft is over', async () => {
  const phone = await device(browser, salon.url, { viewport: PHONE })
  const plan = await open(phone, '/ar/plan?hall=b')
  await plan.locator('[data-stand="B-001"]').waitFor()
  const page = await draws('b')
  onTestFailed(() => shot(page, 'plan-editor', 'wrong-publishing'))
  await page.getByTestId('drawing').focus()
  await page.keyboard.press('Tab')
  const field = page.getByLabel('Numéro')
  await field.fill('B-PORTE')
  await field.press('Enter')
  await saved(page)
  await page.getByRole('button', { name: 'Publier le plan' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByText('B-PORTE').first().waitFor()
  await dialog.getByLabel("Ce qu'il faut en dire").fill('Le premier stand change de nom')
  await shot(page, 'plan-editor', 'publish-fr-desktop')
  await dialog.getByRole('button', { name: 'Publier le plan' }).click()
  await plan.locator('[data-stand="B-PORTE"]').waitFor()
  await page.getByText(/La version \d+ du plan est publiée/).waitFor()
  await expect.poll(() => db.planDraft.count()).toBe(0)
  await saved(page)
  await page.context().close()
  await phone.close()
})

it('two who draw one hall keep both what they did; where both changed one thing, a person chooses', async () => {
  const [one, other] = [await draws('c'), await draws('c', 'registration-desk-2')]
  onTestFailed(async () => {
    await shot(one, 'plan-editor', 'wrong-merge-one')
    await shot(other, 'plan-editor', 'wrong-merge-other')
  })
  const rename = async (page: Page, number: string, to: string) => {
    await stand(page, number).click()
    const field = page.getByLabel('Numéro')
    await field.fill(to)
    await field.press('Enter')
  }
  // Different stands: both are kept, without a question.
  await rename(one, 'C-010', 'C-UN')
  await saved(one)
  await stand(other, 'C-UN').waitFor()
  await rename(other, 'C-011', 'C-DEUX')
  await saved(other)
  await stand(one, 'C-DEUX').waitFor()
  expect(await stand(one, 'C-UN').count()).toBe(1)

  // The same stand, while one of them has no network: kept on the device, then a choice.
  await one.context().setOffline(true)
  await rename(one, 'C-012', 'C-MIEN')
  await one.locator('[data-testid=saving][data-sign=kept]').waitFor()
  await rename(other, 'C-012', 'C-SIEN')
  await saved(other)
  await one.context().setOffline(false)
  await one.locator('[data-testid=saving][data-sign=clash]').waitFor()
  await shot(one, 'plan-editor', 'clash-fr-desktop')
  await one.getByRole('button', { name: /La sienne/ }).click()
  await one.getByRole('button', { name: 'Valider ces choix' }).click()
  await saved(one)
  await stand(one, 'C-SIEN').waitFor()
  expect(await stand(one, 'C-MIEN').count()).toBe(0)
  expect([...(await drafted('c')).keys()]).toEqual(expect.arrayContaining(['C-UN', 'C-DEUX', 'C-SIEN']))
  await one.context().close()
  await other.context().close()
})

it('a hall is drawn by keyboard alone, in Arabic, and the page stays accessible', async () => {
  const page = await draws('tapis', 'registration-desk', 'ar')
  onTestFailed(() => shot(page, 'plan-editor', 'wrong-keyboard'))
  const drawing = page.getByTestId('drawing')
  await drawing.focus()
  await page.keyboard.press('Digit2')
  await page.keyboard.press('Enter')
  await stand(page, 'T-004').waitFor()
  await page.keyboard.press('Escape')
  for (let step = 0; step < 3; step++) await page.keyboard.press('Shift+ArrowDown')
  await page.keyboard.press('Alt+ArrowRight')
  await page.keyboard.press('Enter')
  expect(await page.evaluate(() => document.activeElement?.closest('[role=tabpanel]') !== null)).toBe(true)
  await drawing.focus()
  await page.keyboard.press('Control+d')
  await stand(page, 'T-005').waitFor()
  await page.keyboard.press('Delete')
  await expect.poll(() => stand(page, 'T-005').count()).toBe(0)
  await saved(page)
  const outline = (await drafted('tapis')).get('T-004') ?? []
  expect(Math.max(...outline.map(([x]) => x)) - Math.min(...outline.map(([x]) => x))).toBe(310)

  // Tab walks from stand to stand, and out of the drawing after the last: nobody is caught in it.
  const walked: (string | null)[] = []
  for (let step = 0; step < 5; step++) {
    await page.keyboard.press('Tab')
    walked.push(await drawing.locator('[data-chosen]').first().getAttribute('data-stand'))
  }
  expect(walked.slice(0, 4)).toEqual(['T-001', 'T-002', 'T-003', 'T-004'])
  expect(await drawing.evaluate((frame) => frame === document.activeElement)).toBe(false)

  await page.keyboard.press('?')
  await page.getByRole('dialog').waitFor()
  await shot(page, 'plan-editor', 'keys-ar-desktop')
  const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
  await page.keyboard.press('Escape')
  await page.context().close()
})

it('a draft is discarded, or begun again from an older version, and undo brings back what was drawn', async () => {
  const page = await draws('a')
  onTestFailed(() => shot(page, 'plan-editor', 'wrong-discard'))
  const rename = async (number: string, to: string) => {
    await stand(page, number).click()
    await page.getByLabel('Numéro').fill(to)
    await page.getByLabel('Numéro').press('Enter')
    await saved(page)
    await expect.poll(async () => (await drafted('a')).has(to)).toBe(true)
  }
  await rename('A-002', 'A-NEUF')
  await page.getByRole('button', { name: 'Abandonner le brouillon' }).click()
  await stand(page, 'A-002').waitFor()
  expect((await drafted('a')).size).toBe(0)
  await page.getByRole('status').getByRole('button', { name: 'Annuler' }).click()
  await stand(page, 'A-NEUF').waitFor()
  await saved(page)
  await expect.poll(async () => (await drafted('a')).has('A-NEUF')).toBe(true)

  await page.getByRole('button', { name: 'Version antérieure' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Reprendre' }).last().click()
  await stand(page, 'A-002').waitFor()
  await expect.poll(async () => (await drafted('a')).has('A-002')).toBe(true)
  await page.getByTestId('drawing').focus()
  await page.keyboard.press('Control+z')
  await stand(page, 'A-NEUF').waitFor()
  await saved(page)
  await expect.poll(async () => (await drafted('a')).has('A-NEUF')).toBe(true)
  await page.context().close()
})

it('a hall that was never published goes with its draft, and comes back as it was', async () => {
  const context = await device(browser, salon.url, { viewport: DESK, as: 'registration-desk' })
  const page = await open(context, '/fr/plan/edit')
  onTestFailed(() => shot(page, 'plan-editor', 'wrong-recreate'))
  await page.getByRole('button', { name: 'Nouveau hall' }).click()
  await page.getByLabel('Nom en français').fill('Hall éphémère')
  await page.getByLabel('Nom dans les adresses').fill('brief')
  await page.getByRole('button', { name: 'Créer et dessiner' }).click()
  await page.getByTestId('drawing').waitFor()
  await tool(page, 'Stand')
  await drag(page, [1000, 1000], [1600, 1300])
  await page.getByTestId('drawing').locator('[data-stand]').waitFor()
  await saved(page)
  await expect.poll(async () => (await drafted('brief')).size).toBe(1)
  await page.getByRole('button', { name: 'Abandonner le brouillon' }).click()
  await page.getByRole('heading', { level: 1, name: 'Dessin des halls' }).waitFor()
  expect(await db.hall.count({ where: { key: 'brief' } })).toBe(0)
  await page.getByRole('button', { name: 'Le ramener' }).click()
  await page.getByRole('heading', { level: 1, name: 'Hall éphémère' }).waitFor()
  await page.getByTestId('drawing').locator('[data-stand]').waitFor()
  expect((await drafted('brief')).size).toBe(1)
  await context.close()
})
