import { useSearchParams } from 'wouter'
import { type ReviewState, reviewStates } from './reviewTypes.ts'

const names = [
  'call',
  'state',
  'kind',
  'region',
  'family',
  'hand',
  'missing',
  'score',
  'late',
  'q',
  'sort',
  'after',
  'before',
] as const
export type ReviewName = (typeof names)[number]
export type ReviewAddress = ReturnType<typeof useReviewAddress>

/** What the desk looks for is in the address: a colleague opens the link on the same files. */
export function useReviewAddress() {
  const [params, setParams] = useSearchParams()
  const get = (name: ReviewName) => params.get(name) ?? ''
  const change = (next: Partial<Record<ReviewName, string>>) =>
    setParams(
      (old) => {
        const params = new URLSearchParams(old)
        // Another choice starts from its first page.
        params.delete('after')
        params.delete('before')
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
  const kept = new URLSearchParams(
    names
      .filter((name) => name !== 'after' && name !== 'before' && get(name))
      .map((name): [string, string] => [name, get(name)]),
  )
  return {
    get,
    state,
    change,
    query: params.size > 0 ? `?${params}` : '',
    /** What the queue is narrowed by, without where one is in it. */
    filters: kept.toString(),
    open: (query: string) => setParams(new URLSearchParams(query)),
  }
}
