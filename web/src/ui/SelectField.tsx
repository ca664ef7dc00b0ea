import { Field } from './Field.tsx'

interface Props {
  label: string
  value: string
  onChange: (value: string) => void
  options: ReadonlyArray<{ value: string; label: string }>
  hint?: string
  disabled?: boolean
}

export const SelectField = ({ label, value, onChange, options, hint, disabled }: Props) => (
  <Field label={label} hint={hint}>
    {(control) => (
      <select
        {...control}
        className="input"
        value={value}
        disabled={disabled}
        onChange={(e) => onChange(e.target.value)}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    )}
  </Field>
)
