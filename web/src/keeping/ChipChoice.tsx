import { useId } from 'react'
import { useText } from '../i18n/useText.ts'

interface Props {
  label: string
  hint?: string
  error?: string
  /** The most likely, shown first; the others open below. */
  likely?: readonly string[]
  keys: readonly string[]
  nameOf: (key: string) => string
  meaningOf?: (key: string) => string
  value: readonly string[]
  limit: number
  onChange: (keys: readonly string[]) => void
}

/** Several of a list, as chips that are boxes to tick. */
export function ChipChoice({
  label,
  hint,
  error,
  likely = [],
  keys,
  nameOf,
  meaningOf,
  value,
  limit,
  onChange,
}: Props) {
  const say = useText()
  const id = useId()
  const isFull = value.length >= limit
  const all = [...new Set([...keys, ...value])]
  const near = likely.length > 0 ? all.filter((key) => likely.includes(key) || value.includes(key)) : all
  const others = all.filter((key) => !near.includes(key))
  const chip = (key: string) => {
    const isChosen = value.includes(key)
    return (
      <li key={key}>
        <label className="chip" data-full={(isFull && !isChosen) || undefined}>
          <input
            type="checkbox"
            checked={isChosen}
            disabled={isFull && !isChosen}
            aria-describedby={meaningOf ? `${id}-${key}` : undefined}
            onChange={() => onChange(isChosen ? value.filter((each) => each !== key) : [...value, key])}
          />
          <span>{nameOf(key)}</span>
        </label>
        {meaningOf && (
          <span id={`${id}-${key}`} className="field-hint">
            {meaningOf(key)}
          </span>
        )}
      </li>
    )
  }
  return (
    <fieldset
      className="chip-choice"
      data-told={meaningOf ? true : undefined}
      aria-describedby={hint || error ? `${id}-about` : undefined}
    >
      <legend>{label}</legend>
      {(hint || error) && (
        <p id={`${id}-about`} className={error ? 'field-error' : 'field-hint'}>
          {error ?? hint}
        </p>
      )}
      <ul className="chips">{near.map(chip)}</ul>
      {others.length > 0 && (
        <details>
          <summary>{say('keeping.moreChips', { count: others.length })}</summary>
          <ul className="chips">{others.map(chip)}</ul>
        </details>
      )}
    </fieldset>
  )
}
