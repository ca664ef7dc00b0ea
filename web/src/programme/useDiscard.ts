import { DiscardDraftDocument, EditDraftDocument } from '@salon/schema/generated/graphql.ts'
import { useMutation } from 'urql'
import { useSchemaLanguage } from '../i18n/Language.tsx'
import { useText } from '../i18n/useText.ts'
import { toast } from '../ui/toasts.ts'
import { contentOf, type DraftForm } from './draftForm.ts'
import type { Row } from './draftTypes.ts'

/** Forgets one session's draft, and for ten seconds can bring it back as it was. */
export function useDiscard(timeZone: string, onChanged: () => void): (row: Row, form: DraftForm) => Promise<void> {
  const say = useText()
  const language = useSchemaLanguage()
  const [, discard] = useMutation(DiscardDraftDocument)
  const [, edit] = useMutation(EditDraftDocument)

  return async (row, form) => {
    if (row.draftVersion == null) return
    const { data } = await discard({ sessionId: row.sessionId, draftVersion: row.draftVersion })
    const answer = data?.discardDraft
    if (answer?.__typename !== 'DraftDiscarded') return void toast(answer?.message ?? say('programme.failed'))
    onChanged()
    const content = contentOf(form, timeZone)
    const restore = async () => {
      if (!content) return
      const seen = row.released ? { sessionId: row.sessionId, baseVersion: row.released.version } : {}
      await edit({ in: language, input: { ...seen, content } })
      onChanged()
    }
    toast(say('programme.discarded'), { label: say('programme.discard.undo'), run: () => void restore() })
  }
}
