import { useState } from 'react'
import { useText } from '../i18n/useText.ts'
import type { Refused } from '../stands/useAsked.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Field } from '../ui/Field.tsx'
import { Note } from '../ui/Note.tsx'
import { SelectField } from '../ui/SelectField.tsx'
import { DecisionPreview, useDecisionPreview } from './DecisionPreview.tsx'
import type { Decision } from './reviewTypes.ts'
import type { SeenFile } from './useDecide.ts'

interface Props {
  /** Undefined while it is closed. */
  decision: Decision | undefined
  files: readonly SeenFile[]
  busy: boolean
  refused: Refused | undefined
  /** Decides those to which it can be done, as the preview says. */
  onDecide: (files: readonly SeenFile[], reason: string, granted: number) => void
  onClose: () => void
}

/** The words of a decision and what it would do. It stays the desk's own until it is sent. */
export function DecideDialog({ decision, files, busy, refused, onDecide, onClose }: Props) {
  const say = useText()
  const [reason, setReason] = useState('')
  const [granted, setGranted] = useState('1')
  const { preview } = useDecisionPreview(files, decision)
  if (!decision) return null
  const lacks = decision === 'REJECT' && reason.trim() === ''
  const good = preview?.outcomes.flatMap(({ file, why }) => (why ? [] : [file])) ?? []
  const isReady = !lacks && good.length > 0
  return (
    <Dialog
      open
      title={say(`review.dialog.${decision}`, { count: files.length })}
      onClose={onClose}
      actions={
        <Button
          tone={decision === 'REJECT' ? 'danger' : 'primary'}
          busy={busy}
          aria-disabled={!isReady}
          onClick={() => isReady && onDecide(good, reason, Number(granted))}
        >
          {good.length === files.length || good.length === 0
            ? say(`review.decide.${decision}`)
            : say(`review.decideSome.${decision}`, { count: good.length })}
        </Button>
      }
    >
      <p className="soft">{say('review.dialog.internal')}</p>
      <DecisionPreview preview={preview} />
      <Field label={say('review.reason')} hint={say(lacks ? 'review.reasonNeeded' : 'review.reasonHint')}>
        {(control) => (
          <textarea
            {...control}
            className="input"
            rows={4}
            maxLength={2000}
            value={reason}
            onChange={(e) => setReason(e.target.value)}
          />
        )}
      </Field>
      {decision === 'ACCEPT' && (
        <SelectField
          label={say('review.granted')}
          value={granted}
          onChange={setGranted}
          options={['1', '2', '3', '4', '5', '6'].map((value) => ({ value, label: value }))}
        />
      )}
      {refused && (
        <Note tone="danger" urgent>
          <p>{refused.message}</p>
        </Note>
      )}
    </Dialog>
  )
}
