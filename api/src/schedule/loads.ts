import type { Context } from '../context.ts'

/**
 * Joins the reads that one request asks for at once: the first asks, all that ask in the same turn of the event loop
 * share its answer, and a later one reads again, since a mutation may lie between.
 */
export function sharedLoad<T>(
  read: (context: Context, key: string) => Promise<T>,
): (context: Context, key: string) => Promise<T> {
  const loading = new WeakMap<Context, Map<string, Promise<T>>>()
  return (context, key) => {
    const kept = loading.get(context) ?? new Map<string, Promise<T>>()
    loading.set(context, kept)
    const shared = kept.get(key)
    if (shared) return shared
    const load = read(context, key)
    kept.set(key, load)
    const forget = () => kept.delete(key)
    load.then(forget, forget)
    return load
  }
}

/** Joins the keys that one request asks for in the same turn of the event loop into one read. */
export function batchedLoad<T>(
  read: (context: Context, keys: string[]) => Promise<ReadonlyMap<string, T>>,
): (context: Context, key: string) => Promise<T | undefined> {
  const batches = new WeakMap<Context, { keys: Set<string>; rows: Promise<ReadonlyMap<string, T>> }>()
  return async (context, key) => {
    let batch = batches.get(context)
    if (!batch) {
      const keys = new Set<string>()
      const rows = new Promise<void>((resolve) => setImmediate(resolve)).then(() => {
        batches.delete(context)
        return read(context, [...keys])
      })
      batch = { keys, rows }
      batches.set(context, batch)
    }
    batch.keys.add(key)
    return (await batch.rows).get(key)
  }
}
