import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser, shot } from '../support/browser.ts'
import { layCable } from '../support/cable.ts'
import { startSalon } from '../support/salon.ts'
import { until } from '../support/until.ts'
import { device, PHONE } from './stage.ts'

const PICTURE = fileURLToPath(new URL('../../docs/screenshot.png', import.meta.url))
const WORDS = 'ننسج زرابي تزناخت بالصوف الطبيعي منذ ثلاثين سنة.'

describe('a weavers’ cooperative of Taroudant fills in its file on a phone, in Arabic', { timeout: 120_000 }, () => {
  let page: Page
  let cable: Awaited<ReturnType<typeof layCable>>

  beforeAll(async () => {
    const salon = await startSalon()
    cable = await layCable(salon.url)
    const browser = await launchBrowser()
    page = await (await device(browser, cable.url, { viewport: PHONE, as: 'exhibitor' })).newPage()
    await page.goto('/ar/participate')
  }, 60_000)

  it('opens a file for the call that is open', async () => {
    await page.getByRole('button', { name: 'إيداع ملف' }).click()
    await shot(page, 'participate', '1-call')
    await page.locator('.start-file .choices button').first().click()
    await page.waitForURL(/\/participate\/[0-9a-f-]+$/)
    await page.getByText('مسودة').first().waitFor()
    await shot(page, 'participate', '2-draft')
  })

  it('finds what was typed without the network after the page was loaded again', async () => {
    const box = page.locator('#field-presentation textarea')
    await box.waitFor()
    cable.pull()
    await box.fill(WORDS)
    await page.getByText('محفوظ على هذا الجهاز').waitFor({ timeout: 20_000 })
    await shot(page, 'participate', '3-kept')
    cable.plug()
    await page.reload()
    await page.locator('#field-presentation textarea').waitFor()
    await until(async () => (await page.locator('#field-presentation textarea').inputValue()) === WORDS)
    await page.getByText('تم الحفظ').waitFor({ timeout: 20_000 })
  })

  it('says what is missing, and leads there', async () => {
    await page.getByRole('button', { name: 'إرسال الملف' }).click()
    await page.getByRole('alert').first().waitFor()
    const missing = page.locator('.missing a')
    const count = await missing.count()
    expect(count).toBeGreaterThan(2)
    await shot(page, 'participate', '4-missing')
    await missing.first().click()
    expect(await page.evaluate(() => document.activeElement?.closest('.file-field')?.id)).toMatch(/^field-/)
  })

  it('is sent once it is complete, by keyboard too, and its history says so', async () => {
    for (const field of await page.locator('.file-field').all()) {
      const choice = field.locator('select')
      const number = field.locator('input[type=number]')
      const text = field.locator('input:not([type])')
      const files = field.locator('input[type=file]').first()
      if (await choice.count()) await choice.selectOption({ index: 1 })
      else if (await number.count()) await number.fill('30')
      else if (await text.count()) await text.fill('RNA-09-4127')
      else if (await files.count()) {
        await files.setInputFiles(PICTURE)
        await field.locator('img, a').first().waitFor({ timeout: 30_000 })
      }
    }
    await page.getByText('الملف كامل').waitFor({ timeout: 30_000 })
    const send = page.getByRole('button', { name: 'إرسال الملف' })
    await send.focus()
    await page.keyboard.press('Enter')
    await page.locator('.file-state').getByText('مُرسل').waitFor()
    await page.locator('.file-history').getByText('أُرسل').first().waitFor()
    await shot(page, 'participate', '5-sent')
  })
})
