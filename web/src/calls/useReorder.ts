import {
  type KeyboardEvent,
  type PointerEvent as ReactPointerEvent,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react'

interface Dragged {
  readonly key: string
  /** How far the pointer is from where it took hold. */
  readonly by: number
  /** The place it would take if it were let go now. */
  readonly to: number
}

const EDGE = 90
const SCROLL = 14

/** A key's place changed in a list. */
export function moved<T>(list: readonly T[], from: number, to: number): T[] {
  const rest = list.filter((_, n) => n !== from)
  const taken = list[from]
  return taken === undefined ? [...list] : [...rest.slice(0, to), taken, ...rest.slice(to)]
}

/** A list with one that was taken out of it back at its place, unless it is there. */
export function backAt<T extends { readonly key: string }>(list: readonly T[], one: T, at: number): T[] {
  return list.some(({ key }) => key === one.key) ? [...list] : list.toSpliced(at, 0, one)
}

/**
 * A list that is put in order by its handles: dragged with any pointer, or with the arrow keys, Home and End while the
 * handle has the focus. Nothing moves in the list before the pointer lets go, so that it can be left alone with Escape.
 */
export function useReorder(keys: readonly string[], onMove: (from: number, to: number, by: 'drag' | 'key') => void) {
  const list = useRef<HTMLUListElement>(null)
  const [dragged, setDragged] = useState<Dragged>()
  const refocus = useRef<string>(undefined)
  const latest = useRef({ keys, onMove })
  latest.current = { keys, onMove }
  const stop = useRef<() => void>(undefined)
  useEffect(() => () => stop.current?.(), [])
  // A handle that moves with its row loses the focus that moved it.
  useLayoutEffect(() => {
    if (!refocus.current) return
    list.current?.querySelector<HTMLElement>(`[data-handle="${CSS.escape(refocus.current)}"]`)?.focus()
    refocus.current = undefined
  })

  const start = (key: string) => (event: ReactPointerEvent) => {
    if (event.button !== 0) return
    event.preventDefault()
    const origin = event.clientY + scrollY
    let pointer = event.clientY
    let target = latest.current.keys.indexOf(key)
    const look = () => {
      const rows = [...(list.current?.children ?? [])]
      const others = rows.filter((_, n) => latest.current.keys[n] !== key)
      target = others.filter((row) => {
        const { top, height } = row.getBoundingClientRect()
        return pointer > top + height / 2
      }).length
      setDragged({ key, by: pointer + scrollY - origin, to: target })
    }
    const onPointer = ({ clientY }: PointerEvent) => {
      pointer = clientY
      look()
    }
    const timer = setInterval(() => {
      const step = pointer < EDGE ? -SCROLL : pointer > innerHeight - EDGE ? SCROLL : 0
      if (step === 0) return
      scrollBy(0, step)
      look()
    }, 16)
    const end = (isTaken: boolean) => {
      clearInterval(timer)
      removeEventListener('pointermove', onPointer)
      removeEventListener('pointerup', onUp)
      removeEventListener('pointercancel', onCancel)
      removeEventListener('keydown', onKey)
      stop.current = undefined
      setDragged(undefined)
      const from = latest.current.keys.indexOf(key)
      if (isTaken && from >= 0 && target !== from) latest.current.onMove(from, target, 'drag')
    }
    const onUp = () => end(true)
    const onCancel = () => end(false)
    const onKey = ({ key: pressed }: globalThis.KeyboardEvent) => pressed === 'Escape' && end(false)
    addEventListener('pointermove', onPointer)
    addEventListener('pointerup', onUp)
    addEventListener('pointercancel', onCancel)
    addEventListener('keydown', onKey)
    stop.current = onCancel
  }
  const press = (key: string) => (event: KeyboardEvent) => {
    const from = keys.indexOf(key)
    const last = keys.length - 1
    const to = { ArrowUp: from - 1, ArrowDown: from + 1, Home: 0, End: last }[event.key]
    if (to === undefined) return
    event.preventDefault()
    if (to < 0 || to > last || to === from) return
    refocus.current = key
    onMove(from, to, 'key')
  }
  return {
    list,
    dragged,
    /** For the button that is the handle of a row. */
    handleOf: (key: string) => ({ 'data-handle': key, onPointerDown: start(key), onKeyDown: press(key) }),
    /** For the row. */
    rowOf: (key: string, n: number) => {
      if (!dragged) return {}
      if (dragged.key === key) return { 'data-dragged': true, style: { transform: `translateY(${dragged.by}px)` } }
      const from = keys.indexOf(dragged.key)
      const at = n > from ? n - 1 : n
      return at === dragged.to ? { 'data-drop': 'before' } : at === dragged.to - 1 ? { 'data-drop': 'after' } : {}
    },
  }
}
