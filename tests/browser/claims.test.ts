import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { expect, it, onTestFailed } from 'vitest'
import { givenClaimants } from '../stands/claimants.ts'
import { first } from '../stands/first.ts'
import { launchBrowser, shot } from '../support/browser.ts'
import { startSalon } from '../support/salon.ts'
import { DESKTOP, device, open, PHONE, stamp, stampClick } from './stage.ts'

const salon = await startSalon()
const browser = await launchBrowser()
const { db } = salon.services
const claimants = await givenClaimants(salon.services, {
  files: 4,
  stands: 0,
  members: ['exhibitor', 'buyer', 'partner'],
})
/** Some 300 ms on an idle machine; tests share theirs, and what is measured is printed. */
const AT_ONCE_MS = 5000

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

it('the desk offers three stands, the exhibitor takes one on a phone, and the public plan shows it within a second', async () => {
  const desk = await open(
    await device(browser, salon.url, { viewport: DESKTOP, as: 'registration-desk' }),
    '/fr/allocate?q=Épreuve',
  )
  onTestFailed(() => shot(desk, 'claims', 'wrong-desk'))
  const said = quiet(desk)
  await desk.getByRole('button', { name: /Coopérative Épreuve 0/ }).click()
  await desk.getByRole('button', { name: 'Suggérer 3 stands' }).click()
  await desk.getByRole('button', { name: 'Proposer ces 3 stands' }).waitFor()
  await shot(desk, 'claims', 'offer-fr-desk')
  expect(await barriers(desk)).toEqual([])
  await desk.getByRole('button', { name: 'Proposer ces 3 stands' }).click()
  await desk.getByText('3 stands proposés à Coopérative Épreuve 0').first().waitFor()

  const phone = await open(await device(browser, salon.url, { viewport: PHONE, as: 'exhibitor' }), '/ar/my-stand')
  onTestFailed(() => shot(phone, 'claims', 'wrong-phone'))
  const saidThere = quiet(phone)
  await phone.getByText('3 أروقة معروضة عليكم').waitFor()
  await shot(phone, 'claims', 'offer-ar-phone')
  const offered = await db.standClaim.findFirstOrThrow({
    where: { applicationId: first(claimants.files) },
    include: { stand: true },
    orderBy: { stand: { number: 'desc' } },
  })
  const { number } = offered.stand
  const plan = await open(await device(browser, salon.url, { viewport: PHONE }), `/fr/plan?stand=${number}`)
  await phone.getByRole('button', { name: `اختيار ${number}` }).click()
  await shot(phone, 'claims', 'chosen-ar-phone')
  expect(await barriers(phone)).toEqual([])
  const seen = await stamp(plan, 'Coopérative Épreuve 0')
  const clicked = await stampClick(phone)
  await phone.getByRole('button', { name: `تأكيد ${number}` }).click()
  await phone.getByRole('heading', { name: `الرواق ${number}` }).waitFor()
  const took = (await seen()) - (await clicked())
  console.log(`from the tap to the public plan: ${took} ms`)
  expect(took).toBeLessThan(AT_ONCE_MS)
  await shot(phone, 'claims', 'mine-ar-phone')
  await shot(plan, 'claims', 'public-fr-phone')
  expect(await phone.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(PHONE.width)
  // The desk was told without asking.
  await desk.getByRole('button', { name: 'Attribués' }).click()
  await desk.getByRole('button', { name: /Coopérative Épreuve 0/ }).click()
  await desk.getByRole('button', { name: 'Verrouiller' }).click()
  await desk.getByRole('button', { name: 'Déverrouiller' }).waitFor()
  await shot(desk, 'claims', 'allocated-fr-desk')
  expect([...said, ...saidThere]).toEqual([])
})

it('who is a moment late for a stand is told so, and takes the nearest like it with one tap', async () => {
  const phone = await open(await device(browser, salon.url, { viewport: PHONE, as: 'buyer' }), '/ar/my-stand')
  onTestFailed(() => shot(phone, 'claims', 'wrong-late'))
  const { standId, number } = await freeStand()
  await phone.goto(`/ar/my-stand?stand=${number}`)
  const take = phone.getByRole('button', { name: new RegExp(`حجز .*${number}.* ليومين`) })
  await take.waitFor()
  await shot(phone, 'claims', 'free-ar-phone')
  // Another process takes it while nothing of that has reached the phone.
  await phone.route(
    '**/graphql',
    async (route) => {
      await takeFor(first(claimants.files, 2), standId)
      await route.continue()
    },
    { times: 1 },
  )
  await take.click()
  await phone.getByText(`أخذ غيركم الرواق`).waitFor()
  await shot(phone, 'claims', 'late-ar-phone')
  expect(await barriers(phone)).toEqual([])
  await phone.getByRole('button', { name: /^أخذ / }).first().click()
  await phone.getByText('محجوز لكم').first().waitFor()
  await shot(phone, 'claims', 'held-ar-phone')
})

it('two exhibitors exchange their stands once both have accepted, and one is shared', async () => {
  const numbers: string[] = []
  for (const n of [2, 3]) {
    const claim = await db.standClaim.findFirst({ where: { applicationId: first(claimants.files, n), endedAt: null } })
    if (!claim) await takeFor(first(claimants.files, n), (await freeStand()).standId)
    const { id } = await db.standClaim.findFirstOrThrow({
      where: { applicationId: first(claimants.files, n), endedAt: null },
    })
    const admin = await salon.asPersona('registration-desk')
    await admin.mutate('mutation($c: ID!) { confirmStand(claim: $c) { __typename } }', { c: id })
    const { stand } = await db.standClaim.findUniqueOrThrow({ where: { id }, include: { stand: true } })
    numbers.push(stand.number)
  }
  const [partners, exhibitors] = [first(numbers), first(numbers, 1)]
  const partner = await open(await device(browser, salon.url, { viewport: DESKTOP, as: 'partner' }), '/fr/my-stand')
  onTestFailed(() => shot(partner, 'claims', 'wrong-exchange'))
  await partner.getByText('Proposer un échange').click()
  await partner.getByLabel('Numéro du stand souhaité').fill(exhibitors)
  await partner.getByRole('button', { name: `Proposer ${partners} contre ${exhibitors}` }).click()
  await partner.getByText('Pas encore répondu').waitFor()
  await partner.getByLabel('Inviter un coexposant').fill('épreuve 1')
  await partner.getByRole('button', { name: /Coopérative Épreuve 1/ }).click()
  await partner.getByRole('button', { name: /^Retirer l’invitation de .*Coopérative Épreuve 1/ }).waitFor()
  await shot(partner, 'claims', 'exchange-fr-desk')
  const phone = await open(await device(browser, salon.url, { viewport: PHONE, as: 'exhibitor' }), '/ar/my-stand')
  await phone.getByRole('button', { name: 'قبول التبادل' }).click()
  await shot(phone, 'claims', 'exchange-ar-phone')
  expect(await barriers(phone)).toEqual([])
  await phone.getByRole('button', { name: 'نعم، تبادل' }).click()
  await phone.getByRole('heading', { name: `الرواق ${partners}` }).waitFor()
  await partner.getByRole('heading', { name: `Stand ${exhibitors}` }).waitFor()
  // Who was asked follows onto the other stand, and answers there.
  const asked = await open(await device(browser, salon.url, { viewport: PHONE, as: 'buyer' }), '/ar/my-stand')
  onTestFailed(() => shot(asked, 'claims', 'wrong-sharing'))
  const agree = asked.getByRole('button', { name: new RegExp(`^الموافقة والعرض في .*${exhibitors}`) })
  await agree.waitFor()
  await shot(asked, 'claims', 'invited-ar-phone')
  expect(await barriers(asked)).toEqual([])
  await agree.click()
  await asked.getByText('تشاركون في هذا الرواق').waitFor()
  await shot(asked, 'claims', 'sharing-ar-phone')
  await partner.getByRole('button', { name: /^Retirer .*Coopérative Épreuve 1/ }).waitFor()
})

/** A stand of nine square metres with shell scheme that nobody has. */
async function freeStand(): Promise<{ standId: string; number: string }> {
  const { id, number } = await db.stand.findFirstOrThrow({
    where: {
      editionId: claimants.editionId,
      blocked: null,
      areaDm2: { gte: 900 },
      claims: { none: { endedAt: null } },
    },
    orderBy: { number: 'asc' },
  })
  return { standId: id, number }
}

/** The desk holds a stand for a file. */
async function takeFor(file: string, stand: string): Promise<void> {
  const desk = await salon.asPersona('registration-desk')
  const { holdStand } = await desk.mutate<{ holdStand: { __typename: string } }, object>(
    'mutation($file: ID!, $stand: ID!) { holdStand(file: $file, stand: $stand) { __typename } }',
    { file, stand },
  )
  expect(holdStand.__typename).toBe('StandFile')
}
