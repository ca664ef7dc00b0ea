import { createStore } from '../live/store.ts'

export interface Toast {
  readonly id: number
  readonly text: string
  readonly action?: { readonly label: string; readonly run: () => void }
}

/** What just happened, for ten seconds: `Toasts` shows them. */
export const toasts = createStore<readonly Toast[]>([])

const TEN_SECONDS = 10_000
let last = 0

export function dismiss(id: number): void {
  toasts.set(toasts.get().filter((each) => each.id !== id))
}

/** Returns the toast's id, by which it can be taken away before its time. */
export function toast(text: string, action?: Toast['action']): number {
  const id = ++last
  // Three at most: on a phone they would hide the page.
  toasts.set([
    ...toasts
      .get()
      .filter((each) => each.text !== text)
      .slice(-2),
    { id, text, ...(action && { action }) },
  ])
  setTimeout(() => dismiss(id), TEN_SECONDS)
  return id
}
