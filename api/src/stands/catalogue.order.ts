/** The first of many in an order, without putting all of them in it. */
export function firstOf(slots: readonly number[], count: number, compare: (a: number, b: number) => number): number[] {
  if (count <= 0) return []
  if (count >= slots.length / 4) return [...slots].sort(compare).slice(0, count)
  // A heap with the last of the first on top: most of the others are turned away after one comparison.
  const heap: number[] = []
  for (const slot of slots) {
    if (heap.length < count) {
      heap.push(slot)
      rise(heap, compare)
    } else if (compare(slot, heap[0] as number) < 0) {
      heap[0] = slot
      sink(heap, compare)
    }
  }
  return heap.sort(compare)
}

function rise(heap: number[], compare: (a: number, b: number) => number): void {
  let at = heap.length - 1
  while (at > 0) {
    const above = (at - 1) >> 1
    if (compare(heap[at] as number, heap[above] as number) <= 0) return
    swap(heap, at, above)
    at = above
  }
}

function sink(heap: number[], compare: (a: number, b: number) => number): void {
  let at = 0
  for (;;) {
    let last = at
    for (const below of [2 * at + 1, 2 * at + 2])
      if (below < heap.length && compare(heap[below] as number, heap[last] as number) > 0) last = below
    if (last === at) return
    swap(heap, at, last)
    at = last
  }
}

function swap(heap: number[], a: number, b: number): void {
  const held = heap[a] as number
  heap[a] = heap[b] as number
  heap[b] = held
}
