import { expect, it, onTestFailed } from 'vitest'
import { launchBrowser, shot } from '../support/browser.ts'
import { startSalon } from '../support/salon.ts'
import { DESKTOP, device, open, PHONE } from './stage.ts'

const salon = await startSalon()
const browser = await launchBrowser()

it('the way to a stand is shown on a phone in Arabic, from the nearest door, and another door may be chosen', async () => {
  const context = await device(browser, salon.url, { viewport: PHONE })
  const page = await open(context, '/ar/plan?stand=A-110')
  onTestFailed(() => shot(page, 'plan', 'wrong-way'))
  await page.getByRole('button', { name: 'أظهر الطريق' }).click()
  const steps = page.locator('.plan-steps')
  await steps.getByText('A-110').waitFor()
  const from = new URL(page.url()).searchParams.get('from')
  expect(Number(from)).toBeGreaterThan(0)
  const nearest = await steps.locator('li').allInnerTexts()
  await steps.getByRole('combobox').selectOption(from === '4' ? '1' : '4')
  await expect.poll(() => steps.locator('li').allInnerTexts()).not.toEqual(nearest)
  expect(await page.locator('.plan-way polyline').count()).toBe(2)
  const beyond = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  expect(beyond).toBeLessThanOrEqual(0)
  await steps.scrollIntoViewIfNeeded()
  await shot(page, 'plan', 'way-ar-phone')
})

it('an address with a door and a stand opens on the way; colours say the families; arrows walk the table', async () => {
  const context = await device(browser, salon.url, { viewport: DESKTOP })
  const page = await open(context, '/fr/plan?hall=b&stand=B-200&from=2&by=family')
  onTestFailed(() => shot(page, 'plan', 'wrong-way-desktop'))
  await page.getByText(/Le stand B-200 est/).waitFor()
  expect(await page.locator('[data-tinted]').count()).toBeGreaterThan(100)
  const width = () => page.locator('.plan-svg').evaluate((svg) => Math.round(svg.getBoundingClientRect().width))
  const whole = await width()
  await page.getByRole('button', { name: 'Agrandir' }).click()
  await expect.poll(width).toBe(Math.round(whole * 1.5))
  await shot(page, 'plan', 'way-fr-desktop')
  await page.getByRole('searchbox').fill('B-20')
  const first = page.locator('.plan-choose[tabindex="0"]')
  await first.focus()
  await page.keyboard.press('ArrowDown')
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '')
  const second = await focused()
  await page.keyboard.press('End')
  expect(await focused()).not.toBe(second)
  await page.keyboard.press('Home')
  await page.keyboard.press('ArrowDown')
  expect(await focused()).toBe(second)
})

it('two fingers zoom the plan round the place between them', async () => {
  const context = await device(browser, salon.url, { viewport: PHONE })
  const page = await open(context, '/fr/plan?hall=c')
  onTestFailed(() => shot(page, 'plan', 'wrong-pinch'))
  const frame = page.locator('.plan-frame')
  const width = () => page.locator('.plan-svg').evaluate((svg) => svg.getBoundingClientRect().width)
  const before = await width()
  const box = await frame.boundingBox()
  if (!box) throw new Error('no frame')
  const devtools = await context.newCDPSession(page)
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', apart: number) =>
    devtools.send('Input.dispatchTouchEvent', {
      type,
      touchPoints:
        type === 'touchEnd'
          ? []
          : [
              { x: x - apart, y, id: 1 },
              { x: x + apart, y, id: 2 },
            ],
    })
  await devtools.send('Performance.enable')
  const layouts = async () => {
    const { metrics } = await devtools.send('Performance.getMetrics')
    return metrics.find(({ name }) => name === 'LayoutCount')?.value ?? Number.NaN
  }
  await touch('touchStart', 30)
  await touch('touchMove', 35)
  const laidOut = await layouts()
  for (const apart of [40, 45, 50, 55, 60, 65, 70, 75, 80, 90]) await touch('touchMove', apart)
  // Stretching is the compositor's work: laying out some hundred numbers for each frame left a third of the frames.
  expect((await layouts()) - laidOut).toBeLessThanOrEqual(2)
  await touch('touchEnd', 0)
  await expect.poll(async () => Math.round((await width()) / before)).toBe(3)
})
