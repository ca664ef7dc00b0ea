import { PlanReleasePreviewDocument, PublishPlanDocument } from '@salon/schema/generated/graphql.ts'
import { useState } from 'react'
import { useMutation, useQuery } from 'urql'
import { useSchemaLanguage } from '../i18n/Language.tsx'
import { useText } from '../i18n/useText.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Failure } from '../ui/Failure.tsx'
import { Field } from '../ui/Field.tsx'
import { Loading } from '../ui/Loading.tsx'
import { Note } from '../ui/Note.tsx'
import { CheckField } from './CheckField.tsx'
import { PreviewOfRelease } from './PreviewOfRelease.tsx'

interface Props {
  onClose: () => void
  onPublished: (number: number) => void
}

/** The last look before everybody sees the plan: what changes in each hall, whose stand it is, and what forbids it. */
export function PublishPlanDialog({ onClose, onPublished }: Props) {
  const say = useText()
  const language = useSchemaLanguage()
  const [note, setNote] = useState('')
  const [accepts, setAccepts] = useState(false)
  const [{ data, error, fetching }, read] = useQuery({
    query: PlanReleasePreviewDocument,
    variables: { in: language },
    requestPolicy: 'network-only',
  })
  const [sent, publish] = useMutation(PublishPlanDocument)
  const preview = fetching ? undefined : data?.planReleasePreview
  const refusal = preview?.refusal
  const mayGoOn = refusal?.__typename === 'StandsInUse' && refusal.mayGoOn
  const isReady = preview !== undefined && (!refusal || (mayGoOn && accepts))
  const answer = sent.data?.publishPlan
  const refused = answer && answer.__typename !== 'PlanRelease' ? answer : undefined
  const confirm = async () => {
    if (!preview) return
    const { number } = preview
    const result = await publish({
      expectedNumber: number,
      note: note.trim() || undefined,
      acceptsSmaller: accepts,
      in: language,
    })
    const made = result.data?.publishPlan
    if (made?.__typename === 'PlanRelease') onPublished(made.number)
    // Something changed since it was read: what is shown must be what is judged.
    else if (made) read({ requestPolicy: 'network-only' })
  }
  return (
    <Dialog
      open
      title={preview ? say('plan-editor.publish.title', { number: preview.number }) : say('plan-editor.publish')}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{say('plan-editor.giveUp')}</Button>
          <Button
            tone="primary"
            busy={sent.fetching}
            aria-disabled={!isReady || undefined}
            onClick={isReady ? () => void confirm() : undefined}
          >
            {say('plan-editor.publish')}
          </Button>
        </>
      }
    >
      {!preview && (error ? <Failure error={error} onRetry={() => read()} /> : <Loading lines={3} />)}
      {refused && (
        <Note tone="danger" urgent>
          <p>{refused.message}</p>
        </Note>
      )}
      {sent.error && <Failure error={sent.error} />}
      {preview && (
        <>
          {refusal && !refused && (
            <Note tone={mayGoOn ? 'warning' : 'danger'} urgent>
              <p>{refusal.message}</p>
            </Note>
          )}
          <PreviewOfRelease preview={preview} />
          {mayGoOn && <CheckField label={say('plan-editor.publish.accept')} value={accepts} onChange={setAccepts} />}
          <Field label={say('plan-editor.publish.note')} hint={say('plan-editor.publish.note.hint')}>
            {(control) => (
              <textarea
                {...control}
                className="input"
                rows={2}
                dir="auto"
                value={note}
                onChange={(event) => setNote(event.target.value)}
              />
            )}
          </Field>
        </>
      )}
    </Dialog>
  )
}
