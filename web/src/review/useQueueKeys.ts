import { useKeys } from './useKeys.ts'

interface Acts {
  readonly choose: (id: string, range: boolean) => void
  readonly take: (id: string) => void
  /** Of what is chosen, else of the file that has the focus. */
  readonly decide: (id: string | undefined) => void
  readonly help: () => void
  readonly nextPage: () => void
  readonly previousPage: () => void
}

const links = () => [...document.querySelectorAll<HTMLElement>('[data-file]')]

/** The file that has the focus, and its place in the queue. */
function focused(): { readonly id: string | undefined; readonly at: number; readonly all: HTMLElement[] } {
  const all = links()
  const row = document.activeElement?.closest('.review-row')?.querySelector<HTMLElement>('[data-file]')
  return { id: row?.dataset['file'], at: row ? all.indexOf(row) : -1, all }
}

/** j and k walk through the queue and over its pages, x chooses, a takes in hand, d decides, / looks for, ? helps. */
export function useQueueKeys({ choose, take, decide, help, nextPage, previousPage }: Acts): void {
  const onFile = (act: (id: string) => void) => () => {
    const { id } = focused()
    if (id === undefined) return false
    act(id)
    return true
  }
  useKeys({
    j: () => {
      const { at, all } = focused()
      if (at >= 0 && at === all.length - 1) nextPage()
      else all[at + 1]?.focus()
    },
    k: () => {
      const { at, all } = focused()
      if (at === 0) previousPage()
      else all[Math.max(at - 1, 0)]?.focus()
    },
    x: (event) => onFile((id) => choose(id, event.shiftKey))(),
    a: onFile(take),
    d: () => decide(focused().id),
    '/': () => document.querySelector<HTMLElement>('.review-search input')?.focus(),
    '?': help,
  })
}
