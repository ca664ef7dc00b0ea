import { createStore, del, get, set } from 'idb-keyval'
import type { Drawing } from './drawing.ts'

/** What was drawn and the server does not have yet, with what it was drawn upon. */
export interface KeptDrawing {
  readonly base: Drawing
  readonly drawing: Drawing
  readonly version: number
  readonly basedOn: number
}

const store = typeof indexedDB === 'undefined' ? undefined : createStore('salon-plan', 'drawn')

/** A browser that keeps nothing, as in a private window, still lets one draw. */
const quietly = <T>(work: Promise<T> | undefined): Promise<T | undefined> =>
  work ? work.catch(() => undefined) : Promise.resolve(undefined)

/** What this device keeps of one hall. */
export const keptDrawing = (hall: string) => ({
  read: () => quietly(store && get<KeptDrawing>(hall, store)),
  keep: (kept: KeptDrawing): void => void quietly(store && set(hall, kept, store)),
  forget: (): void => void quietly(store && del(hall, store)),
})
