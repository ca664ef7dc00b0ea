import { useCallback, useRef, useState } from 'react'
import type { Content } from './content.ts'

const MOST = 100
/** Keystrokes that follow each other are one step back. */
const TOGETHER = 1_500

/** What was written before, step by step, and what was taken back of it. */
export function useHistory() {
  const [past, setPast] = useState<readonly Content[]>([])
  const [future, setFuture] = useState<readonly Content[]>([])
  const last = useRef(0)
  const note = useCallback((before: Content) => {
    const at = Date.now()
    const isNew = at - last.current > TOGETHER
    last.current = at
    setFuture([])
    if (isNew) setPast((known) => [...known.slice(-MOST), before])
  }, [])
  return {
    past: past.length,
    future: future.length,
    note,
    back(current: Content): Content {
      last.current = 0
      setPast(past.slice(0, -1))
      setFuture([current, ...future])
      return past.at(-1) ?? current
    },
    forth(current: Content): Content {
      last.current = 0
      setPast([...past, current])
      setFuture(future.slice(1))
      return future[0] ?? current
    },
  }
}
