import { useSearchParams } from 'wouter'
import { type DeskView, views } from './deskTypes.ts'

interface DeskAddress {
  readonly view: DeskView
  /** Id of the chosen file; empty for none. */
  readonly file: string
  readonly hall: string
  /** Number of the stand that is looked at. */
  readonly stand: string
  /** What the files are searched for. */
  readonly q: string
  /** The page of the list: the number of the last file before it, or how many who wait are before; empty for the first. */
  readonly after: string
  /** Numbers of the stands that would be offered. */
  readonly pick: readonly string[]
}

type Change = Partial<Omit<DeskAddress, 'pick'>> & { pick?: readonly string[] }

/** What the desk looks at is in the address: a colleague opens the link on the same file and the same stands. */
export function useDeskAddress(): [DeskAddress, (change: Change) => void] {
  const [params, setParams] = useSearchParams()
  const get = (name: string) => params.get(name) ?? ''
  const view = views.find((known) => known === get('view')) ?? 'without'
  const change = (next: Change) =>
    setParams(
      (old) => {
        const params = new URLSearchParams(old)
        // Another list, or another search, starts from its first page.
        if ('view' in next || 'q' in next) params.delete('after')
        for (const [name, value] of Object.entries(next)) {
          const text = typeof value === 'string' ? value : value?.join(' ')
          if (text) params.set(name, text)
          else params.delete(name)
        }
        return params
      },
      { replace: true },
    )
  return [
    {
      view,
      file: get('file'),
      hall: get('hall'),
      stand: get('stand'),
      q: get('q'),
      after: get('after'),
      pick: get('pick').split(' ').filter(Boolean),
    },
    change,
  ]
}
