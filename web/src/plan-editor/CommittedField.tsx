import { type InputHTMLAttributes, useEffect, useState } from 'react'
import { Field } from '../ui/Field.tsx'

interface Props extends Omit<InputHTMLAttributes<HTMLInputElement>, 'onChange' | 'value'> {
  label: string
  /** Undefined where the chosen things differ. */
  value: string | undefined
  /** Whether it was taken; else the field goes back to what is so. */
  onCommit: (value: string) => boolean
  hint?: string
}

/** What is typed counts once the field is left or Enter is pressed: one step to undo, not one for every key. */
export function CommittedField({ label, value, onCommit, hint, ...rest }: Props) {
  const [typed, setTyped] = useState(value ?? '')
  useEffect(() => setTyped(value ?? ''), [value])
  const commit = () => {
    if (typed === (value ?? '')) return
    if (!onCommit(typed)) setTyped(value ?? '')
  }
  return (
    <Field label={label} hint={hint}>
      {(control) => (
        <input
          {...rest}
          {...control}
          className="input"
          value={typed}
          placeholder={value === undefined ? '—' : undefined}
          onChange={(event) => setTyped(event.target.value)}
          onBlur={commit}
          onKeyDown={(event) => {
            if (event.key === 'Enter') commit()
            if (event.key === 'Escape') setTyped(value ?? '')
          }}
        />
      )}
    </Field>
  )
}
