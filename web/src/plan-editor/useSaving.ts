import { PlanDraftDocument, SavePlanDraftDocument } from '@salon/schema/generated/graphql.ts'
import { useEffect, useRef, useState } from 'react'
import { useClient } from 'urql'
import { useSchemaLanguage } from '../i18n/Language.tsx'
import { drawingOf, inputOf, type OpenDraft } from './contentDrawing.ts'
import type { Editor } from './editor.ts'
import { keptDrawing } from './keptDrawing.ts'
import { createSaving, type SaveAnswer, type Saving, type Served } from './saving.ts'

export const servedOf = ({ content, version, basedOn }: OpenDraft): Served => ({
  drawing: drawingOf(content),
  version,
  basedOn,
})

/** Saves one hall while it is drawn; undefined before the page has begun to. */
export function useSaving(editor: Editor, draft: OpenDraft, onTakenUp: () => void): Saving | undefined {
  const client = useClient()
  const language = useSchemaLanguage()
  const [saving, setSaving] = useState<Saving>()
  const opened = useRef({ draft, onTakenUp, language })
  useEffect(() => {
    const { hall, version, basedOn } = opened.current.draft
    const made = createSaving({
      editor,
      opened: { drawing: editor.state.get().drawing, version, basedOn },
      device: keptDrawing(hall),
      onTakenUp: opened.current.onTakenUp,
      read: async () => {
        const variables = { hall, in: opened.current.language }
        const { data } = await client.query(PlanDraftDocument, variables, { requestPolicy: 'network-only' })
        return data && servedOf(data.planDraft)
      },
      save: async (drawing, seen): Promise<SaveAnswer> => {
        const variables = { hall, ...seen, content: inputOf(drawing), in: opened.current.language }
        const { data } = await client.mutation(SavePlanDraftDocument, variables)
        const answer = data?.savePlanDraft
        if (!answer) return { kind: 'unheard' }
        if (answer.__typename === 'PlanDraft')
          return { kind: 'saved', version: answer.version, basedOn: answer.basedOn }
        if (answer.__typename === 'StalePlan') return { kind: 'stale' }
        const issue = answer.__typename === 'InvalidInput' ? answer.issues[0] : undefined
        return { kind: 'refused', message: issue?.message ?? answer.message }
      },
    })
    setSaving(made)
    const online = () => void made.flush()
    addEventListener('online', online)
    return () => {
      removeEventListener('online', online)
      made.stop()
    }
  }, [client, editor])
  return saving
}
