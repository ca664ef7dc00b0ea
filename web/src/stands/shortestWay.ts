import type { WalkGrid } from './walkGrid.ts'

const diagonal = Math.SQRT2

/**
 * The shortest way between cells, by A*: eight directions, never over a corner. Of the goals, the one that is reached
 * first. Undefined when there is none.
 */
export function shortestWay(
  { columns, rows }: WalkGrid,
  open: Uint8Array,
  start: number,
  goals: ReadonlySet<number>,
): number[] | undefined {
  const ends = [...goals]
  if (start < 0 || !open[start] || ends.length === 0) return undefined
  const distance = new Float32Array(columns * rows).fill(Infinity)
  const from = new Int32Array(columns * rows).fill(-1)
  const heap: [number, number][] = []
  const left = (index: number) => {
    let least = Infinity
    for (const end of ends) {
      const dx = Math.abs((index % columns) - (end % columns))
      const dy = Math.abs(Math.floor(index / columns) - Math.floor(end / columns))
      least = Math.min(least, Math.max(dx, dy) + (diagonal - 1) * Math.min(dx, dy))
    }
    return least
  }
  distance[start] = 0
  push(heap, [left(start), start])
  for (let next = pop(heap); next; next = pop(heap)) {
    const [promised, here] = next
    const far = distance[here] ?? Infinity
    if (promised > far + left(here) + 1e-3) continue
    if (goals.has(here)) return wayTo(here, from)
    const column = here % columns
    const row = Math.floor(here / columns)
    const isOpen = (dx: number, dy: number) =>
      column + dx >= 0 &&
      column + dx < columns &&
      row + dy >= 0 &&
      row + dy < rows &&
      open[here + dy * columns + dx] === 1
    for (let dy = -1; dy <= 1; dy++)
      for (let dx = -1; dx <= 1; dx++) {
        if ((dx === 0 && dy === 0) || !isOpen(dx, dy) || (dx !== 0 && dy !== 0 && !(isOpen(dx, 0) && isOpen(0, dy))))
          continue
        const there = here + dy * columns + dx
        const walked = far + (dx !== 0 && dy !== 0 ? diagonal : 1)
        if (walked >= (distance[there] ?? Infinity) - 1e-6) continue
        distance[there] = walked
        from[there] = here
        push(heap, [walked + left(there), there])
      }
  }
  return undefined
}

function wayTo(end: number, from: Int32Array): number[] {
  const way: number[] = []
  for (let here = end; here >= 0; here = from[here] ?? -1) way.push(here)
  return way.reverse()
}

type Heap = [number, number][]

function push(heap: Heap, entry: [number, number]): void {
  let n = heap.length
  heap.push(entry)
  while (n > 0) {
    const parent = (n - 1) >> 1
    const above = heap[parent]
    if (!above || above[0] <= entry[0]) break
    heap[n] = above
    n = parent
  }
  heap[n] = entry
}

function pop(heap: Heap): [number, number] | undefined {
  const first = heap[0]
  const last = heap.pop()
  if (!first || !last || heap.length === 0) return first
  let n = 0
  for (;;) {
    let child = 2 * n + 1
    const [one, two] = [heap[child], heap[child + 1]]
    if (!one) break
    const smaller = two && two[0] < one[0] ? two : one
    if (smaller === two) child++
    if (smaller[0] >= last[0]) break
    heap[n] = smaller
    n = child
  }
  heap[n] = last
  return first
}
