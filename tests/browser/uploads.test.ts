import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import sharp from 'sharp'
import { beforeAll, expect, it } from 'vitest'
import { launchBrowser, shot } from '../support/browser.ts'
import { layCable } from '../support/cable.ts'
import { startSalon } from '../support/salon.ts'
import { until } from '../support/until.ts'
import { DESKTOP, device, PHONE } from './stage.ts'

const salon = await startSalon()
const browser = await launchBrowser()
const cable = await layCable(salon.url)
const { db } = salon.services
let page: Page
let fileId: string

const kept = () =>
  db.applicationFile.findMany({
    where: { applicationId: fileId, fieldKey: 'photographs' },
    orderBy: { addedAt: 'asc' },
  })
const photographs = (on: Page) => on.locator('#field-photographs')
const tiles = (on: Page, state: string) => photographs(on).locator(`[data-state="${state}"]`)
const photograph = async (name: string, red: number) => ({
  name,
  mimeType: 'image/jpeg',
  buffer: await sharp({ create: { width: 640, height: 480, channels: 3, background: { r: red, g: 90, b: 40 } } })
    .jpeg()
    .toBuffer(),
})
const choose = async (on: Page, ...files: Awaited<ReturnType<typeof photograph>>[]) =>
  photographs(on).locator('input[type=file]').first().setInputFiles(files)
/** Presses the button of what waits, if it did not go by itself in that very moment. */
const tryNow = (on: Page) =>
  on.evaluate(() => document.querySelector<HTMLElement>('#field-photographs [data-state="waiting"] .button')?.click())

beforeAll(async () => {
  page = await (await device(browser, cable.url, { viewport: PHONE, as: 'exhibitor' })).newPage()
  await page.goto('/ar/participate')
  await page.getByRole('button', { name: 'إيداع ملف' }).click()
  await page.locator('.start-file .choices button').first().click()
  await page.waitForURL(/\/participate\/[0-9a-f-]+$/)
  fileId = page.url().split('/').at(-1) ?? ''
  await photographs(page).waitFor()
}, 60_000)

it('photographs chosen without the network wait on the phone, and go by themselves when it is back', async () => {
  cable.pull()
  await choose(page, await photograph('بساط.jpg', 200), await photograph('منوال.jpg', 120))
  await tiles(page, 'waiting').first().getByText('محفوظ على هذا الجهاز').waitFor()
  expect(await photographs(page).locator('.file-tile').count()).toBe(2)
  await photographs(page).scrollIntoViewIfNeeded()
  await shot(page, 'uploads', 'waiting-ar-phone')
  const { violations } = await new AxeBuilder({ page }).include('#field-photographs').analyze()
  expect(violations.map(({ id }) => id)).toEqual([])
  expect(await kept()).toEqual([])
  cable.plug()
  await until(async () => (await kept()).length === 2, 30_000)
  expect((await kept()).map(({ name }) => name)).toEqual(['بساط.jpg', 'منوال.jpg'])
  await until(async () => (await photographs(page).locator('.file-tile:not([data-state])').count()) === 2)
})

it('what waits survives a reload, is counted where the files are listed, and goes when it can', async () => {
  await page.route('**/files', (route) => route.abort('internetdisconnected'))
  await choose(page, await photograph('نول.jpg', 60))
  await tiles(page, 'waiting').waitFor()
  await page.reload()
  await tiles(page, 'waiting').getByText('نول.jpg').waitFor()
  expect(await photographs(page).locator('[data-state="waiting"] img').count()).toBe(1)
  await page.goto('/ar/participate')
  await page.getByText('مرفق واحد ينتظر على هذا الجهاز').waitFor()
  await page.goBack()
  await tiles(page, 'waiting').waitFor()
  await page.unroute('**/files')
  await tryNow(page)
  await until(async () => (await kept()).length === 3, 30_000)
})

it('what reached the server but not the file is not sent twice, nor put there twice', async () => {
  let sent = 0
  await page.route('**/files', (route) => {
    sent += 1
    return route.continue()
  })
  // The answer to the first attempt is lost on its way: the file has it, the phone does not know.
  let lost = 0
  await page.route('**/graphql*', async (route) => {
    if (lost > 0 || !/AttachToApplication/.test(route.request().postData() ?? '')) return route.continue()
    lost += 1
    await route.fetch()
    return route.abort('internetdisconnected')
  })
  await choose(page, await photograph('خيوط.jpg', 30))
  await until(() => lost === 1)
  await tiles(page, 'waiting').waitFor()
  await until(async () => (await photographs(page).locator('[data-state]').count()) === 0, 30_000)
  await page.unrouteAll()
  expect([sent, lost]).toEqual([1, 1])
  expect((await kept()).filter(({ name }) => name === 'خيوط.jpg')).toHaveLength(1)
})

it('two windows of one device send what waits once', async () => {
  await page.route('**/files', (route) => route.abort('internetdisconnected'))
  await choose(page, await photograph('صوف.jpg', 250))
  await tiles(page, 'waiting').waitFor()
  const context = page.context()
  const posts: string[] = []
  context.on('requestfinished', (request) => {
    if (request.method() === 'POST' && request.url().endsWith('/files')) posts.push(request.url())
  })
  const other = await context.newPage()
  await other.goto(page.url())
  await photographs(other).locator('[data-state]').waitFor()
  await page.unroute('**/files')
  await tryNow(page)
  await until(async () => (await kept()).length === 5, 30_000)
  await until(async () => (await photographs(other).locator('[data-state]').count()) === 0)
  expect(posts).toHaveLength(1)
  await other.close()
})

it('what is given up while it waits never comes', async () => {
  await page.route('**/files', (route) => route.abort('internetdisconnected'))
  await choose(page, await photograph('خطأ.jpg', 10))
  await tiles(page, 'waiting').getByRole('button', { name: 'إيقاف إرسال خطأ.jpg' }).click()
  await until(async () => (await photographs(page).locator('[data-state]').count()) === 0)
  await page.reload()
  await photographs(page).locator('.file-tile').first().waitFor()
  expect(await photographs(page).locator('[data-state]').count()).toBe(0)
  await page.unrouteAll()
})

it('a device without room says so, and the photograph is sent while the page is open', async () => {
  const desk = await (await device(browser, salon.url, { viewport: DESKTOP, as: 'exhibitor' })).newPage()
  await desk.goto(`/fr/participate/${fileId}`)
  await photographs(desk).waitFor()
  const cdp = await desk.context().newCDPSession(desk)
  await cdp.send('Storage.overrideQuotaForOrigin', { origin: salon.url, quotaSize: 10 })
  await desk.route('**/files', (route) => route.abort('internetdisconnected'))
  await choose(desk, await photograph('trop.jpg', 77))
  await photographs(desk).getByText('Cet appareil n’a plus de place').waitFor()
  await photographs(desk).scrollIntoViewIfNeeded()
  await shot(desk, 'uploads', 'full-fr-desktop')
  await desk.unroute('**/files')
  await tryNow(desk)
  await until(async () => (await kept()).length === 6, 30_000)
})
