import { useRef, useState } from 'react'

/** The files that are chosen, one by one or from the last one to another. */
export function useChosen(ids: readonly string[]) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const last = useRef<string>(undefined)
  const choose = (id: string, on: boolean, range: boolean) => {
    const [from, to] = [ids.indexOf(last.current ?? ''), ids.indexOf(id)]
    const reach = range && from >= 0 && to >= 0 ? ids.slice(Math.min(from, to), Math.max(from, to) + 1) : [id]
    last.current = id
    setChosen((before) => {
      const next = new Set(before)
      for (const each of reach) {
        if (on) next.add(each)
        else next.delete(each)
      }
      return next
    })
  }
  return { chosen, choose, set: (all: readonly string[]) => setChosen(new Set(all)) }
}
