import { DiscardPlanDraftDocument, PlanDraftDocument, RestorePlanDocument } from '@salon/schema/generated/graphql.ts'
import { useState } from 'react'
import { useClient } from 'urql'
import { useSchemaLanguage } from '../i18n/Language.tsx'
import { useText } from '../i18n/useText.ts'
import { toast } from '../ui/toasts.ts'
import type { OpenDraft } from './contentDrawing.ts'
import type { Saving } from './saving.ts'
import { servedOf } from './useSaving.ts'

/**
 * What is done to the whole draft: to begin again from an older release, and to forget it. Both are steps of the editor:
 * undo brings back what was drawn, and it is saved again.
 */
export function useDraftActions({ hall, name }: OpenDraft, saving: Saving | undefined, undo: () => void) {
  const say = useText()
  const language = useSchemaLanguage()
  const client = useClient()
  const [busy, setBusy] = useState(false)

  const begin = async () => {
    setBusy(true)
    return (await saving?.flush()) === true
  }
  const show = async () => {
    const variables = { hall, in: language }
    const { data } = await client.query(PlanDraftDocument, variables, { requestPolicy: 'network-only' })
    if (data) saving?.replace(servedOf(data.planDraft))
    return data !== undefined
  }
  const takeBack = { label: say('plan-editor.action.undo'), run: undo }
  const fail = (message = say('plan-editor.failed')) => void toast(message)

  const restore = async (release: number): Promise<boolean> => {
    const isSaved = await begin()
    const { version, basedOn } = saving?.state.get() ?? { version: 0, basedOn: 0 }
    const answer = isSaved
      ? await client.mutation(RestorePlanDocument, { hall, release, version, basedOn, in: language })
      : undefined
    const made = answer?.data?.restorePlan
    const isDone = made?.__typename === 'PlanDraft' && (await show())
    setBusy(false)
    if (isDone) toast(say('plan-editor.restored', { number: release }), takeBack)
    else fail(made && made.__typename !== 'PlanDraft' ? made.message : undefined)
    return isDone
  }

  const discard = async (): Promise<void> => {
    const isSaved = await begin()
    const version = saving?.state.get().version ?? 0
    const answer = isSaved
      ? await client.mutation(DiscardPlanDraftDocument, { hall, version, in: language })
      : undefined
    const made = answer?.data?.discardPlanDraft
    const isDone = made?.__typename === 'PlanDraftDiscarded' && (await show())
    setBusy(false)
    if (isDone) toast(say('plan-editor.discarded', { name }), takeBack)
    else fail(made && made.__typename !== 'PlanDraftDiscarded' ? made.message : undefined)
  }
  return { restore, discard, busy }
}
