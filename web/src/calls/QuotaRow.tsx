import { useId } from 'react'
import { useText } from '../i18n/useText.ts'
import type { Quota } from './callTypes.ts'
import { QuotaBar } from './QuotaMeter.tsx'

interface Props {
  name: string
  /** As typed; empty is no limit. */
  value: string
  quota: Quota | undefined
  readOnly: boolean
  error: string | undefined
  onChange: (value: string) => void
}

/** One quota: how many, beside how many are accepted. */
export function QuotaRow({ name, value, quota, readOnly, error, onChange }: Props) {
  const say = useText()
  const id = useId()
  return (
    <li className="quota-row" data-error={error ? true : undefined}>
      <label htmlFor={id}>{name}</label>
      <input
        id={id}
        className="input numerals"
        inputMode="numeric"
        dir="ltr"
        size={5}
        maxLength={6}
        readOnly={readOnly}
        placeholder={say('calls.noLimit')}
        aria-describedby={`${id}-about`}
        aria-invalid={error ? true : undefined}
        value={value}
        onChange={(event) => onChange(event.target.value.replace(/\s/g, ''))}
      />
      <span className="quota-about" id={`${id}-about`}>
        {error ? (
          <span className="field-error" role="alert">
            {error}
          </span>
        ) : (
          quota && (
            <>
              <span className="numerals soft">{say('calls.quotaAccepted', { accepted: quota.accepted })}</span>
              <QuotaBar accepted={quota.accepted} places={quota.places} />
            </>
          )
        )}
      </span>
    </li>
  )
}
