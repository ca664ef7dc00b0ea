import { AskApplicationDocument } from '@salon/schema/generated/graphql.ts'
import { useState } from 'react'
import { useMutation } from 'urql'
import { useSchemaLanguage } from '../i18n/Language.tsx'
import { useText } from '../i18n/useText.ts'
import { useAsked } from '../stands/useAsked.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Field } from '../ui/Field.tsx'
import { Note } from '../ui/Note.tsx'
import { toast } from '../ui/toasts.ts'
import type { FileOnDesk } from './reviewTypes.ts'
import { useKept } from './useKept.ts'

interface Props {
  file: FileOnDesk
  me: string | undefined
  open: boolean
  /** The field to begin with, when one was pointed at; the dialog is keyed by it. */
  first: string | undefined
  onClose: () => void
}

/** Asks the exhibitor for some fields again; they alone are open to it then. */
export function AskDialog({ file, me, open, first, onClose }: Props) {
  const say = useText()
  const language = useSchemaLanguage()
  const [, askThem] = useMutation(AskApplicationDocument)
  const { busy, refused, ask } = useAsked()
  const empty: { readonly keys: readonly string[]; readonly text: string } = { keys: [], text: '' }
  const [kept, keep, forget] = useKept(`${me}:ask:${file.id}`, empty)
  const [isTouched, setTouched] = useState(false)
  const ready = file.review?.readySentences ?? []
  /** A field that is chosen brings its sentence; one that is not takes it away, unless it was written over. */
  const choosing = ({ keys, text }: typeof empty, key: string, on: boolean): typeof empty => {
    const sentence = ready.find((each) => each.key === key)?.text
    const lines = text.split('\n').filter((line) => line.trim() !== '' && line !== sentence)
    return {
      keys: on ? [...keys, key] : keys.filter((each) => each !== key),
      text: [...lines, ...(on && sentence ? [sentence] : [])].join('\n'),
    }
  }
  const isPointed = first !== undefined && !isTouched && !kept.keys.includes(first)
  const question = isPointed ? choosing(kept, first, true) : kept
  const { keys, text } = question
  const setQuestion = (next: typeof empty) => {
    setTouched(true)
    keep(next)
  }
  const isReady = keys.length > 0 && text.trim() !== ''
  const send = async () => {
    const done = await ask(askThem({ id: file.id, keys: [...keys], text, in: language }))
    if (done?.__typename !== 'StandApplication') return
    forget()
    toast(say('review.asked'))
    onClose()
  }
  return (
    <Dialog
      open={open}
      title={say('review.ask')}
      onClose={onClose}
      actions={
        <Button tone="primary" busy={busy} aria-disabled={!isReady} onClick={() => isReady && void send()}>
          {say('review.askSend')}
        </Button>
      }
    >
      <fieldset className="review-keys">
        <legend>{say('review.askFields')}</legend>
        {file.call.fields
          .filter((field) => field.kinds.includes(file.kind))
          .map(({ key, label }) => (
            <label key={key} className="review-check">
              <input
                type="checkbox"
                checked={keys.includes(key)}
                onChange={(e) => setQuestion(choosing(question, key, e.target.checked))}
              />
              <span>{label}</span>
            </label>
          ))}
      </fieldset>
      <Field
        label={say('review.askText')}
        hint={say('review.askHintIn', { language: say(`review.language.${file.review?.language ?? 'FR'}`) })}
      >
        {(control) => (
          <textarea
            {...control}
            className="input"
            rows={5}
            dir="auto"
            maxLength={2000}
            value={text}
            onChange={(e) => setQuestion({ keys, text: e.target.value })}
          />
        )}
      </Field>
      {refused && (
        <Note tone="danger" urgent>
          <p>{refused.message}</p>
        </Note>
      )}
    </Dialog>
  )
}
