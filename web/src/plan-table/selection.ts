/** The ids after one is added or taken away. */
export const toggled = (ids: readonly string[], id: string): readonly string[] =>
  ids.includes(id) ? ids.filter((each) => each !== id) : [...ids, id]

/** The ids from one to another, both included, in the order of the list; those that are chosen already stay. */
export function stretchedTo(
  ids: readonly string[],
  list: readonly string[],
  from: string | undefined,
  to: string,
): readonly string[] {
  const ends = [list.indexOf(from ?? to), list.indexOf(to)].toSorted((a, b) => a - b)
  const between = list.slice(Math.max(0, ends[0] ?? 0), (ends[1] ?? 0) + 1)
  return [...ids, ...between.filter((id) => !ids.includes(id))]
}

export const withId = (ids: readonly string[], id: string): readonly string[] => (ids.includes(id) ? ids : [...ids, id])
