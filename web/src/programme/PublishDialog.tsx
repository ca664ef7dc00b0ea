import { PublishReleaseDocument } from '@salon/schema/generated/graphql.ts'
import { useState } from 'react'
import { useMutation } from 'urql'
import { useSchemaLanguage } from '../i18n/Language.tsx'
import { useText } from '../i18n/useText.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Field } from '../ui/Field.tsx'
import { Note } from '../ui/Note.tsx'
import type { Draft } from './draftTypes.ts'
import { publishConcerns } from './publishConcerns.ts'

interface Props {
  draft: Draft
  open: boolean
  onClose: () => void
  onPublished: (number: number) => void
}

/** The last look before everybody sees it: which version, how much changes, who hears of it, and what forbids it. */
export function PublishDialog({ draft, open, onClose, onPublished }: Props) {
  const say = useText()
  const language = useSchemaLanguage()
  const [note, setNote] = useState('')
  const [{ fetching, data, error }, publish] = useMutation(PublishReleaseDocument)
  const number = draft.nextNumber
  const blocking = draft.warnings.filter((each) => each.blocking).length
  const ready = blocking === 0 && draft.changes.length > 0
  const refused = data && data.publishRelease.__typename !== 'Release' ? data.publishRelease : undefined
  const confirm = async () => {
    const result = await publish({ expectedNumber: number, note: note.trim() || undefined, in: language })
    if (result.data?.publishRelease.__typename !== 'Release') return
    setNote('')
    onPublished(result.data.publishRelease.number)
  }
  return (
    <Dialog
      open={open}
      title={say('programme.publish', { number })}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{say('programme.publish.giveUp')}</Button>
          <Button
            tone="primary"
            busy={fetching}
            aria-disabled={!ready || undefined}
            onClick={ready ? confirm : undefined}
          >
            {say(fetching ? 'programme.publish.publishing' : 'programme.publish.confirm')}
          </Button>
        </>
      }
    >
      {draft.changes.length > 0 ? (
        <div>
          <p>
            <strong>{say('programme.publish.changes', { count: draft.changes.length })}.</strong>
          </p>
          <p>{say('programme.publish.concerned', publishConcerns(draft.changes, draft.sessions))}</p>
        </div>
      ) : (
        <Note>{say('programme.changes.none')}</Note>
      )}
      {blocking > 0 && <Note tone="danger">{say('programme.publish.blocked', { count: blocking })}</Note>}
      <Field label={say('programme.publish.note')} hint={say('programme.publish.note.hint')}>
        {(control) => (
          <textarea
            {...control}
            className="input"
            rows={3}
            dir="auto"
            value={note}
            onChange={(event) => setNote(event.target.value)}
          />
        )}
      </Field>
      {(refused || error) && (
        <Note tone="danger" urgent>
          <div>
            <p>{refused?.message ?? say('programme.failed')}</p>
            {refused && 'by' in refused && <p>{say('programme.refused.by', { title: refused.by.title })}</p>}
          </div>
        </Note>
      )}
    </Dialog>
  )
}
