import { useCallback } from 'react'
import { useIntl } from 'react-intl'
import type { MessageKey } from './keys.ts'

export type TextValues = Record<string, string | number | Date>
export type Say = (key: MessageKey, values?: TextValues) => string

/** `say('schedule.title')`: the only way a word gets onto a page. */
export function useText(): Say {
  const intl = useIntl()
  return useCallback((key, values) => intl.formatMessage({ id: key }, values), [intl])
}
