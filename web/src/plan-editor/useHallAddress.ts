import { useSearchParams } from 'wouter'

export const HALL_TABS = ['chosen', 'problems'] as const
export const HALL_VIEWS = ['drawing', 'table'] as const

interface HallAddress {
  readonly tab: (typeof HALL_TABS)[number]
  readonly view: (typeof HALL_VIEWS)[number]
}

/** What is looked at is in the address, so that a link to the problems of a hall shows its problems. */
export function useHallAddress(): [HallAddress, (change: Partial<HallAddress>) => void] {
  const [params, setParams] = useSearchParams()
  const change = (next: Partial<HallAddress>) =>
    setParams(
      (old) => {
        const params = new URLSearchParams(old)
        for (const [name, value] of Object.entries(next)) params.set(name, value)
        return params
      },
      { replace: true },
    )
  const tab = HALL_TABS.find((each) => each === params.get('tab')) ?? 'chosen'
  const view = HALL_VIEWS.find((each) => each === params.get('view')) ?? 'drawing'
  return [{ tab, view }, change]
}
