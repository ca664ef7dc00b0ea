import { useState } from 'react'
import { useText } from '../i18n/useText.ts'
import { useViewer } from '../shell/useViewer.ts'
import type { Refused } from '../stands/useAsked.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Field } from '../ui/Field.tsx'
import { Note } from '../ui/Note.tsx'
import { SelectField } from '../ui/SelectField.tsx'
import { DecisionPreview, useDecisionPreview } from './DecisionPreview.tsx'
import { type Decision, decisions, mayDecide } from './reviewTypes.ts'
import type { DecisionWords, SeenFile } from './useDecide.ts'
import { useKept } from './useKept.ts'

interface Props {
  /** What it opens with. */
  first: Decision
  files: readonly (SeenFile & { readonly state: string })[]
  busy: boolean
  refused: Refused | undefined
  /** Decides those to which it can be done, as the preview says; whether it was done. */
  onDecide: (decision: Decision, files: readonly SeenFile[], words: DecisionWords) => Promise<boolean>
  onClose: () => void
}

/** The words of a decision and what it would do. It stays the desk's own until it is sent. */
export function DecideDialog({ first, files, busy, refused, onDecide, onClose }: Props) {
  const say = useText()
  const me = useViewer()?.person.id ?? ''
  const [decision, setDecision] = useState(first)
  const [reason, setReason, forgetReason] = useKept(`${me}:reason:${files.map(({ id }) => id).join()}`, '')
  const [granted, setGranted] = useState('1')
  const preview = useDecisionPreview(files, decision)
  const lacks = decision === 'REJECT' && reason.trim() === ''
  const good = preview?.outcomes.flatMap(({ file, why }) => (why ? [] : [file])) ?? []
  const isReady = !lacks && good.length > 0
  const run = async () => {
    if (isReady && (await onDecide(decision, good, { reason, granted: Number(granted) }))) forgetReason()
  }
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
          onClick={() => void run()}
        >
          {good.length === files.length || good.length === 0
            ? say(`review.decide.${decision}`)
            : say(`review.decideSome.${decision}`, { count: good.length })}
        </Button>
      }
    >
      <fieldset className="segmented review-tabs review-decisions">
        <legend className="unseen">{say('review.decision')}</legend>
        {decisions
          .filter((each) => files.some(({ state }) => mayDecide(each, state)))
          .map((each) => (
            <label key={each}>
              <input type="radio" name="decision" checked={each === decision} onChange={() => setDecision(each)} />
              {say(`review.decide.${each}`)}
            </label>
          ))}
      </fieldset>
      <p className="soft">{say('review.dialog.internal')}</p>
      <DecisionPreview preview={preview} />
      <Field label={say('review.reason')} hint={say(lacks ? 'review.reasonNeeded' : 'review.reasonHint')}>
        {(control) => (
          <textarea
            {...control}
            className="input"
            dir="auto"
            rows={3}
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
