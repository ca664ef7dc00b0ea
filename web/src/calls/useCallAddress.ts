import { useSearchParams } from 'wouter'

export const parts = ['dates', 'texts', 'form', 'criteria', 'quotas', 'preview'] as const
export type Part = (typeof parts)[number]

/** Which part of the call is open, in the address. */
export function useCallAddress() {
  const [search, setSearch] = useSearchParams()
  const part = parts.find((each) => each === search.get('part')) ?? 'dates'
  return {
    part,
    hrefOf: (id: string, to: Part) => `/calls/${id}${to === 'dates' ? '' : `?part=${to}`}`,
    get: (name: string) => search.get(name),
    set: (name: string, value: string) =>
      setSearch(
        (known) => {
          known.set(name, value)
          return known
        },
        { replace: true },
      ),
  }
}
