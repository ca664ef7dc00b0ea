import { contextOf } from '@salon/api/context.ts'
import { openPlanDraft, savePlanDraft } from '@salon/api/stands/plan-draft.actions.ts'
import { publishPlan } from '@salon/api/stands/plan-release.actions.ts'
import { expect, it, onTestFailed } from 'vitest'
import { launchBrowser, shot } from '../support/browser.ts'
import { startSalon } from '../support/salon.ts'
import { device, open, PHONE } from './stage.ts'

const salon = await startSalon()
const browser = await launchBrowser()

it('a release of the plan is on every public plan and in its versions at once, without a reload', async () => {
  const { db, editions } = salon.services
  const edition = await editions.find()
  const desk = await db.person.findFirstOrThrow({ where: { personaKey: 'registration-desk' } })
  const roles = [{ editionId: edition?.id ?? '', role: 'REGISTRATION_DESK' as const }]
  const viewer = { personId: desk.id, signInId: desk.id, expiresAt: new Date('2100-01-01'), roles }
  const context = contextOf(salon.services, viewer, 'fr')
  const { id } = await db.hall.findFirstOrThrow({ where: { key: 'c', editionId: edition?.id ?? '' } })
  const phone = await device(browser, salon.url, { viewport: PHONE })
  const plan = await open(phone, '/fr/plan?hall=c')
  const versions = await open(phone, '/ar/plan/versions')
  onTestFailed(() => shot(versions, 'plan', 'wrong-versions'))
  await plan.locator('[data-stand="C-003"]').waitFor()

  const draft = await openPlanDraft(context, id)
  const stands = draft.content.stands.map((stand) => (stand.number === 'C-003' ? { ...stand, number: 'C-NEW' } : stand))
  await savePlanDraft(context, id, { ...draft.content, stands }, draft)
  await publishPlan(context, draft.basedOn + 1, 'Entrée des visiteurs', false)

  await plan.locator('[data-stand="C-NEW"]').waitFor()
  expect(await plan.locator('[data-stand="C-003"]').count()).toBe(0)
  await versions.getByText('Entrée des visiteurs').waitFor()
  await versions.getByTestId('hall-difference').getByText('رقم جديد').waitFor()
  await shot(versions, 'plan', 'versions-ar-phone')
})

it('the desk starts a draft from an older version, and may undo it', async () => {
  const { db } = salon.services
  const context = await device(browser, salon.url, { viewport: PHONE, as: 'registration-desk' })
  const page = await open(context, '/fr/plan/versions')
  onTestFailed(() => shot(page, 'plan', 'wrong-restore'))
  const restore = page.getByRole('button', { name: /Repartir de la version/ })
  await restore.first().click()
  await page.getByText(/Le brouillon de Hall C reprend/).waitFor()
  const draft = await db.planDraft.findFirstOrThrow()
  expect(draft).toMatchObject({ version: 1 })
  await page.getByRole('button', { name: 'Annuler' }).click()
  await expect.poll(() => db.planDraft.count()).toBe(0)
})
