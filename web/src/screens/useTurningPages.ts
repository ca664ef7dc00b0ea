import { useEffect, useState } from 'react'

const every = 12_000

/** The items of one page at a time, turning by itself; pages are evened out so that the last is not nearly empty. */
export function useTurningPages<T>(
  items: readonly T[],
  most: number,
): { page: number; pages: number; shown: readonly T[] } {
  const pages = Math.max(1, Math.ceil(items.length / most))
  const size = Math.ceil(items.length / pages)
  const [turn, setTurn] = useState(0)
  useEffect(() => {
    if (pages < 2) return
    const timer = setInterval(() => setTurn((n) => n + 1), every)
    return () => clearInterval(timer)
  }, [pages])
  const page = turn % pages
  return { page, pages, shown: items.slice(page * size, (page + 1) * size) }
}
