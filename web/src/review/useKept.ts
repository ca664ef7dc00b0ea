import { useState } from 'react'

const place = (name: string) => `salon-review:${name}`

function read<T>(name: string, empty: T): T {
  try {
    const kept = localStorage.getItem(place(name))
    return kept === null ? empty : (JSON.parse(kept) as T)
  } catch {
    return empty
  }
}

/**
 * What was typed at the desk and not sent, kept on this device under a name until it is: a page that is left, or a
 * session that ends, loses nothing. A browser that keeps nothing still lets one type.
 */
export function useKept<T>(name: string, empty: T) {
  const [value, setValue] = useState(() => read(name, empty))
  const change = (next: T) => {
    setValue(next)
    try {
      localStorage.setItem(place(name), JSON.stringify(next))
    } catch {
      // A private window: it lasts as long as the page.
    }
  }
  const forget = () => {
    setValue(empty)
    try {
      localStorage.removeItem(place(name))
    } catch {
      // There was nothing kept.
    }
  }
  return [value, change, forget] as const
}
