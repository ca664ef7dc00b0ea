import { useEffect } from 'react'

/** The two keys that work wherever the focus is: `?` for help, Ctrl+Z (⌘Z) for undo. Writing in a field keeps its own. */
export function useConsoleKeys(onHelp: () => void, onUndo: () => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const target = event.target instanceof Element ? event.target : undefined
      if (target?.closest('input, textarea, select, dialog')) return
      if (event.key === '?') onHelp()
      else if ((event.ctrlKey || event.metaKey) && !event.shiftKey && event.key.toLowerCase() === 'z') onUndo()
      else return
      event.preventDefault()
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [onHelp, onUndo])
}
