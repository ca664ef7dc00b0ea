import { createStore, del, entries, get, set } from 'idb-keyval'

/** What was typed into a form and the server does not have yet, on this device. */
export interface KeptTyping {
  /** Fields that were typed, as they stand. */
  readonly typed: Readonly<Record<string, unknown>>
  /** What the server said of each of them when it was first typed over. */
  readonly bases: Readonly<Record<string, unknown>>
  /** For whom it is, of something that the server does not know yet. */
  readonly owner?: string
}

const store = typeof indexedDB === 'undefined' ? undefined : createStore('salon-forms', 'typed')

/** A browser that keeps nothing, as in a private window, still lets one type. */
const quietly = <T>(work: Promise<T> | undefined): Promise<T | undefined> =>
  work ? work.catch(() => undefined) : Promise.resolve(undefined)

export const readTyping = (drawer: string) => quietly(store && get<KeptTyping>(drawer, store))
export const keepTyping = (drawer: string, kept: KeptTyping) => quietly(store && set(drawer, kept, store))
export const forgetTyping = (drawer: string) => quietly(store && del(drawer, store))

/** The drawers that begin so, with what is in them. */
export async function typingsUnder(beginning: string): Promise<readonly (readonly [drawer: string, KeptTyping])[]> {
  const all = (await quietly(store && entries<string, KeptTyping>(store))) ?? []
  return all.filter(([drawer]) => drawer.startsWith(beginning))
}
