import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { launchBrowser, shot } from '../support/browser.ts'
import { startSalon } from '../support/salon.ts'
import { until } from '../support/until.ts'
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

const atDesk = async (path: string, as: 'registration-desk' | 'registration-desk-2' = 'registration-desk') =>
  open(await device(browser, salon.url, { viewport: DESKTOP, as }), path)
const part = (page: Page, name: string) => page.getByRole('navigation', { name: 'Parties' }).getByText(name).click()
const order = (page: Page) => page.locator('.field-name > bdi').allTextContents()
const handle = (page: Page, name: string) => page.getByRole('button', { name: new RegExp(`^Déplacer «.${name}`) })
const saved = (page: Page) => page.getByRole('status').getByText('Brouillon enregistré').waitFor()

it('the desk makes a call, an exhibitor sees it open, fills it in by the new deadline, and the desk sees it come', {
  timeout: 120_000,
}, async () => {
  const phone = await open(await device(browser, salon.url, { viewport: PHONE, as: 'exhibitor' }), '/ar/participate')
  const desk = await atDesk('/fr/calls')
  const errors = [quiet(phone), quiet(desk)]
  await phone.locator('.call-card').first().waitFor()

  await desk.getByRole('button', { name: 'Nouvel appel' }).click()
  const dialog = desk.getByRole('dialog')
  await dialog.getByLabel('Nom de l’appel').fill('Appel de printemps')
  expect(await barriers(desk)).toEqual([])
  await dialog.getByRole('button', { name: 'Créer l’appel' }).click()
  await desk.waitForURL(/\/fr\/calls\/[0-9a-f-]{36}$/)
  const id = desk.url().slice(-36)

  await part(desk, 'Textes')
  await desk.getByLabel('Nom de l’appel, Arabe').fill('نداء الربيع')
  await part(desk, 'Formulaire')
  for (const [type, name, arabic] of [
    ['Un texte', 'Votre atelier', 'ورشتكم'],
    ['Un nombre', 'Nombre de métiers à tisser', 'عدد الأنوال'],
    ['Oui ou non', 'Déjà exposé', 'سبق أن عرضتم'],
  ] as const) {
    await desk.getByRole('button', { name: type, exact: true }).click()
    await desk.getByLabel('Intitulé, Français').fill(name)
    await desk.getByLabel('Intitulé, Arabe').fill(arabic)
  }
  await desk.getByLabel('Obligatoire pour envoyer').check()
  expect(await barriers(desk)).toEqual([])
  await desk.locator('.field-summary[aria-expanded=true]').click()

  // By keyboard, and the focus stays on the handle; then by dragging.
  await handle(desk, 'Déjà exposé').press('Home')
  expect(await order(desk)).toEqual(['Déjà exposé', 'Votre atelier', 'Nombre de métiers à tisser'])
  await desk.keyboard.press('ArrowDown')
  expect(await order(desk)).toEqual(['Votre atelier', 'Déjà exposé', 'Nombre de métiers à tisser'])
  const from = await handle(desk, 'Nombre').boundingBox()
  const to = await handle(desk, 'Votre atelier').boundingBox()
  if (!from || !to) throw new Error('no handles')
  await desk.mouse.move(from.x + 20, from.y + 20)
  await desk.mouse.down()
  await desk.mouse.move(from.x + 20, to.y + 10, { steps: 5 })
  await desk.locator('[data-drop]').waitFor()
  await shot(desk, 'calls', 'dragging')
  await desk.mouse.move(from.x + 20, to.y - 5)
  await desk.mouse.up()
  const dragged = ['Nombre de métiers à tisser', 'Votre atelier', 'Déjà exposé']
  expect(await order(desk)).toEqual(dragged)
  await desk.getByRole('button', { name: 'Annuler', exact: true }).click()
  expect(await order(desk)).not.toEqual(dragged)
  await desk.getByRole('button', { name: 'Rétablir' }).click()
  expect(await order(desk)).toEqual(dragged)
  await saved(desk)

  await part(desk, 'Aperçu')
  await desk.getByLabel('Dans la langue').selectOption('ar')
  await desk.locator('.preview-frame[dir=rtl]').getByText('ورشتكم').waitFor()
  await desk.locator('.preview-frame textarea').fill('زرابي')
  await shot(desk, 'calls', 'preview')
  expect(await barriers(desk)).toEqual([])

  // Nobody sees it before it is announced; then it is there, and opens while one looks.
  expect(await phone.getByText('نداء الربيع').count()).toBe(0)
  await desk.getByRole('button', { name: 'Annoncer l’appel' }).click()
  const card = phone.locator('.call-card').filter({ hasText: 'نداء الربيع' })
  await card.getByText('قريباً').waitFor()
  await part(desk, 'Dates')
  await desk.getByRole('button', { name: 'Ouvrir maintenant' }).click()
  await card.getByText('مفتوح').waitFor()
  await shot(phone, 'calls', 'open-phone')

  await card.locator('.button[data-tone=primary]').click()
  await card.locator('.choices button').first().click()
  await phone.waitForURL(/participate\/[0-9a-f-]{36}$/)
  const deadline = phone.locator('.deadline')
  const before = await deadline.textContent()
  await phone.getByLabel(/ورشتكم/).fill('ننسج زرابي تازناخت منذ ثلاثين سنة.')
  await desk.getByRole('button', { name: '3 jours de plus' }).click()
  await phone.getByText('تغيّر الموعد النهائي للتو').waitFor()
  await until(async () => (await deadline.textContent()) !== before)
  expect(await barriers(phone)).toEqual([])
  await shot(phone, 'calls', 'deadline-phone')
  // What was being typed is still there, and is sent.
  expect(await phone.getByLabel(/ورشتكم/).inputValue()).toContain('تازناخت')
  await phone.getByLabel('سبق أن عرضتم').selectOption('true')
  await phone.locator('.file-finish button[type=submit]').click()
  await phone.getByText('أُرسل').first().waitFor()
  await until(async () => (await db.standApplication.count({ where: { callId: id, state: 'SUBMITTED' } })) === 1)
  await desk.getByRole('heading', { name: '1 dossier envoyé' }).waitFor()

  // A field that is required from now on leaves the file that was sent complete.
  await part(desk, 'Formulaire')
  await desk.getByRole('button', { name: 'Une pièce', exact: true }).click()
  await desk.getByLabel('Intitulé, Français').fill('Assurance')
  await desk.getByLabel('Obligatoire pour envoyer').check()
  await saved(desk)
  await desk.getByText('1 modification à publier').click()
  await desk.getByText('Dossiers envoyés, qui restent complets : 1').waitFor()
  await shot(desk, 'calls', 'publish')
  await desk.getByRole('button', { name: 'Publier les modifications' }).click()
  await desk.getByText('Publié : les exposants le voient').waitFor()
  expect(await phone.getByText('Assurance').count()).toBe(0)
  expect(errors.flat()).toEqual([])
})

it('two of the desk write one call: what differs comes together, what clashes is chosen', {
  timeout: 90_000,
}, async () => {
  const { id } = await db.call.findFirstOrThrow({ where: { key: 'late' } })
  const one = await atDesk(`/fr/calls/${id}?part=texts`)
  const other = await atDesk(`/fr/calls/${id}?part=texts`, 'registration-desk-2')
  const errors = [quiet(one), quiet(other)]
  const name = (page: Page, language: string) => page.getByLabel(`Nom de l’appel, ${language}`)
  await name(one, 'Français').fill('Appel complémentaire d’hiver')
  await name(other, 'Anglais').fill('Winter call')
  for (const page of [one, other]) {
    await until(async () => (await name(page, 'Français').inputValue()) === 'Appel complémentaire d’hiver')
    await until(async () => (await name(page, 'Anglais').inputValue()) === 'Winter call')
  }
  const drafted = async () => {
    const { draft } = await db.call.findUniqueOrThrow({ where: { id } })
    return (draft as { title?: { fr: string; en: string } } | null)?.title
  }
  await until(async () => (await drafted())?.en === 'Winter call')
  expect(await drafted()).toMatchObject({ fr: 'Appel complémentaire d’hiver', en: 'Winter call' })

  // One is away from the network while both change the same.
  await other.context().setOffline(true)
  await name(other, 'Français').fill('Deuxième appel')
  await name(one, 'Français').fill('Dernier appel')
  await until(async () => (await drafted())?.fr === 'Dernier appel')
  await other.context().setOffline(false)
  await other.getByRole('button', { name: 'Prendre la sienne' }).waitFor()
  await shot(other, 'calls', 'clash')
  expect(await barriers(other)).toEqual([])
  await other.getByRole('button', { name: 'Garder ma version' }).click()
  await until(async () => (await name(one, 'Français').inputValue()) === 'Deuxième appel')
  await one.getByRole('button', { name: 'Abandonner les modifications' }).click()
  await until(async () => (await drafted()) === undefined)
  await one.getByRole('button', { name: 'Annuler', exact: true }).first().click()
  await until(async () => (await drafted())?.fr === 'Deuxième appel')
  expect(errors.flat().filter((text) => !text.includes('ERR_INTERNET_DISCONNECTED'))).toEqual([])
})

it('on a phone, in Arabic, a quota that files fill does not go below them, and a call is put away and taken back', {
  timeout: 90_000,
}, async () => {
  const { id } = await db.call.findFirstOrThrow({ where: { key: 'main' } })
  const phone = await open(
    await device(browser, salon.url, { viewport: PHONE, as: 'registration-desk' }),
    `/ar/calls/${id}?part=quotas`,
  )
  const errors = quiet(phone)
  const quota = await db.callQuota.findFirstOrThrow({ where: { callId: id, regionCode: 'MA-07', familyId: null } })
  const field = phone.locator('.quota-row').filter({ hasText: 'مراكش' }).first()
  await field.getByRole('textbox').fill(String(quota.accepted - 1))
  await field.getByText(`المقبولة حتى الآن: ${quota.accepted}`).waitFor()
  await shot(phone, 'calls', 'quotas-phone')
  expect(await barriers(phone)).toEqual([])
  await field.getByRole('textbox').fill(String(quota.accepted + 5))
  await phone.getByRole('button', { name: 'حفظ الحصص' }).click()
  await until(async () => (await db.callQuota.findUnique({ where: { id: quota.id } }))?.places === quota.accepted + 5)
  await phone.getByRole('button', { name: 'تراجع' }).first().click()
  await until(async () => (await db.callQuota.findUnique({ where: { id: quota.id } }))?.places === quota.places)
  await until(async () => (await field.getByRole('textbox').inputValue()) === String(quota.places))
  await phone.getByRole('button', { name: 'أرشفة' }).click()
  await phone.waitForURL(/\/ar\/calls$/)
  await phone.getByText('نداء مؤرشف').waitFor()
  await phone.getByRole('button', { name: 'تراجع' }).click()
  await until(async () => (await db.call.findUnique({ where: { id } }))?.archivedAt === null)
  const wider = await phone.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)
  expect(wider).toBe(false)
  expect(errors).toEqual([])
})
