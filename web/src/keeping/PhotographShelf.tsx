import '../files/files.css'
import { type DragEvent, useId, useRef, useState } from 'react'
import { mediaTypes } from '../files/fileTypes.ts'
import { UploadTile } from '../files/UploadTile.tsx'
import { useUploads } from '../files/useUploads.ts'
import { useText } from '../i18n/useText.ts'
import { announce } from '../ui/announce.ts'
import { Button } from '../ui/Button.tsx'
import { Icon } from '../ui/Icon.tsx'
import { toast } from '../ui/toasts.ts'
import { PhotographRow } from './PhotographRow.tsx'
import { type FormPhotograph, movedTo, NO_TEXTS } from './photograph.ts'
import { useShelfDrag } from './useShelfDrag.ts'

interface Props {
  /** Where this device keeps what waits for the network. */
  drawer: string
  label: string
  hint?: string
  error?: string
  limit: number
  value: readonly FormPhotograph[]
  onChange: (photographs: readonly FormPhotograph[]) => void
}

/** Photographs of a page: added, put in order by hand or by keys, and told of for those who do not see them. */
export function PhotographShelf({ drawer, label, hint, error, limit, value, onChange }: Props) {
  const say = useText()
  const id = useId()
  const chooser = useRef<HTMLInputElement>(null)
  const choose = useRef<HTMLButtonElement>(null)
  const [isOver, setOver] = useState(false)
  const latest = useRef(value)
  latest.current = value
  const set = (photographs: readonly FormPhotograph[]) => {
    latest.current = photographs
    onChange(photographs)
  }
  const { uploads, add, drop, again } = useUploads({
    form: `${drawer}:photographs`,
    place: ({ hash, width, height, name }) => {
      announce(say('files.kept', { name }))
      if (!latest.current.some((each) => each.hash === hash))
        set([...latest.current, { hash, width, height, captions: NO_TEXTS }])
    },
  })
  const room = limit - value.length - uploads.length
  const take = (list: FileList | null) => {
    const files = [...(list ?? [])]
    if (files.length > room) toast(say('files.tooMany', { limit }))
    add(files.slice(0, Math.max(0, room)))
  }
  const move = (from: number, to: number) => {
    const next = movedTo(latest.current, from, to)
    if (next === latest.current) return
    set(next)
    announce(say('keeping.moved', { place: to + 1, count: next.length }))
  }
  const remove = (hash: string) => {
    const before = latest.current
    set(before.filter((each) => each.hash !== hash))
    toast(say('keeping.removed'), { label: say('keeping.undo'), run: () => set(before) })
    requestAnimationFrame(() => choose.current?.focus())
  }
  const { list, dragged, handle } = useShelfDrag(move)
  const onDrag = (over: boolean) => (event: DragEvent) => {
    event.preventDefault()
    setOver(over && room > 0)
  }
  const about = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined

  return (
    <fieldset
      className="file-picker photograph-shelf"
      data-over={isOver || undefined}
      data-wrong={error ? true : undefined}
      aria-describedby={about}
      onDragOver={onDrag(true)}
      onDragLeave={onDrag(false)}
      onDrop={(event) => {
        onDrag(false)(event)
        take(event.dataTransfer.files)
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
      {value.length > 0 && (
        <ol ref={list} className="photograph-rows">
          {value.map((photograph, place) => (
            <PhotographRow
              key={photograph.hash}
              photograph={photograph}
              place={place}
              count={value.length}
              isDragged={dragged === place}
              handle={handle(place)}
              onMove={(to) => move(place, to)}
              onCaptions={(captions) =>
                set(latest.current.map((each) => (each.hash === photograph.hash ? { ...each, captions } : each)))
              }
              onRemove={() => remove(photograph.hash)}
            />
          ))}
        </ol>
      )}
      {uploads.length > 0 && (
        <ul className="file-tiles">
          {uploads.map((upload) => (
            <UploadTile key={upload.key} upload={upload} onDrop={() => drop(upload)} onAgain={() => again(upload)} />
          ))}
        </ul>
      )}
      {room > 0 && (
        <div className="file-ways">
          <Button ref={choose} onClick={() => chooser.current?.click()} aria-describedby={about}>
            <Icon name="plus" />
            {say('files.choosePhotographs')}
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
            accept={mediaTypes.photograph}
            multiple
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
