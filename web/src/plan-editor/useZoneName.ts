import { useCallback } from 'react'
import { useLanguage } from '../i18n/Language.tsx'
import type { Names } from './drawing.ts'

/** What something is called in the reader's language; French is what everybody falls back to. */
export function useZoneName(): (names: Names) => string {
  const language = useLanguage()
  return useCallback((names: Names) => names[language] || names.fr, [language])
}
