import { readFile } from 'node:fs/promises'
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { expect, it, onTestFailed } from 'vitest'
import { launchBrowser, shot } from '../support/browser.ts'
import { startSalon } from '../support/salon.ts'
import { device, open, PHONE } from './stage.ts'

const DESK = { width: 1280, height: 900 }
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
const salon = await startSalon()
const browser = await launchBrowser()
const { db } = salon.services

async function opens(path: string, { viewport = DESK, language = 'fr' } = {}): Promise<Page> {
  const context = await device(browser, salon.url, { viewport, as: 'registration-desk' })
  const page = await open(context, `/${language}/plan/edit/${path}`)
  onTestFailed(() => shot(page, 'plan-exchange', 'wrong'))
  return page
}

interface Drafted {
  readonly id: string
  readonly number: string
  readonly outline: readonly (readonly [number, number])[]
}
/** What the server has of the stands of a hall's draft. */
async function drafted(key: string): Promise<ReadonlyMap<string, Drafted>> {
  const hall = await db.hall.findFirstOrThrow({ where: { key } })
  const draft = await db.planDraft.findFirst({ where: { hallId: hall.id } })
  const content = draft?.content as { stands: Drafted[] } | undefined
  return new Map(content?.stands.map((stand) => [stand.number, stand]))
}
const saved = (page: Page) => page.locator('[data-testid=saving][data-sign=saved]').waitFor()
const released = async (key: string) => {
  const hall = await db.hall.findFirstOrThrow({ where: { key } })
  const stands = await db.stand.findMany({ where: { hallId: hall.id, removedIn: null } })
  return new Map(stands.map((stand) => [stand.number, stand.id]))
}
const violations = async (page: Page) => {
  const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)
}
const file = (name: string, text: string) => ({ name, mimeType: 'image/svg+xml', buffer: Buffer.from(text) })
async function imports(page: Page, chosen: Parameters<Page['setInputFiles']>[1]) {
  await page.getByRole('button', { name: 'Importer un plan' }).click()
  await page.locator('.import-drop input').setInputFiles(chosen)
}

it('who has no mouse and sees no drawing draws in the table: adds, writes, refuses what cannot be, and removes', async () => {
  const page = await opens('c?view=table')
  await page.getByRole('grid').waitFor()
  const keys = page.keyboard
  await page.getByRole('button', { name: 'Ajouter un stand' }).press('Enter')
  const focused = () => page.evaluate(() => document.activeElement?.textContent)
  const number = (await focused()) ?? ''
  expect(number).toMatch(/^C-\d+$/)
  // The number of the new stand has the focus: it gets another, and then its place and its width.
  await keys.press('Enter')
  await keys.press('Control+a')
  await keys.type('C-001')
  await keys.press('Enter')
  await page.getByRole('alert').getByText('C-001').waitFor()
  await keys.press('Control+a')
  await keys.type('T-1')
  await keys.press('Tab')
  await keys.type('12,5')
  await keys.press('Tab')
  await keys.type('7')
  await keys.press('Tab')
  await keys.type('4')
  await keys.press('Enter')
  await saved(page)
  const outline = (await drafted('c')).get('T-1')?.outline
  expect(outline?.[0]).toEqual([1250, 700])
  expect(outline?.[1]).toEqual([1650, 700])
  expect(await violations(page)).toEqual([])
  await shot(page, 'plan-exchange', 'table-fr')
  await page.getByRole('searchbox').fill('t-1')
  await page.getByRole('rowheader', { name: 'T-1' }).click()
  await keys.press('Delete')
  await page.getByText('1 ligne retirée').waitFor()
  await saved(page)
  expect((await drafted('c')).has('T-1')).toBe(false)
})

const PLAN = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 300" onload="window.ran = 1">
  <script>window.ran = 1</script><image href="${salon.url}/health?stolen" onerror="window.ran = 1"/>
  <g id="Calque 1" transform="translate(10 20)">
    <g id="stands"><rect id="B-001" x="0" y="0" width="40" height="30"/><rect x="40" y="0" width="40" height="30"/>
      <text x="60" y="15">N-7</text><path id="broken" d="M 0 0 X"/></g>
    <g id="murs"><path d="M0 200 H380"/></g></g></svg>`

it('an architect’s plan is looked at before it is taken in, keeps who has which stand, and is taken back in one step', async () => {
  const page = await opens('b')
  const before = await released('b')
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  await imports(page, file('plan.svg', PLAN))
  const dialog = page.getByRole('dialog')
  await dialog.getByText('1 stand connu, qui reste le même').waitFor()
  await dialog.getByText('1 tracé illisible').click()
  await dialog.getByText('path#broken').waitFor()
  await dialog.getByLabel('Échelle').selectOption({ label: 'Centimètres par unité' })
  await dialog.getByLabel('Une unité (cm)').fill('10')
  expect(await violations(page)).toEqual([])
  await shot(page, 'plan-exchange', 'import-fr')
  await dialog.getByRole('button', { name: 'Prendre 3 formes dans le plan' }).click()
  await saved(page)
  const drawn = await drafted('b')
  expect([...drawn.keys()].sort()).toEqual(['B-001', 'N-7'])
  expect(drawn.get('B-001')?.id).toBe(before.get('B-001'))
  expect(drawn.get('N-7')?.outline).toEqual([
    [400, 0],
    [800, 0],
    [800, 300],
    [400, 300],
  ])
  // Nothing of the file ran, and nothing was fetched for it.
  expect(await page.evaluate(() => 'ran' in window)).toBe(false)
  expect(asked.filter((url) => url.includes('stolen'))).toEqual([])
  await page.getByRole('button', { name: 'Annuler', exact: true }).last().click()
  await saved(page)
  expect((await drafted('b')).size).toBe(before.size)
})

it('what was exported comes back as it was: there is nothing to undo', async () => {
  const page = await opens('a')
  for (const [name, ending] of [
    ['Dessin SVG', 'svg'],
    ['Données GeoJSON', 'geojson'],
  ] as const) {
    await page.getByText('Exporter', { exact: true }).click()
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name }).click()])
    expect(download.suggestedFilename()).toMatch(new RegExp(`\\.${ending}$`))
    const buffer = await readFile(await download.path())
    await imports(page, { name: `hall.${ending}`, mimeType: 'text/plain', buffer })
    await page.getByText('Fichier exporté d').waitFor()
    await page.getByRole('button', { name: /^Prendre \d/ }).click()
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    expect(await page.getByRole('button', { name: 'Annuler', exact: true }).first().getAttribute('aria-disabled')).toBe(
      'true',
    )
  }
})

it.each([
  ['bomb.svg', '<!DOCTYPE svg [<!ENTITY a "aaaa">]><svg xmlns="http://www.w3.org/2000/svg">&a;</svg>', /entités XML/],
  ['broken.svg', '<svg xmlns="http://www.w3.org/2000/svg"><rect></svg>', /pas un SVG lisible/],
  ['plan.dwg', 'AC1032', /ni un SVG ni un GeoJSON/],
  ['broken.geojson', '{"type":', /pas un GeoJSON lisible/],
  ['empty.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>', /Rien n'est dessiné/],
])('%s is refused with a reason', async (name, text, why) => {
  const page = await opens('c')
  await imports(page, file(name, text))
  await page.getByRole('alert').getByText(why).waitFor()
})

it('on a phone and in Arabic, the table and the import fit', async () => {
  const page = await opens('c', { viewport: PHONE, language: 'ar' })
  await page.getByRole('grid').scrollIntoViewIfNeeded()
  await shot(page, 'plan-exchange', 'table-ar-phone')
  await page.getByRole('button', { name: 'استيراد تصميم' }).click()
  await page.locator('.import-drop input').setInputFiles(file('plan.svg', PLAN))
  await page.getByText('رواقان', { exact: true }).waitFor()
  await shot(page, 'plan-exchange', 'import-ar-phone')
  expect(await violations(page)).toEqual([])
  const wide = await page.evaluate(() => [
    document.documentElement.scrollWidth,
    document.querySelector('dialog')?.scrollWidth,
  ])
  expect(Math.max(...wide.map((each) => each ?? 0))).toBeLessThanOrEqual(PHONE.width)
})
