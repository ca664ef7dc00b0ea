import { type ReactNode, useId } from 'react'

interface Props {
  label: string
  hint?: string
  error?: string
  /** Gets what ties the control to its label, hint and error. */
  children: (control: { id: string; 'aria-describedby'?: string; 'aria-invalid'?: true }) => ReactNode
}

/** A label, one control, and what is said about it. */
export function Field({ label, hint, error, children }: Props) {
  const id = useId()
  const about = `${id}-about`
  const described = hint || error ? { 'aria-describedby': about } : {}
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {children({ id, ...described, ...(error ? { 'aria-invalid': true as const } : {}) })}
      {(error || hint) && (
        <span id={about} className={error ? 'field-error' : 'field-hint'}>
          {error ?? hint}
        </span>
      )}
    </div>
  )
}
