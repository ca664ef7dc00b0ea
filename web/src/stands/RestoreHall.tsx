import { DiscardPlanDraftDocument, PlanDraftsDocument, RestorePlanDocument } from '@salon/schema/generated/graphql.ts'
import { useState } from 'react'
import { useClient } from 'urql'
import { useSchemaLanguage } from '../i18n/Language.tsx'
import { useText } from '../i18n/useText.ts'
import { Button } from '../ui/Button.tsx'
import { toast } from '../ui/toasts.ts'
import type { HallChange } from './HallDifference.tsx'

/**
 * Begins a draft of a hall from an older release, which can be undone. A draft that somebody is at is left alone: what
 * they drew would be lost.
 */
export function RestoreHall({ hall: { hall, name }, release }: { hall: HallChange; release: number }) {
  const say = useText()
  const language = useSchemaLanguage()
  const client = useClient()
  const [busy, setBusy] = useState(false)
  const restore = async () => {
    setBusy(true)
    const { data } = await client.query(PlanDraftsDocument, { in: language }, { requestPolicy: 'network-only' })
    const draft = data?.planDrafts.find((each) => each.hall === hall)
    if (!draft || draft.version > 0) toast(say('stands.versions.drafted', { hall: name }))
    else {
      const { version, basedOn } = draft
      const answer = await client.mutation(RestorePlanDocument, { hall, release, version, basedOn, in: language })
      const made = answer.data?.restorePlan
      if (made?.__typename === 'PlanDraft') {
        const seen = { hall, version: made.version, in: language }
        const run = () => void client.mutation(DiscardPlanDraftDocument, seen).toPromise()
        toast(say('stands.versions.restored', { hall: name, number: release }), {
          label: say('stands.versions.undo'),
          run,
        })
      } else if (made) toast(made.message)
    }
    setBusy(false)
  }
  return (
    <Button tone="quiet" className="no-print" busy={busy} onClick={() => void restore()}>
      {say('stands.versions.restore', { number: release })}
    </Button>
  )
}
