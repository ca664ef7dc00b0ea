import { useRef, useState } from 'react'
import type { ReviewedFile } from './reviewTypes.ts'

/** The files that are chosen, over all pages of the queue: one by one, from the last one to another, or all. */
export function useChosen(page: readonly ReviewedFile[]) {
  const [kept, setKept] = useState<ReadonlyMap<string, ReviewedFile>>(new Map())
  const last = useRef<string>(undefined)
  // A file of this page is as it is now; one of another page as it was when it was chosen.
  const now = new Map(page.map((file) => [file.id, file]))
  const files = [...kept.values()].map((file) => now.get(file.id) ?? file)
  const choose = (id: string, on: boolean, range: boolean) => {
    const place = (of: string | undefined) => page.findIndex((file) => file.id === of)
    const [from, to] = [place(last.current), place(id)]
    const reach = page.slice(...(range && from >= 0 ? [Math.min(from, to), Math.max(from, to) + 1] : [to, to + 1]))
    last.current = id
    setKept((before) => {
      const next = new Map(before)
      for (const file of reach) {
        if (on) next.set(file.id, file)
        else next.delete(file.id)
      }
      return next
    })
  }
  return {
    files,
    has: (id: string) => kept.has(id),
    choose,
    add: (more: readonly ReviewedFile[]) =>
      setKept((before) => new Map([...before, ...more.map((file) => [file.id, file] as const)])),
    remove: (some: readonly ReviewedFile[]) =>
      setKept((before) => new Map([...before].filter(([id]) => !some.some((file) => file.id === id)))),
    clear: () => setKept(new Map()),
  }
}
