import { randomUUID } from 'node:crypto'
import { transaction } from '@salon/api/db.ts'
import { append } from '@salon/api/live/journal.ts'
import { addHold } from '@salon/api/stands/stand-claim.store.ts'
import { standChanged } from '@salon/api/stands/stand-claim.topics.ts'
import { expect, it, onTestFailed } from 'vitest'
import { launchBrowser, shot } from '../support/browser.ts'
import { startSalon } from '../support/salon.ts'
import { device, open, PHONE } from './stage.ts'

const salon = await startSalon()
const browser = await launchBrowser()
const { db } = salon.services

/** An accepted file of somebody, and the stand that its desk holds for it. */
async function hold(number: string): Promise<void> {
  const { id: editionId } = await db.edition.findFirstOrThrow({ where: { number: 7 } })
  const stand = await db.stand.findFirstOrThrow({ where: { editionId, number } })
  const desk = await db.person.findFirstOrThrow({ where: { personaKey: 'registration-desk' } })
  const generated = { provenance: 'GENERATED' } as const
  const text = { fr: 'Appel', ar: 'نداء', en: 'Call', es: 'Convocatoria' }
  const exhibitor = await db.exhibitor.create({
    data: {
      ...generated,
      id: randomUUID(),
      slug: 'held',
      kind: 'COOPERATIVE',
      name: 'H',
      city: 'Fès',
      familyId: 'carpet',
    },
  })
  const opensAt = new Date('2022-09-01')
  const closesAt = new Date('2022-11-01')
  const call = await db.call.create({
    data: { ...generated, id: randomUUID(), editionId, key: 'held', title: text, opensAt, closesAt },
  })
  const file = await db.standApplication.create({
    data: {
      ...generated,
      id: randomUUID(),
      editionId,
      callId: call.id,
      exhibitorId: exhibitor.id,
      number: 999_999,
      state: 'ACCEPTED',
      kind: 'COOPERATIVE',
      familyId: 'carpet',
      changedAt: opensAt,
    },
  })
  await transaction(db, async (tx) => {
    const id = randomUUID()
    const until = new Date('2022-12-07T09:00:00Z')
    // A hold is short: it begins when the demo does.
    const from = new Date('2022-12-05T07:45:00Z')
    await addHold(tx, { id, editionId, standId: stand.id, fileId: file.id, madeById: desk.id, from, until })
    await append(tx, standChanged(editionId, stand.id, 'held', desk.id))
  })
}

/** The number of a stand that nobody has. */
async function freeStand(hall: string): Promise<string> {
  const [free] = await db.$queryRaw<{ number: string }[]>`
    select s.number from stand s join hall h on h.id = s.hall_id
    where h.key = ${hall} and s.blocked is null and not exists (select from stand_claim c where c.stand_id = s.id)
    order by s.number limit 1`
  if (!free) throw new Error(`no stand of hall ${hall} is free`)
  return free.number
}

it('a link to a stand opens on it, and shows that it was taken as soon as it is', async () => {
  const context = await device(browser, salon.url, { viewport: PHONE })
  const number = await freeStand('b')
  const page = await open(context, `/ar/plan?stand=${number}`)
  onTestFailed(() => shot(page, 'plan', 'wrong'))
  const facts = page.locator('.plan-facts')
  await facts.getByText('شاغر').waitFor()
  expect(await page.locator('[data-chosen]').getAttribute('data-stand')).toBe(number)
  await hold(number)
  await facts.getByText('محجوز مبدئيا').waitFor({ timeout: 5_000 })
  await shot(page, 'plan', 'held-ar-phone')
})

it('a stand is found by its number, and chosen from the table by keyboard', async () => {
  const context = await device(browser, salon.url, { viewport: PHONE })
  const page = await open(context, '/fr/plan')
  onTestFailed(() => shot(page, 'plan', 'wrong-search'))
  await page.getByRole('searchbox').fill('c-007')
  await page.getByRole('button', { name: /Hall C/ }).click()
  await page.getByRole('button', { name: 'C-007' }).press('Enter')
  await page.getByRole('heading', { name: 'Stand C-007' }).waitFor()
  expect(new URL(page.url()).search).toBe('?q=c-007&hall=c&stand=C-007')
  await page.getByRole('searchbox').fill('nothing like it')
  await page.getByRole('heading', { name: /Aucun stand/ }).waitFor()
  await shot(page, 'plan', 'nothing-fr-phone')
})
