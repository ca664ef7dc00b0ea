import { type KeyboardEvent, type ReactNode, useId, useRef, useState } from 'react'
import { useLanguage } from '../i18n/Language.tsx'
import { directionOf, type LanguageCode, languages, ownNames } from '../i18n/languages.ts'
import { useText } from '../i18n/useText.ts'
import { Icon } from '../ui/Icon.tsx'

interface Props {
  label: string
  /** Whether something is still to be written in a language. */
  isMissing: (language: LanguageCode) => boolean
  children: (language: LanguageCode, attributes: { lang: LanguageCode; dir: 'ltr' | 'rtl' }) => ReactNode
}

/** The same fields in four languages, one at a time, with a sign of which are missing. */
export function LanguageTabs({ label, isMissing, children }: Props) {
  const say = useText()
  const id = useId()
  const [shown, setShown] = useState<LanguageCode>(useLanguage())
  const tabs = useRef<HTMLDivElement>(null)
  const missing = languages.filter(isMissing)

  function move(event: KeyboardEvent) {
    const forth = document.dir === 'rtl' ? 'ArrowLeft' : 'ArrowRight'
    const back = document.dir === 'rtl' ? 'ArrowRight' : 'ArrowLeft'
    const by = { [forth]: 1, [back]: -1 }[event.key]
    if (!by) return
    event.preventDefault()
    const at = (languages.indexOf(shown) + by + languages.length) % languages.length
    const next = languages[at] ?? shown
    setShown(next)
    tabs.current?.querySelector<HTMLElement>(`[data-language="${next}"]`)?.focus()
  }

  return (
    <div className="language-tabs">
      <div ref={tabs} role="tablist" aria-label={label} onKeyDown={move} tabIndex={-1}>
        {languages.map((language) => (
          <button
            key={language}
            type="button"
            role="tab"
            id={`${id}-${language}`}
            data-language={language}
            data-missing={isMissing(language) || undefined}
            aria-selected={language === shown}
            aria-controls={`${id}-panel`}
            tabIndex={language === shown ? 0 : -1}
            onClick={() => setShown(language)}
          >
            <Icon name={isMissing(language) ? 'pen' : 'check'} />
            <bdi lang={language}>{ownNames[language]}</bdi>
            <span className="unseen">{say(isMissing(language) ? 'keeping.notWritten' : 'keeping.written')}</span>
          </button>
        ))}
      </div>
      <div role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${shown}`} className="language-panel">
        {children(shown, { lang: shown, dir: directionOf(shown) })}
      </div>
      <p className="field-hint">
        {missing.length === 0
          ? say('keeping.allWritten')
          : say('keeping.missingIn', {
              languages: missing.map((each) => say(`keeping.in.${each}`)).join(say('keeping.comma')),
            })}
      </p>
    </div>
  )
}
