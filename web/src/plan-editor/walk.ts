import type { DrawnStand } from './drawing.ts'
import { readingOrder } from './numbering.ts'

/**
 * The stand that Tab leads to, row by row from the north-west; undefined past either end, where Tab leaves the drawing:
 * nobody is caught in it.
 */
export function walkedTo(stands: readonly DrawnStand[], from: string | undefined, step: 1 | -1): string | undefined {
  const order = readingOrder(stands)
  if (from === undefined) return order.at(step === 1 ? 0 : -1)?.id
  const here = order.findIndex(({ id }) => id === from)
  if (here < 0) return order.at(step === 1 ? 0 : -1)?.id
  return order[here + step]?.id
}
