import { useEffect, useRef } from 'react'
import { keysActive } from './keysActive.ts'

/** What single keys do, by the key in lower case. One that returns false was not meant. */
export type Keys = Readonly<Record<string, (event: KeyboardEvent) => unknown>>

const TYPING = 'input:not([type=checkbox]):not([type=radio]), textarea, select, dialog, [contenteditable]'

/** Single keys act on the page, except while somebody types, in a dialog, or when they are turned off. */
export function useKeys(keys: Keys): void {
  const latest = useRef(keys)
  latest.current = keys
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const target = event.target instanceof Element ? event.target : undefined
      if (event.ctrlKey || event.metaKey || event.altKey || target?.closest(TYPING)) return
      if (!keysActive.get() && event.key !== '?') return
      const act = latest.current[event.key.toLowerCase()]
      if (act && act(event) !== false) event.preventDefault()
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [])
}
