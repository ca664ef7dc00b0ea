import './files.css'
import { type DragEvent, useId, useRef, useState } from 'react'
import { useText } from '../i18n/useText.ts'
import { announce } from '../ui/announce.ts'
import { Button } from '../ui/Button.tsx'
import { Icon } from '../ui/Icon.tsx'
import { toast } from '../ui/toasts.ts'
import { type Accepted, mediaTypes, type PickedFile } from './fileTypes.ts'
import { KeptTile } from './KeptTile.tsx'
import { UploadTile } from './UploadTile.tsx'
import { useUploads } from './useUploads.ts'

interface Props {
  label: string
  hint?: string
  error?: string
  accepts: Accepted
  /** How many at most. */
  limit: number
  value: readonly PickedFile[]
  onChange: (files: readonly PickedFile[]) => void
  /** Shows what there is, and takes nothing. */
  readOnly?: boolean
  /** Names the form and its field on this device, which then keeps what waits for the network. */
  form?: string
  /** Puts one that the server has into the form at once, and rejects with UploadFailed; else `onChange` has it. */
  onAdd?: (file: PickedFile) => Promise<void>
  /** The first is shown first elsewhere too. */
  isOrdered?: boolean
  /** One more takes the place of the one there is. */
  isReplacing?: boolean
  /** It is what the page is for. */
  isAwaited?: boolean
}

/**
 * Photographs or papers of a form: chosen, dropped or taken with the camera, sent at once, each with its progress, its
 * error and a way to try again. Lives in a page with the words of `files`.
 */
export function FilePicker(props: Props) {
  const { label, hint, error, accepts, limit, value, onChange, form, onAdd } = props
  const { readOnly = false, isOrdered = true, isReplacing = false, isAwaited = false } = props
  const say = useText()
  const id = useId()
  const choose = useRef<HTMLButtonElement>(null)
  const chooser = useRef<HTMLInputElement>(null)
  const camera = useRef<HTMLInputElement>(null)
  const [isOver, setOver] = useState(false)
  // Two files may be kept before the form has rendered the first.
  const latest = useRef(value)
  latest.current = value
  const set = (files: readonly PickedFile[]) => {
    latest.current = files
    onChange(files)
  }
  const place = async (file: PickedFile) => {
    if (onAdd) await onAdd(file)
    else if (!latest.current.some(({ hash }) => hash === file.hash)) set([...latest.current, file])
    announce(say('files.kept', { name: file.name }))
  }
  const { uploads, add, drop, again } = useUploads({ form, place })
  const room = limit - (isReplacing ? 0 : value.length) - uploads.length

  const take = (list: FileList | null) => {
    const files = [...(list ?? [])]
    const taken = files.slice(0, Math.max(0, room))
    if (files.length > room) toast(say('files.tooMany', { limit }))
    if (add(taken) < taken.length) toast(say('files.chosenAlready'))
  }
  const remove = (file: PickedFile) => {
    const before = latest.current
    set(before.filter(({ hash }) => hash !== file.hash))
    toast(say('files.removed', { name: file.name }), { label: say('files.undo'), run: () => set(before) })
    // The tile that had the focus is gone; the button may only come back with the room for one more.
    requestAnimationFrame(() => choose.current?.focus())
  }
  const moveFirst = (file: PickedFile) => set([file, ...latest.current.filter(({ hash }) => hash !== file.hash)])

  const isOpen = !readOnly && room > 0
  const onDrag = (over: boolean) => (event: DragEvent) => {
    event.preventDefault()
    setOver(over && isOpen)
  }
  const about = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ')

  return (
    <fieldset
      className="file-picker"
      data-over={isOver || undefined}
      data-wrong={error ? true : undefined}
      aria-describedby={about || undefined}
      onDragOver={onDrag(true)}
      onDragLeave={onDrag(false)}
      onDrop={(event) => {
        onDrag(false)(event)
        if (isOpen) take(event.dataTransfer.files)
      }}
    >
      <legend>
        {label} <span className="file-count">{say('files.count', { count: value.length, limit })}</span>
      </legend>
      {hint && (
        <p id={`${id}-hint`} className="field-hint">
          {hint}
        </p>
      )}
      {(value.length > 0 || uploads.length > 0) && (
        <ul className="file-tiles">
          {value.map((file, place) => (
            <KeptTile
              key={file.hash}
              file={file}
              isFirst={isOrdered && place === 0}
              onRemove={readOnly ? undefined : () => remove(file)}
              onMoveFirst={
                readOnly || !isOrdered || accepts === 'paper' || place === 0 ? undefined : () => moveFirst(file)
              }
            />
          ))}
          {uploads.map((upload) => (
            <UploadTile key={upload.key} upload={upload} onDrop={() => drop(upload)} onAgain={() => again(upload)} />
          ))}
        </ul>
      )}
      {isOpen && (
        <div className="file-ways">
          <Button
            ref={choose}
            tone={isAwaited ? 'primary' : 'plain'}
            onClick={() => chooser.current?.click()}
            aria-describedby={about || undefined}
          >
            <Icon name="plus" />
            {say(accepts === 'photograph' ? 'files.choosePhotographs' : 'files.choosePaper')}
          </Button>
          <Button className="file-camera" onClick={() => camera.current?.click()}>
            <Icon name="camera" />
            {say('files.camera')}
          </Button>
          <span className="file-drop" aria-hidden="true">
            {say('files.drop')}
          </span>
          <input
            ref={chooser}
            className="unseen"
            type="file"
            tabIndex={-1}
            aria-label={label}
            accept={mediaTypes[accepts]}
            multiple={limit > 1}
            onChange={(event) => {
              take(event.target.files)
              event.target.value = ''
            }}
          />
          <input
            ref={camera}
            className="unseen"
            type="file"
            tabIndex={-1}
            aria-label={say('files.camera')}
            accept="image/jpeg"
            capture="environment"
            onChange={(event) => {
              take(event.target.files)
              event.target.value = ''
            }}
          />
        </div>
      )}
      {error && (
        <p id={`${id}-error`} className="field-error">
          {error}
        </p>
      )}
    </fieldset>
  )
}
