import { createStore, del, get, set } from 'idb-keyval'
import type { Content } from './content.ts'

/** What was written of a call and the server does not have yet, kept on this device. */
export interface KeptContent {
  readonly content: Content
  /** What the server had when it was first written over. */
  readonly base: Content
}

const store = typeof indexedDB === 'undefined' ? undefined : createStore('salon-calls', 'written')

/** A browser that keeps nothing, as in a private window, still lets one write. */
const quietly = <T>(work: Promise<T> | undefined): Promise<T | undefined> =>
  work ? work.catch(() => undefined) : Promise.resolve(undefined)

export const readKept = (callId: string) => quietly(store && get<KeptContent>(callId, store))
export const keep = (callId: string, kept: KeptContent) => quietly(store && set(callId, kept, store))
export const forget = (callId: string) => quietly(store && del(callId, store))
