import { NoteApplicationDocument } from '@salon/schema/generated/graphql.ts'
import { useMutation } from 'urql'
import { useText } from '../i18n/useText.ts'
import { useAsked } from '../stands/useAsked.ts'
import { Button } from '../ui/Button.tsx'
import { Field } from '../ui/Field.tsx'
import { Note } from '../ui/Note.tsx'
import { useKept } from './useKept.ts'

/** A note for colleagues, which joins the history. */
export function NoteForm({ id, me, onDone }: { id: string; me: string | undefined; onDone: () => void }) {
  const say = useText()
  const [, keep] = useMutation(NoteApplicationDocument)
  const { busy, refused, ask } = useAsked()
  const [text, setText, forget] = useKept(`${me}:note:${id}`, '')
  const send = async () => {
    const done = await ask(keep({ id, text }))
    if (done?.__typename !== 'StandApplication') return
    forget()
    onDone()
  }
  return (
    <form
      className="review-form review-note"
      onSubmit={(event) => {
        event.preventDefault()
        if (text.trim() !== '') void send()
      }}
    >
      <Field label={say('review.note')} hint={say('review.noteHint')}>
        {(control) => (
          <textarea
            {...control}
            className="input"
            rows={2}
            dir="auto"
            maxLength={2000}
            value={text}
            onChange={(e) => setText(e.target.value)}
          />
        )}
      </Field>
      <Button type="submit" busy={busy} aria-disabled={text.trim() === ''}>
        {say('review.noteKeep')}
      </Button>
      {refused && (
        <Note tone="danger" urgent>
          <p>{refused.message}</p>
        </Note>
      )}
    </form>
  )
}
