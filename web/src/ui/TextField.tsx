import type { InputHTMLAttributes } from 'react'
import { Field } from './Field.tsx'

interface Props extends Omit<InputHTMLAttributes<HTMLInputElement>, 'onChange' | 'value'> {
  label: string
  value: string
  onChange: (value: string) => void
  hint?: string
  error?: string
}

export const TextField = ({ label, value, onChange, hint, error, ...rest }: Props) => (
  <Field label={label} hint={hint} error={error}>
    {(control) => (
      <input {...rest} {...control} className="input" value={value} onChange={(e) => onChange(e.target.value)} />
    )}
  </Field>
)
