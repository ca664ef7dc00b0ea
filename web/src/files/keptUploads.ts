import { createStore, del, delMany, getMany, keys, set } from 'idb-keyval'
import type { KeptFile } from './uploadFile.ts'

/** A photograph or paper that is on its way, kept on this device until it is where it belongs. */
export interface KeptUpload {
  readonly id: string
  readonly name: string
  readonly type: string
  /** As it is sent: made smaller already. */
  readonly bytes: ArrayBuffer
  /** What was chosen, so that the same is not chosen twice. */
  readonly chosen: string
  /** When, in milliseconds: the first chosen goes first. */
  readonly at: number
  /** The server has it; what is left is to put it into its form. */
  readonly handedIn?: KeptFile
}

/** `full`: this device has no room left; `nowhere`: it keeps nothing, as in a private window. */
export type Keeping = 'kept' | 'full' | 'nowhere'

// Bytes rather than blobs: some browsers lose the content of a blob when they are closed.
const store = typeof indexedDB === 'undefined' ? undefined : createStore('salon-uploads', 'waiting')
const nameOf = (form: string, id: string) => `${form}/${id}`

/** Keeps it, or says why this device does not. */
export async function keepUpload(form: string, upload: KeptUpload): Promise<Keeping> {
  if (!store) return 'nowhere'
  try {
    await set(nameOf(form, upload.id), upload, store)
    // Without it, a browser that is short of room may empty what pages keep.
    void navigator.storage?.persist?.().catch(() => false)
    return 'kept'
  } catch (error) {
    return isFull(error) ? 'full' : 'nowhere'
  }
}

export const forgetUpload = async (form: string, id: string): Promise<void> => {
  if (store) await del(nameOf(form, id), store).catch(() => undefined)
}

/** What waits for a form on this device, the first chosen first. */
export async function readKeptUploads(form: string): Promise<readonly KeptUpload[]> {
  if (!store) return []
  try {
    const own = (await keys<string>(store)).filter((key) => key.startsWith(`${form}/`))
    const found = await getMany<KeptUpload | undefined>(own, store)
    // An entry that cannot be read any more waits for nothing.
    const lost = own.filter((_, n) => !found[n]?.bytes)
    if (lost.length > 0) await delMany(lost, store)
    return found.flatMap((each) => (each?.bytes ? [each] : [])).sort((a, b) => a.at - b.at)
  } catch {
    return []
  }
}

/** How many wait for a form, or for any part of it. */
export async function countKeptUploads(form: string): Promise<number> {
  if (!store) return 0
  return keys<string>(store).then(
    (all) => all.filter((key) => key.startsWith(`${form}/`)).length,
    () => 0,
  )
}

/** Safari names the transaction, others the reason. */
function isFull(error: unknown): boolean {
  const names = [error, (error as { cause?: unknown } | null)?.cause].map((each) =>
    each instanceof Error || each instanceof DOMException ? each.name : '',
  )
  return names.includes('QuotaExceededError')
}
