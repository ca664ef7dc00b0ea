import { isUuid } from '../shared/ids.ts'

/** Rows in the order of their ids; null where there is none, or where the id is not even one of ours. */
export async function byIds<T extends { readonly id: string }>(
  ids: readonly string[],
  read: (known: string[]) => Promise<readonly T[]>,
): Promise<(T | null)[]> {
  const rows = new Map((await read(ids.filter(isUuid))).map((row) => [row.id, row]))
  return ids.map((id) => rows.get(id) ?? null)
}
