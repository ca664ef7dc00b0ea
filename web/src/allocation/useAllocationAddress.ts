import { useSearchParams } from 'wouter'

export const views = ['plan', 'files', 'without', 'compare'] as const
export type View = (typeof views)[number]

interface AllocationAddress {
  /** The number of the proposal that is looked at; 0 for the latest. */
  readonly n: number
  readonly view: View
  readonly hall: string
  /** The number of the stand that is looked at. */
  readonly stand: string
  readonly show: string
  readonly q: string
  readonly skip: number
  /** The number of the proposal to compare with; 0 for none. */
  readonly with: number
}

type Change = Partial<Record<keyof AllocationAddress, string | number>>

/** What the desk looks at is in the address, so that a link shows a colleague the same. */
export function useAllocationAddress(): [AllocationAddress, (change: Change) => void] {
  const [params, setParams] = useSearchParams()
  const get = (name: string) => params.get(name) ?? ''
  const number = (name: string) => Math.max(0, Math.min(1_000_000, Math.trunc(Number(get(name)) || 0)))
  const change = (next: Change) =>
    setParams(
      (old) => {
        const params = new URLSearchParams(old)
        for (const [name, value] of Object.entries(next))
          if (value) params.set(name, String(value))
          else params.delete(name)
        return params
      },
      { replace: true },
    )
  return [
    {
      n: number('n'),
      view: views.find((view) => view === get('view')) ?? 'plan',
      hall: get('hall'),
      stand: get('stand'),
      show: get('show'),
      q: get('q'),
      skip: number('skip'),
      with: number('with'),
    },
    change,
  ]
}
