import { createStore, del, get, set } from 'idb-keyval'
import type { AnswerValue, Typed } from './typed.ts'

/** What was typed and the server does not have yet, kept on this device keystroke by keystroke. */
interface Kept {
  readonly typed: Typed
  /** What the file said under each key when it was first typed over. */
  readonly bases: Readonly<Record<string, AnswerValue>>
}

const store = typeof indexedDB === 'undefined' ? undefined : createStore('salon-files', 'typed')

/** A browser that keeps nothing, as in a private window, still lets one type. */
const quietly = <T>(work: Promise<T> | undefined): Promise<T | undefined> =>
  work ? work.catch(() => undefined) : Promise.resolve(undefined)

export const readKept = (fileId: string): Promise<Kept | undefined> => quietly(store && get<Kept>(fileId, store))
export const keep = (fileId: string, kept: Kept) => quietly(store && set(fileId, kept, store))
export const forget = (fileId: string) => quietly(store && del(fileId, store))
