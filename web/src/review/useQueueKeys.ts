import { useEffect, useRef } from 'react'

interface Keys {
  readonly choose: (id: string, range: boolean) => void
  readonly take: (id: string) => void
  readonly help: () => void
}

const links = () => [...document.querySelectorAll<HTMLElement>('[data-file]')]

/** j and k walk through the queue, x chooses, Shift+X up to here, a takes in hand, ? helps; Enter opens, as everywhere. */
export function useQueueKeys(keys: Keys): void {
  const latest = useRef(keys)
  latest.current = keys
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const target = event.target instanceof Element ? event.target : undefined
      if (
        event.ctrlKey ||
        event.metaKey ||
        event.altKey ||
        target?.closest('input:not([type=checkbox]), textarea, select, dialog')
      )
        return
      const all = links()
      const row = target?.closest('.review-row')?.querySelector<HTMLElement>('[data-file]')
      const at = row ? all.indexOf(row) : -1
      const id = row?.dataset['file']
      const key = event.key.toLowerCase()
      if (key === 'j') all[Math.min(at + 1, all.length - 1)]?.focus()
      else if (key === 'k') all[Math.max(at - 1, 0)]?.focus()
      else if (key === 'x' && id) latest.current.choose(id, event.shiftKey)
      else if (key === 'a' && id) latest.current.take(id)
      else if (event.key === '?') latest.current.help()
      else return
      event.preventDefault()
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [])
}
