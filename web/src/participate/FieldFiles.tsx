import { AttachToApplicationDocument, DetachFromApplicationDocument } from '@salon/schema/generated/graphql.ts'
import { useRef } from 'react'
import { useMutation } from 'urql'
import { FilePicker } from '../files/FilePicker.tsx'
import type { PickedFile } from '../files/fileTypes.ts'
import { UploadFailed } from '../files/uploadFile.ts'
import { useSchemaLanguage } from '../i18n/Language.tsx'
import { useText } from '../i18n/useText.ts'
import { toast } from '../ui/toasts.ts'
import type { FileField, OpenFile } from './applicationTypes.ts'
import { uploadForm } from './uploadForm.ts'

interface Props {
  file: OpenFile
  field: FileField
  error: string | undefined
  readOnly: boolean
  /** The desk asked for it: the next takes the place of what was there. */
  isAsked?: boolean
  /** It is all that the desk asked for: to hand it in is the answer. */
  isAnswer?: boolean
}

/** The photographs or papers under one key of the call: in the file as soon as they are handed in. */
export function FieldFiles({ file, field, error, readOnly, isAsked = false, isAnswer = false }: Props) {
  const say = useText()
  const language = useSchemaLanguage()
  const [, attach] = useMutation(AttachToApplicationDocument)
  const [, detach] = useMutation(DetachFromApplicationDocument)
  const { key } = field
  const value = file.files
    .filter((each) => each.key === key)
    .map(({ name, file: { hash, mediaType, width, height } }): PickedFile => {
      return { hash, name, mediaType, width: width ?? null, height: height ?? null }
    })
  // Undo comes seconds after the list that it was made for.
  const latest = useRef(value)
  latest.current = value

  const add = async ({ hash, name }: PickedFile) => {
    const { data, error: failed } = await attach({ id: file.id, key, hash, name, answers: isAnswer, in: language })
    const answer = data?.attachToApplication
    if (answer?.__typename === 'StandApplication') {
      if (isAnswer && answer.state !== 'MORE_INFORMATION') toast(say('participate.sent'))
      return
    }
    if (answer) throw new UploadFailed(answer.code, answer.message)
    throw new UploadFailed(failed?.networkError ? 'NETWORK' : 'SERVER')
  }
  const remove = async ({ hash }: PickedFile) => {
    const { data, error: failed } = await detach({ id: file.id, key, hash, in: language })
    const answer = data?.detachFromApplication
    if (answer?.__typename === 'StandApplication') return
    if (answer) throw new UploadFailed(answer.code, answer.message)
    throw new UploadFailed(failed?.networkError ? 'NETWORK' : 'SERVER')
  }
  const change = async (next: readonly PickedFile[]) => {
    const lacks = (list: readonly PickedFile[]) => (each: PickedFile) => !list.some(({ hash }) => hash === each.hash)
    const now = latest.current
    try {
      for (const gone of now.filter(lacks(next))) await remove(gone)
      for (const fresh of next.filter(lacks(now))) await add(fresh)
    } catch (failed) {
      const { code, sentence } = failed instanceof UploadFailed ? failed : new UploadFailed('SERVER')
      toast(sentence ?? say(code === 'NETWORK' ? 'shell.failure.network' : 'shell.failure.server'))
    }
  }
  return (
    <div id={`field-${key}`} className="file-field">
      <FilePicker
        label={field.required || isAsked ? field.label : say('participate.optional', { label: field.label })}
        // What a call says to who may leave it out is no longer true of what was asked for.
        hint={(isAsked && !field.required ? '' : field.hint) || undefined}
        error={error}
        accepts={field.type === 'PHOTOGRAPH' ? 'photograph' : 'paper'}
        limit={field.limit ?? 8}
        value={value}
        readOnly={readOnly}
        isOrdered={false}
        isAwaited={isAsked}
        isReplacing={isAsked && (field.limit ?? 8) === 1}
        form={`${uploadForm(file.id)}/${key}`}
        onAdd={add}
        onChange={(next) => void change(next)}
      />
    </div>
  )
}
