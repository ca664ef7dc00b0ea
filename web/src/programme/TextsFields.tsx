import { useId } from 'react'
import { useText } from '../i18n/useText.ts'
import { Badge } from '../ui/Badge.tsx'
import { type DraftForm, LANGUAGES, missingTranslations, type TextLanguage, type Texts } from './draftForm.ts'

interface Props {
  form: DraftForm
  onChange: (part: Partial<DraftForm>) => void
  onLeave: () => void
}

/** The four languages side by side; where one is missing it says so, next to the others it can be taken from. */
export function TextsFields({ form, onChange, onLeave }: Props) {
  const say = useText()
  const id = useId()
  const missing = { titles: missingTranslations(form.titles), summaries: missingTranslations(form.summaries) }
  const put = (field: 'titles' | 'summaries', language: TextLanguage, text: string) =>
    onChange({ [field]: { ...form[field], [language]: text } satisfies Texts })
  return (
    <div className="texts">
      {LANGUAGES.map((language) => {
        const name = say(`programme.language.${language}`)
        const attributes = { lang: language, dir: language === 'ar' ? 'rtl' : 'ltr' }
        return (
          <div className="texts-language" key={language}>
            <label className="field" htmlFor={`${id}-title-${language}`}>
              <span className="field-label">
                {say('programme.form.titleIn', { language: name })} {mark(missing.titles.includes(language))}
              </span>
            </label>
            <textarea
              {...attributes}
              id={`${id}-title-${language}`}
              className="input texts-title"
              rows={2}
              value={form.titles[language]}
              // A title is one line; the field is taller only so that a long one can be read whole.
              onChange={(event) => put('titles', language, event.target.value.replace(/\s*\n\s*/g, ' '))}
              onBlur={onLeave}
            />
            <label className="field" htmlFor={`${id}-summary-${language}`}>
              <span className="field-label">
                {say('programme.form.summaryIn', { language: name })} {mark(missing.summaries.includes(language))}
              </span>
            </label>
            <textarea
              {...attributes}
              id={`${id}-summary-${language}`}
              className="input"
              rows={5}
              value={form.summaries[language]}
              onChange={(event) => put('summaries', language, event.target.value)}
              onBlur={onLeave}
            />
          </div>
        )
      })}
    </div>
  )

  function mark(missing: boolean) {
    return missing && <Badge tone="saffron">{say('programme.form.missing')}</Badge>
  }
}
