import type { DrawnStand } from './drawing.ts'
import { boxOf, middleOf } from './geometry.ts'

export interface NumberParts {
  readonly prefix: string
  readonly n: number
  /** Digits at least, filled up with zeros. */
  readonly width: number
}

/** The digits that a number ends with, and what is before them: A-012 is A-, 12, 3 digits. */
export function partsOf(number: string): NumberParts {
  const [, prefix = number, digits = ''] = /^(.*?)(\d*)$/.exec(number) ?? []
  return { prefix, n: digits === '' ? 0 : Number(digits), width: digits.length }
}

export const numberOf = ({ prefix, n, width }: NumberParts): string => `${prefix}${String(n).padStart(width, '0')}`

/** The next number after one that nobody has; it is then had. */
export function nextFree(after: NumberParts, taken: Set<string>): string {
  for (let n = after.n + 1; ; n++) {
    const number = numberOf({ ...after, n })
    if (taken.has(number)) continue
    taken.add(number)
    return number
  }
}

/** The number a new stand gets: the one after the highest of the most used prefix. */
export function suggestedNumber(stands: readonly DrawnStand[], prefix = 'A-'): string {
  const parts = stands.map(({ number }) => partsOf(number)).filter(({ width }) => width > 0)
  const counts = new Map<string, NumberParts[]>()
  for (const each of parts) counts.set(each.prefix, [...(counts.get(each.prefix) ?? []), each])
  const most = [...counts.values()].toSorted((one, other) => other.length - one.length)[0]
  const last = most?.toSorted((one, other) => other.n - one.n)[0] ?? { prefix, n: 0, width: 3 }
  return nextFree(last, new Set(stands.map(({ number }) => number)))
}

/** Row by row from the north, each from the west: stands whose middles are within half a stand are in one row. */
export function readingOrder(stands: readonly DrawnStand[]): readonly DrawnStand[] {
  const placed = stands
    .map((stand) => {
      const box = boxOf(stand.outline)
      const [x, y] = middleOf(box)
      return { stand, x, y, reach: (box.bottom - box.top) / 2 }
    })
    .sort((a, b) => a.y - b.y || a.x - b.x)
  const rows: (typeof placed)[] = []
  for (const each of placed) {
    const row = rows.at(-1)
    const first = row?.[0]
    if (row && first && each.y - first.y < Math.min(first.reach, each.reach)) row.push(each)
    else rows.push([each])
  }
  return rows.flatMap((row) => row.sort((a, b) => a.x - b.x).map(({ stand }) => stand))
}

/** As a row is walked and the next one back. */
export function walkingOrder(stands: readonly DrawnStand[]): readonly DrawnStand[] {
  const rows: DrawnStand[][] = []
  let last = -Infinity
  for (const stand of readingOrder(stands)) {
    const { left } = boxOf(stand.outline)
    if (left < last || rows.length === 0) rows.push([])
    rows.at(-1)?.push(stand)
    last = left
  }
  return rows.flatMap((row, n) => (n % 2 === 0 ? row : row.toReversed()))
}
