import { useLocation, useSearch } from 'wouter'
import { useLanguage } from '../i18n/Language.tsx'
import { languages, ownNames } from '../i18n/languages.ts'
import { useText } from '../i18n/useText.ts'
import { Icon } from '../ui/Icon.tsx'

/** Keeps the page, its filters and its view; only the language of the address changes. A phone shows the code alone. */
export function LanguageSwitch() {
  const say = useText()
  const language = useLanguage()
  const [at, go] = useLocation()
  const search = useSearch()
  const turnTo = (next: string) => go(`~/${next}${at === '/' ? '' : at}${search && `?${search}`}`)
  return (
    <span className="language-switch">
      <span className="language-code" aria-hidden="true">
        <Icon name="globe" />
        {language}
      </span>
      <select
        className="input"
        aria-label={say('shell.language')}
        value={language}
        onChange={(event) => turnTo(event.target.value)}
      >
        {languages.map((code) => (
          <option key={code} value={code} lang={code}>
            {ownNames[code]}
          </option>
        ))}
      </select>
    </span>
  )
}
