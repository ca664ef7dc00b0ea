/** Chance that is the same every time (mulberry32): a number from 0 to just below `below`. */
export type Chance = (below: number) => number

export function chanceFrom(start: number): Chance {
  let state = start
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below)
  }
}

/** The same things in another order. */
export function shuffled<T>(things: readonly T[], chance: Chance): T[] {
  const left = [...things]
  const result: T[] = []
  while (left.length > 0) result.push(...left.splice(chance(left.length), 1))
  return result
}
