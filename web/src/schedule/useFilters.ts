import { useSearchParams } from 'wouter'
import { type Filters, viewIn } from './filters.ts'

/** The filters live in the address, so that a link shows the same thing to whoever opens it. */
export function useFilters(): [Filters, (change: Partial<Filters>) => void] {
  const [params, setParams] = useSearchParams()
  const get = (name: string) => params.get(name) ?? ''
  const filters: Filters = {
    view: viewIn(params.get('view')),
    day: get('day'),
    room: get('room'),
    track: get('track'),
    kind: get('kind'),
    q: get('q'),
  }
  const change = (next: Partial<Filters>) =>
    setParams(
      (old) => {
        const params = new URLSearchParams(old)
        for (const [name, value] of Object.entries(next)) {
          if (value && value !== 'list') params.set(name, value)
          else params.delete(name)
        }
        return params
      },
      { replace: true },
    )
  return [filters, change]
}
