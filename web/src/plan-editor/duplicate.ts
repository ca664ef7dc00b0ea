import type { Command, Outcome } from './command.ts'
import { type Drawing, type DrawnStand, standsAmong } from './drawing.ts'
import { moved } from './geometry.ts'
import { nextFree, partsOf, readingOrder } from './numbering.ts'

/** Copies of the chosen stands at a pitch; their numbers go on after the last of those that were chosen. */
export function duplicated(drawing: Drawing, command: Extract<Command, { kind: 'duplicate' }>): Outcome {
  const row = readingOrder(standsAmong(drawing, new Set(command.ids)))
  const last = row.map(({ number }) => partsOf(number)).toSorted((a, b) => b.n - a.n)[0]
  if (!last) return { whyNot: { code: 'NOTHING_CHOSEN' } }
  const ids = [...command.newIds]
  const taken = new Set(drawing.stands.map(({ number }) => number))
  const copies: DrawnStand[] = []
  let parts = last.width > 0 ? last : { ...last, prefix: `${last.prefix}-` }
  for (let copy = 1; copy <= command.copies; copy++)
    for (const stand of row) {
      const number = nextFree(parts, taken)
      parts = { ...parts, n: partsOf(number).n }
      copies.push({
        ...stand,
        id: ids.shift() ?? crypto.randomUUID(),
        number,
        outline: moved(stand.outline, command.dx * copy, command.dy * copy),
        // Why one was kept out is no reason for its copies.
        blocked: null,
      })
    }
  return { drawing: { ...drawing, stands: [...drawing.stands, ...copies] } }
}

/** How many ids a duplication needs. */
export const copiesOf = (chosen: number, copies: number): readonly string[] =>
  Array.from({ length: chosen * copies }, () => crypto.randomUUID())
