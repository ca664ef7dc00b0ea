import {
  PlanDraftDocument,
  PlanDraftsDocument,
  PlanReleasePreviewDocument,
  SavePlanDraftDocument,
} from '@salon/schema/generated/graphql.ts'
import { expect, it } from 'vitest'
import { drawingOf, inputOf } from '../../web/src/plan-editor/contentDrawing.ts'
import { startSalon } from '../support/salon.ts'

const salon = await startSalon()
const desk = await salon.asPersona('registration-desk', 'fr')

it('says in advance, as data, why publishing would be refused', async () => {
  const preview = async () => (await desk.query(PlanReleasePreviewDocument, { in: 'FR' })).planReleasePreview
  expect((await preview()).refusal).toMatchObject({ __typename: 'PlanUnchanged', code: 'NOTHING_TO_PUBLISH' })

  const { planDrafts } = await desk.query(PlanDraftsDocument, { in: 'FR' })
  const hall = planDrafts.find(({ key }) => key === 'c')?.hall ?? ''
  const { planDraft } = await desk.query(PlanDraftDocument, { hall, in: 'FR' })
  const drawing = drawingOf(planDraft.content)
  const [first, second, ...others] = drawing.stands
  if (!first || !second) throw new Error('the hall has stands')
  const stands = [{ ...first, outline: second.outline }, second, ...others]
  const { version, basedOn } = planDraft
  await desk.mutate(SavePlanDraftDocument, {
    hall,
    version,
    basedOn,
    content: inputOf({ ...drawing, stands }),
    in: 'FR',
  })

  const { refusal, problems } = await preview()
  expect(refusal).toMatchObject({ __typename: 'PlanHasErrors', code: 'PLAN_HAS_ERRORS' })
  expect(refusal?.message).toMatch(/erreurs/)
  expect(problems.map(({ code }) => code)).toContain('OVERLAP')
})
