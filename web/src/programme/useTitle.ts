import { useCallback } from 'react'
import { useLanguage } from '../i18n/Language.tsx'
import { useText } from '../i18n/useText.ts'
import { LANGUAGES, type Texts } from './draftForm.ts'

/** A draft's title in the reader's language, else in the first that has one. */
export function useTitle(): (titles: Texts) => string {
  const say = useText()
  const language = useLanguage()
  return useCallback(
    (titles) =>
      titles[language].trim() ||
      LANGUAGES.map((each) => titles[each].trim()).find(Boolean) ||
      say('programme.untitled'),
    [language, say],
  )
}
