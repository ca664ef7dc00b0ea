import { useSearchParams } from 'wouter'
import { type ReviewState, reviewStates } from './reviewTypes.ts'

type Name = 'call' | 'state' | 'kind' | 'region' | 'family' | 'mine' | 'q' | 'after'

/** What the desk looks for is in the address: a colleague opens the link on the same files. */
export function useReviewAddress() {
  const [params, setParams] = useSearchParams()
  const get = (name: Name) => params.get(name) ?? ''
  const change = (next: Partial<Record<Name, string>>) =>
    setParams(
      (old) => {
        const params = new URLSearchParams(old)
        // Another choice starts from its first page.
        params.delete('after')
        for (const [name, value] of Object.entries(next)) {
          if (value) params.set(name, value)
          else params.delete(name)
        }
        return params
      },
      { replace: true },
    )
  const state: ReviewState | 'unsent' | '' =
    get('state') === 'unsent' ? 'unsent' : (reviewStates.find((known) => known === get('state')) ?? '')
  return { get, state, change, query: params.size > 0 ? `?${params}` : '' }
}
