import { useId } from 'react'

interface Props {
  label: string
  hint?: string
  value: number
  min: number
  max: number
  /** The value in words. */
  said: string
  onChange: (value: number) => void
}

/** A number chosen by sliding, that says what it means. */
export function Slider({ label, hint, value, min, max, said, onChange }: Props) {
  const id = useId()
  return (
    <div className="slider">
      <label htmlFor={id}>{label}</label>
      <span className="slider-said">{said}</span>
      <input
        id={id}
        type="range"
        min={min}
        max={max}
        step={1}
        value={value}
        aria-valuetext={said}
        aria-describedby={hint ? `${id}-hint` : undefined}
        onChange={({ target }) => onChange(Number(target.value))}
      />
      {hint && (
        <span id={`${id}-hint`} className="field-hint">
          {hint}
        </span>
      )}
    </div>
  )
}
