import { useState } from 'react'
import { useText } from '../i18n/useText.ts'
import type { Refused } from '../stands/useAsked.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Field } from '../ui/Field.tsx'
import { Note } from '../ui/Note.tsx'
import { SelectField } from '../ui/SelectField.tsx'
import type { Decision } from './reviewTypes.ts'

interface Props {
  /** Undefined while it is closed. */
  decision: Decision | undefined
  count: number
  busy: boolean
  refused: Refused | undefined
  onDecide: (reason: string, granted: number) => void
  onClose: () => void
}

/** The words of a decision. It stays the desk's own until it is sent. */
export function DecideDialog({ decision, count, busy, refused, onDecide, onClose }: Props) {
  const say = useText()
  const [reason, setReason] = useState('')
  const [granted, setGranted] = useState('1')
  if (!decision) return null
  const lacks = decision === 'REJECT' && reason.trim() === ''
  return (
    <Dialog
      open
      title={say(`review.dialog.${decision}`, { count })}
      onClose={onClose}
      actions={
        <Button
          tone={decision === 'REJECT' ? 'danger' : 'primary'}
          busy={busy}
          aria-disabled={lacks}
          onClick={() => !lacks && onDecide(reason, Number(granted))}
        >
          {say(`review.decide.${decision}`)}
        </Button>
      }
    >
      <p className="soft">{say('review.dialog.internal')}</p>
      <Field label={say('review.reason')} hint={say(lacks ? 'review.reasonNeeded' : 'review.reasonHint')}>
        {(control) => (
          <textarea
            {...control}
            className="input"
            rows={5}
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
