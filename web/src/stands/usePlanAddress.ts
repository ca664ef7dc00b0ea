import { useSearchParams } from 'wouter'

interface PlanAddress {
  /** Key of the hall; empty for the first. */
  readonly hall: string
  /** Number of the chosen stand; empty for none. */
  readonly stand: string
  /** What is searched for. */
  readonly q: string
  /** Number of the door that the way is shown from; empty for no way. */
  readonly from: string
  /** `family` where stands are coloured by craft family; empty by state. */
  readonly by: string
}

/** What is shown is in the address, so that a link to a stand shows that stand to whoever opens it. */
export function usePlanAddress(): [PlanAddress, (change: Partial<PlanAddress>) => void] {
  const [params, setParams] = useSearchParams()
  const get = (name: string) => params.get(name) ?? ''
  const change = (next: Partial<PlanAddress>) =>
    setParams(
      (old) => {
        const params = new URLSearchParams(old)
        for (const [name, value] of Object.entries(next)) {
          if (value) params.set(name, value)
          else params.delete(name)
        }
        return params
      },
      { replace: true },
    )
  return [{ hall: get('hall'), stand: get('stand'), q: get('q'), from: get('from'), by: get('by') }, change]
}
