import { readFile } from 'node:fs/promises'
import { AxeBuilder } from '@axe-core/playwright'
import { parseSheet } from '@salon/api/stands/sheet.parse.ts'
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { first } from '../stands/first.ts'
import { sheetOf } from '../stands/importing.ts'
import { launchBrowser, shot } from '../support/browser.ts'
import { startSalon } from '../support/salon.ts'
import { DESKTOP, device, open, PHONE } from './stage.ts'

const salon = await startSalon()
const browser = await launchBrowser()
const { db } = salon.services
const hajar = await device(browser, salon.url, { viewport: DESKTOP, as: 'registration-desk' })
const othmane = await device(browser, salon.url, { viewport: DESKTOP, as: 'registration-desk-2' })

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

/** Files under review that no other test of this file touches. */
const unread = await db.standApplication.findMany({
  where: { state: 'UNDER_REVIEW', conflicts: { none: {} } },
  orderBy: { number: 'desc' },
  select: { id: true, number: true, callId: true, editionId: true },
})
const { editionId } = first(unread)
const next = () => {
  const file = unread.shift()
  if (!file) throw new Error('the seed has too few files under review')
  return file
}
const statesOf = async (ids: readonly string[]) =>
  (await db.standApplication.findMany({ where: { id: { in: [...ids] } } })).map(({ state }) => state)

it('the desk turns two files down together, takes it back, decides again and sends', async () => {
  const desk = await open(hajar, '/fr/review?state=UNDER_REVIEW')
  const errors = quiet(desk)
  const files = [next().id, next().id]
  await desk.locator('.review-row').first().waitFor()
  await shot(desk, 'review', 'queue')
  const refuse = async () => {
    for (const id of files) await desk.locator(`.review-row:has(a[href*="${id}"]) input`).check()
    await desk.locator('.review-bar').getByRole('button', { name: 'Refuser' }).click()
    const dialog = desk.getByRole('dialog')
    await dialog.getByRole('textbox').fill('Les pièces ne répondent pas à l’appel.')
    await dialog.getByText('2 dossiers seraient décidés.').waitFor()
    expect(await barriers(desk)).toEqual([])
    await dialog.getByRole('button', { name: 'Refuser' }).click()
    await desk.getByText('2 dossiers refusés').first().waitFor()
  }
  await refuse()
  expect(await statesOf(files)).toEqual(['REJECTED', 'REJECTED'])
  await desk.getByRole('button', { name: 'Annuler la décision' }).first().click()
  await desk.getByText('2 décisions annulées').first().waitFor()
  expect(await statesOf(files)).toEqual(['UNDER_REVIEW', 'UNDER_REVIEW'])
  await desk.locator(`.review-row a[href*="${files[1]}"]`).waitFor()
  await refuse()
  const waiting = await db.standApplication.count({
    where: { editionId, state: { in: ['ACCEPTED', 'WAITLISTED', 'REJECTED'] }, decidedAt: { not: null }, sentAt: null },
  })
  await desk.getByRole('button', { name: `Envoyer les ${waiting} décisions` }).click()
  await desk
    .getByText(/décisions? envoyées?/)
    .first()
    .waitFor()
  const sent = await db.standApplication.count({ where: { id: { in: files }, sentAt: { not: null } } })
  expect(sent).toBe(2)
  expect(errors).toEqual([])
  await desk.close()
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
  const start = phone.url()
  await phone.getByRole('link', { name: 'التالي' }).click()
  await phone.waitForURL((url) => url.href !== start)
  await phone.getByRole('link', { name: 'السابق' }).waitFor()
  expect(phone.url()).toContain('state=UNDER_REVIEW')
  const wider = await phone.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)
  expect(wider).toBe(false)
  expect(errors).toEqual([])
  await phone.close()
})

it('scores are blind until one’s own are given, are kept while they are typed, and close to who declares a conflict', async () => {
  const { id, callId } = next()
  await db.reviewScore.deleteMany({ where: { applicationId: id } })
  const criteria = await db.reviewCriterion.findMany({ where: { callId }, orderBy: { order: 'asc' } })
  const one = await open(othmane, `/fr/review/${id}`)
  const errors = quiet(one)
  await one.getByText('Personne n’a encore noté ce dossier.').waitFor()
  for (const { id: criterion } of criteria) await one.locator(`input[name="${criterion}"]`).nth(1).check()
  await one.getByLabel('Remarque').first().fill('Les photographies sont anciennes.')
  // What was typed outlives the page.
  await one.reload()
  await one.getByRole('button', { name: 'Enregistrer mes notes' }).click()
  await one.getByText('1,0 / 5').first().waitFor()
  const other = await open(hajar, `/fr/review/${id}`)
  await other.getByText('1 collègue a noté ce dossier.').waitFor()
  expect(await other.getByText('Les photographies sont anciennes.').count()).toBe(0)
  for (const { id: criterion } of criteria) await other.locator(`input[name="${criterion}"]`).nth(5).check()
  await other.getByRole('button', { name: 'Enregistrer mes notes' }).click()
  await other.getByText('3,0 / 5 (2 évaluations)').first().waitFor()
  await other.getByText('Écart : 4,0').waitFor()
  await other.getByText('Avis partagés').waitFor()
  await other.getByText('Les photographies sont anciennes.').waitFor()
  await shot(other, 'review', 'scores')
  expect(await barriers(other)).toEqual([])

  await one.getByText('J’ai un conflit d’intérêts').click()
  await one.getByLabel('Pourquoi').fill('Ma sœur en est membre.')
  await one.getByRole('button', { name: 'Le déclarer' }).click()
  await one.getByText('Vous avez un conflit d’intérêts avec ce dossier').waitFor()
  expect(await one.getByRole('button', { name: 'Accepter' }).count()).toBe(0)
  expect(await one.getByText('/ 5').count()).toBe(0)
  await shot(one, 'review', 'conflict')
  expect(await barriers(one)).toEqual([])
  // A colleague sees at once that one average is left, and why.
  await other.getByText('5,0 / 5 (1 évaluation)').first().waitFor()
  await other.getByText('Ma sœur en est membre.').first().waitFor()
  expect(errors).toEqual([])
  await one.close()
  await other.close()
})

it('a decision shows before it is taken which files fit the quota, takes those alone, and is undone', async () => {
  const [one, two] = [next(), next()]
  const quota = await db.callQuota.create({ data: { id: crypto.randomUUID(), callId: one.callId, places: 1 } })
  const desk = await open(hajar, '/fr/review?state=UNDER_REVIEW&sort=NUMBER')
  const errors = quiet(desk)
  for (const { id } of [two, one]) await desk.locator(`.review-row:has(a[href*="${id}"]) input`).check()
  await desk.locator('.review-bar').getByRole('button', { name: 'Accepter' }).click()
  const dialog = desk.getByRole('dialog')
  await dialog.getByText('1 dossier serait décidé.').waitFor()
  await dialog.getByText(/Quota plein\s: Tous les dossiers \(1 place\)/).waitFor()
  await dialog.getByText('0 → 1 sur 1').waitFor()
  await shot(desk, 'review', 'preview')
  expect(await barriers(desk)).toEqual([])
  await dialog.getByRole('button', { name: 'Accepter ce dossier seul' }).click()
  await desk.getByText('1 dossier accepté').first().waitFor()
  expect((await statesOf([one.id, two.id])).sort()).toEqual(['ACCEPTED', 'UNDER_REVIEW'])
  await desk.getByRole('button', { name: 'Annuler la décision' }).first().click()
  await desk.getByText('1 décision annulée').first().waitFor()
  expect(await statesOf([one.id, two.id])).toEqual(['UNDER_REVIEW', 'UNDER_REVIEW'])
  expect((await db.callQuota.findUniqueOrThrow({ where: { id: quota.id } })).accepted).toBe(0)
  await db.callQuota.delete({ where: { id: quota.id } })
  expect(errors).toEqual([])
  await desk.close()
})

it('the queue is walked through, chosen, compared, decided and left by the keyboard alone', async () => {
  const desk = await open(hajar, '/fr/review?state=UNDER_REVIEW')
  const errors = quiet(desk)
  await desk.locator('.review-row').nth(3).waitFor()
  const focused = () => desk.evaluate(() => (document.activeElement as HTMLElement | null)?.dataset['file'])
  const ids = await desk
    .locator('[data-file]')
    .evaluateAll((all) => all.map((each) => (each as HTMLElement).dataset['file']))
  await desk.keyboard.press('j')
  expect(await focused()).toBe(ids[0])
  await desk.keyboard.press('x')
  await desk.keyboard.press('j')
  await desk.keyboard.press('j')
  await desk.keyboard.press('Shift+X')
  await desk.getByText('3 dossiers choisis').waitFor()
  await desk.keyboard.press('d')
  await desk.getByRole('heading', { name: 'Accepter 3 dossiers' }).waitFor()
  await desk.keyboard.press('Escape')
  await desk.getByRole('link', { name: 'Comparer' }).focus()
  await desk.keyboard.press('Enter')
  await desk.locator('.review-compare thead th').nth(2).waitFor()
  await shot(desk, 'review', 'compare')
  expect(await barriers(desk)).toEqual([])
  await desk.goBack()
  await desk.locator('.review-row').first().waitFor()
  await desk.keyboard.press('j')
  await desk.keyboard.press('Enter')
  await desk.waitForURL(new RegExp(String(ids[0])))
  await desk.getByText('1 sur').waitFor()
  await desk.keyboard.press('j')
  await desk.waitForURL(new RegExp(String(ids[1])))
  await desk.keyboard.press('?')
  await desk.getByRole('heading', { name: 'Raccourcis' }).waitFor()
  expect(await barriers(desk)).toEqual([])
  // Who dictates turns them off; the help alone stays.
  await desk.getByLabel('Les touches seules agissent').uncheck()
  await desk.keyboard.press('Escape')
  await desk.keyboard.press('u')
  await desk.keyboard.press('?')
  await desk.getByLabel('Les touches seules agissent').check()
  expect(desk.url()).toContain(String(ids[1]))
  await desk.keyboard.press('Escape')
  await desk.keyboard.press('u')
  await desk.waitForURL(/review\?state=UNDER_REVIEW$/)
  expect(errors).toEqual([])
  await desk.close()
})

it('files that nobody has are shared out fairly from the queue, over its pages, and that is undone', async () => {
  const desk = await open(hajar, '/fr/review?state=SUBMITTED&hand=nobody')
  const errors = quiet(desk)
  await desk.locator('.review-row').first().waitFor()
  const free = await db.standApplication.count({
    where: { editionId, state: 'SUBMITTED', assignedToId: null },
  })
  await desk.getByLabel('Tout choisir').check()
  await desk.getByRole('button', { name: `Choisir les ${free} dossiers trouvés` }).click()
  await desk.getByText(`${free} dossiers choisis`).waitFor()
  await desk.locator('.review-hand select').selectOption('share')
  const dialog = desk.getByRole('dialog')
  await dialog.getByRole('heading', { name: `Répartir ${free} dossiers` }).waitFor()
  await shot(desk, 'review', 'share')
  expect(await barriers(desk)).toEqual([])
  await dialog.getByRole('button', { name: 'Répartir' }).click()
  await desk.getByText(`${free} dossiers répartis`).first().waitFor()
  const held = await db.standApplication.groupBy({
    by: ['assignedToId'],
    where: { editionId, state: { in: ['SUBMITTED', 'UNDER_REVIEW', 'MORE_INFORMATION'] }, assignedToId: { not: null } },
    _count: true,
  })
  const counts = held.map(({ _count }) => _count)
  expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1)
  await desk.getByRole('button', { name: 'Remettre comme avant' }).click()
  await desk.getByText(`${free} dossiers rendus`).first().waitFor()
  expect(await db.standApplication.count({ where: { editionId, state: 'UNDER_REVIEW', assignedToId: null } })).toBe(
    free,
  )
  expect(errors).toEqual([])
  await desk.close()
})

it('a view is kept under a name, shared, opened by a colleague, and brought back when it was forgotten', async () => {
  const desk = await open(hajar, '/fr/review?state=UNDER_REVIEW')
  await desk.getByRole('button', { name: 'Filtres' }).click()
  await desk.getByLabel('Région').selectOption('MA-09')
  await desk.getByRole('button', { name: 'Enregistrer cette vue' }).click()
  const dialog = desk.getByRole('dialog')
  await dialog.getByLabel('Nom de la vue').fill('Souss à lire')
  await dialog.getByLabel('La partager avec tout le bureau').check()
  await dialog.getByRole('button', { name: 'Enregistrer' }).click()
  const colleague = await open(othmane, '/fr/review')
  await colleague.getByRole('button', { name: /Souss à lire/ }).click()
  await colleague.waitForURL(/state=UNDER_REVIEW&region=MA-09/)
  await desk.getByRole('button', { name: 'Oublier la vue Souss à lire' }).click()
  await desk.getByRole('button', { name: 'La remettre' }).click()
  await desk.getByRole('button', { name: 'Oublier la vue Souss à lire' }).waitFor()
  expect(await barriers(desk)).toEqual([])
  await desk.close()
  await colleague.close()
})

it('a list with errors is judged row by row, its wrong rows come back as a table, the others come in and go out again', async () => {
  const desk = await open(hajar, '/fr/review/import')
  const errors = quiet(desk)
  await desk.getByLabel('Appel').selectOption({ label: 'Appel complémentaire' })
  const sheet = `${sheetOf(3, 701)}\r\nRNA-TEST-704;;Château;Souss-Massa;Taroudant;Tapis;beaucoup;0`
  await desk
    .locator('input[type=file]')
    .setInputFiles({ name: 'chambre.csv', mimeType: 'text/csv', buffer: Buffer.from(sheet) })
  await desk.getByRole('heading', { name: '4 lignes lues' }).waitFor()
  await desk.getByRole('cell', { name: 'Château', exact: true }).waitFor()
  await shot(desk, 'review', 'import')
  expect(await barriers(desk)).toEqual([])
  const [wrong] = await Promise.all([
    desk.waitForEvent('download'),
    desk.getByRole('button', { name: 'Télécharger les lignes à corriger' }).click(),
  ])
  expect(wrong.suggestedFilename()).toBe('chambre-a-corriger.csv')
  const mended = await parseSheet(await readFile(await wrong.path()))
  expect(mended.rows).toHaveLength(1)
  expect(mended.rows[0]?.cells[1]).toContain('Château')

  await desk.getByRole('button', { name: 'Importer les 3 lignes justes' }).click()
  await desk.getByRole('heading', { name: 'Import terminé' }).waitFor()
  expect(await barriers(desk)).toEqual([])
  await shot(desk, 'review', 'imported')
  await desk.getByRole('link', { name: 'Coopérative Importée 702' }).click()
  await desk.getByRole('heading', { name: 'Coopérative Importée 702' }).waitFor()
  await desk.goto('/fr/review?q=Import%C3%A9e&state=SUBMITTED')
  await desk.getByText('3 dossiers', { exact: true }).waitFor()
  const [exported] = await Promise.all([
    desk.waitForEvent('download'),
    desk.getByRole('link', { name: 'Exporter en XLSX' }).click(),
  ])
  const { header, rows } = await parseSheet(await readFile(await exported.path()))
  const names = rows.map(({ cells }) => cells[header.indexOf('Nom')])
  expect(names.sort()).toEqual(['Coopérative Importée 701', 'Coopérative Importée 702', 'Coopérative Importée 703'])
  expect(first(rows).cells[header.indexOf('Reçu le')]).toBe('2022-12-05')
  expect(errors).toEqual([])
  await desk.close()
})
