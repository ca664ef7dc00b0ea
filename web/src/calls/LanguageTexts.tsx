import { useId } from 'react'
import { useText } from '../i18n/useText.ts'
import { Badge } from '../ui/Badge.tsx'
import { LANGUAGES, missingIn, type Texts } from './content.ts'

interface Props {
  /** What it is, as «\u00a0Intitulé\u00a0»: each field is named with its language. */
  label: string
  value: Texts
  rows?: number
  maxLength: number
  readOnly: boolean
  error?: string | undefined
  onChange: (value: Texts) => void
}

/** One text in four languages, side by side where there is room; a missing one says so. */
export function LanguageTexts({ label, value, rows = 1, maxLength, readOnly, error, onChange }: Props) {
  const say = useText()
  const id = useId()
  const missing = missingIn(value)
  return (
    <fieldset className="language-texts">
      <legend>{label}</legend>
      {LANGUAGES.map((language) => {
        const name = say(`calls.language.${language}`)
        const shared = {
          id: `${id}-${language}`,
          lang: language,
          dir: language === 'ar' ? 'rtl' : 'ltr',
          className: 'input',
          'aria-label': say('calls.textIn', { label, language: name }),
          'aria-invalid': error ? (true as const) : undefined,
          'aria-describedby': error ? `${id}-error` : undefined,
          maxLength,
          readOnly,
          value: value[language],
        }
        return (
          <div key={language} className="language-text">
            <span className="language-name" aria-hidden="true">
              {name} {missing.includes(language) && <Badge tone="saffron">{say('calls.missing')}</Badge>}
            </span>
            {rows === 1 ? (
              <input {...shared} onChange={(event) => onChange({ ...value, [language]: event.target.value })} />
            ) : (
              <textarea
                {...shared}
                rows={rows}
                onChange={(event) => onChange({ ...value, [language]: event.target.value })}
              />
            )}
          </div>
        )
      })}
      {error && (
        <span id={`${id}-error`} className="field-error">
          {error}
        </span>
      )}
    </fieldset>
  )
}
