import {
  CreateHallDocument,
  DiscardPlanDraftDocument,
  PlanDraftDocument,
  RestorePlanDocument,
  SavePlanDraftDocument,
} from '@salon/schema/generated/graphql.ts'
import { useState } from 'react'
import { useClient } from 'urql'
import { useLocation } from 'wouter'
import { useSchemaLanguage } from '../i18n/Language.tsx'
import { useText } from '../i18n/useText.ts'
import { type Toast, toast } from '../ui/toasts.ts'
import { inputOf, type OpenDraft } from './contentDrawing.ts'
import type { Drawing } from './drawing.ts'
import type { Saving, SavingState, Served } from './saving.ts'
import { servedOf } from './useSaving.ts'

type Outcome =
  | { readonly whyNot: string }
  | { readonly done: string; readonly undo: Toast['action']; readonly served?: Served | undefined }

/**
 * What is done to the whole draft: to begin again from an older release, and to forget it. Both are steps of the editor:
 * undo brings back what was drawn, and it is saved again. A hall that was never published goes with its draft; it can be
 * created anew as it was.
 */
export function useDraftActions(
  { hall, key, name, isReleased }: OpenDraft,
  { saving, undo, drawn }: { saving: Saving | undefined; undo: () => void; drawn: () => Drawing },
) {
  const say = useText()
  const language = useSchemaLanguage()
  const client = useClient()
  const [, go] = useLocation()
  const [busy, setBusy] = useState(false)

  const failed = say('plan-editor.failed')
  const takeBack = { label: say('plan-editor.action.undo'), run: undo }
  const read = async () => {
    const variables = { hall, in: language }
    const { data } = await client.query(PlanDraftDocument, variables, { requestPolicy: 'network-only' })
    return data && servedOf(data.planDraft)
  }
  /** Once everything is saved; says what came of it. Whether it was done. */
  const whenSaved = async (work: (seen: SavingState) => Promise<Outcome>): Promise<boolean> => {
    setBusy(true)
    let outcome = { whyNot: say('plan-editor.publish.unsaved') } as Outcome
    if (saving && (await saving.flush()))
      await saving.replaceBy(async () => {
        outcome = await work(saving.state.get())
        return 'served' in outcome ? outcome.served : undefined
      })
    setBusy(false)
    if ('whyNot' in outcome) toast(outcome.whyNot)
    else toast(outcome.done, outcome.undo)
    return 'done' in outcome
  }

  const restore = (release: number): Promise<boolean> =>
    whenSaved(async ({ version, basedOn }) => {
      const variables = { hall, release, version, basedOn, in: language }
      const made = (await client.mutation(RestorePlanDocument, variables)).data?.restorePlan
      if (made?.__typename !== 'PlanDraft') return { whyNot: made?.message ?? failed }
      return { done: say('plan-editor.restored', { number: release }), undo: takeBack, served: await read() }
    })

  const discard = (): Promise<boolean> =>
    whenSaved(async ({ version }) => {
      const before = drawn()
      const variables = { hall, version, in: language }
      const made = (await client.mutation(DiscardPlanDraftDocument, variables)).data?.discardPlanDraft
      if (made?.__typename !== 'PlanDraftDiscarded') return { whyNot: made?.message ?? failed }
      if (isReleased) return { done: say('plan-editor.discarded', { name }), undo: takeBack, served: await read() }
      go('/plan/edit')
      const again = { label: say('plan-editor.discarded.undo'), run: () => void recreate(before) }
      return { done: say('plan-editor.discarded.hall', { name }), undo: again }
    })

  const recreate = async (drawing: Drawing) => {
    const { names, widthCm, depthCm } = drawing
    const made = (await client.mutation(CreateHallDocument, { key, name: names, widthCm, depthCm, in: language })).data
      ?.createHall
    if (made?.__typename !== 'PlanDraft') return toast(made?.message ?? failed)
    const seen = { hall: made.hall, version: made.version, basedOn: made.basedOn, in: language }
    await client.mutation(SavePlanDraftDocument, { ...seen, content: inputOf(drawing) })
    return go(`/plan/edit/${key}`)
  }
  return { restore, discard, busy }
}
