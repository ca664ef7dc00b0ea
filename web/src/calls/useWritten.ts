import { useCallback } from 'react'
import { useLanguage } from '../i18n/Language.tsx'
import { useText } from '../i18n/useText.ts'
import { LANGUAGES, type Texts } from './content.ts'

/** A text in the reader's language, in another where that is missing, or that it has no name yet. */
export function useWritten(): (text: Texts) => string {
  const say = useText()
  const language = useLanguage()
  return useCallback(
    (text) =>
      text[language].trim() || LANGUAGES.map((each) => text[each].trim()).find(Boolean) || say('calls.untitled'),
    [language, say],
  )
}
