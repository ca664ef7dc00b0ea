import { useText } from '../i18n/useText.ts'
import { useStore } from '../live/store.ts'
import { Badge, type BadgeTone } from '../ui/Badge.tsx'
import type { Saving, SavingSign } from './saving.ts'

const tones: Readonly<Record<SavingSign, BadgeTone>> = {
  saved: 'mint',
  pending: 'plain',
  saving: 'plain',
  kept: 'saffron',
  clash: 'terracotta',
  refused: 'terracotta',
}

/** Whether what is drawn is safe, and where. */
export function SavingSignOf({ saving }: { saving: Saving }) {
  const say = useText()
  const { sign, message } = useStore(saving.state)
  return (
    <p className="editor-saving" data-sign={sign} data-testid="saving">
      <Badge tone={tones[sign]}>{say(`plan-editor.saving.${sign}`)}</Badge>
      {message && <span role="alert">{message}</span>}
    </p>
  )
}
