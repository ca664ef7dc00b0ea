import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import type { Entry } from './column.ts'
import type { Onward } from './gridKeys.ts'

interface Props {
  entry: Entry
  label: string
  start: string
  /** The sentence that says why it was not taken. */
  problem: string | undefined
  /** Opened with the pointer: a choice is taken as soon as it is made. */
  byPointer: boolean
  onEnter: (text: string, onward: Onward, all: boolean) => boolean
  onCancel: () => void
}

/** One field while it is written: Enter, Tab and leaving it take it, Escape gives back what was there. */
export function CellEditor({ entry, label, start, problem, byPointer, onEnter, onCancel }: Props) {
  const [text, setText] = useState(start)
  const field = useRef<HTMLInputElement & HTMLSelectElement>(null)
  const isOver = useRef(false)
  useEffect(() => {
    const control = field.current
    control?.focus()
    if (control instanceof HTMLInputElement) control.setSelectionRange(control.value.length, control.value.length)
  }, [])
  const take = (onward: Onward, all = false, value = text) => {
    if (isOver.current) return
    isOver.current = true
    if (!onEnter(value, onward, all)) isOver.current = false
  }
  const onKeyDown = (event: KeyboardEvent) => {
    // What is typed here is no shortcut of the page around it.
    event.stopPropagation()
    if (event.key === 'Escape') {
      event.preventDefault()
      isOver.current = true
      onCancel()
    } else if (event.key === 'Enter') {
      event.preventDefault()
      take(event.ctrlKey || event.metaKey ? 'stay' : 'down', event.ctrlKey || event.metaKey)
    } else if (event.key === 'Tab') {
      event.preventDefault()
      take(event.shiftKey ? 'back' : 'next')
    }
  }
  const control = {
    ref: field,
    className: 'twin-field',
    'aria-label': label,
    'aria-invalid': problem ? (true as const) : undefined,
    value: text,
    onKeyDown,
    onBlur: () => take('stay'),
  }
  return (
    <>
      {entry.kind === 'choice' ? (
        <select
          {...control}
          onChange={({ target }) => {
            setText(target.value)
            if (byPointer) take('stay', false, target.value)
          }}
        >
          {entry.options.map(({ value, label: name }) => (
            <option key={value} value={value}>
              {name}
            </option>
          ))}
        </select>
      ) : (
        <input
          {...control}
          inputMode={entry.kind === 'text' && entry.isFigure ? 'decimal' : undefined}
          autoComplete="off"
          dir="auto"
          onChange={({ target }) => setText(target.value)}
        />
      )}
      {problem && (
        <span className="twin-problem" role="alert">
          {problem}
        </span>
      )}
    </>
  )
}
