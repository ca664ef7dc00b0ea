import type { Command, Outcome } from './command.ts'
import { joined, sliced } from './cutting.ts'
import { type Drawing, type DrawnStand, standsAmong } from './drawing.ts'
import { boxOf } from './geometry.ts'
import { nextFree, partsOf, readingOrder } from './numbering.ts'

/** Narrower than this nobody can stand behind a table. */
export const LEAST_STAND_CM = 50

/**
 * Every chosen stand in `parts` equal slices. The first slice stays the stand, with its id, number and whoever has it; the
 * others are new, with the next numbers that are free.
 */
export function split(drawing: Drawing, command: Extract<Command, { kind: 'split' }>): Outcome {
  const wanted = new Set(command.ids)
  if (standsAmong(drawing, wanted).length === 0) return { whyNot: { code: 'NOTHING_CHOSEN' } }
  const ids = [...command.newIds]
  const taken = new Set(drawing.stands.map(({ number }) => number))
  const stands: DrawnStand[] = []
  for (const stand of drawing.stands) {
    if (!wanted.has(stand.id)) {
      stands.push(stand)
      continue
    }
    const { left, top, right, bottom } = boxOf(stand.outline)
    const long = command.axis === 'x' ? right - left : bottom - top
    if (long / command.parts < LEAST_STAND_CM) return { whyNot: { code: 'TOO_SMALL_TO_SPLIT', number: stand.number } }
    const slices = sliced(stand.outline, command.axis, command.parts)
    if (!slices) return { whyNot: { code: 'SPLITS_IN_PIECES', number: stand.number } }
    for (const [n, outline] of slices.entries()) {
      if (n === 0) stands.push({ ...stand, outline })
      else
        stands.push({
          ...stand,
          id: ids.shift() ?? crypto.randomUUID(),
          number: nextFree(partsOf(stand.number), taken),
          outline,
          watts: stand.watts,
        })
    }
  }
  return { drawing: { ...drawing, stands } }
}

/** The chosen stands as one: it is the first in reading order, with the power of all. */
export function merged(drawing: Drawing, ids: readonly string[]): Outcome {
  const chosen = readingOrder(standsAmong(drawing, new Set(ids)))
  const [first, ...others] = chosen
  if (!first || others.length === 0) return { whyNot: { code: 'CHOOSE_MORE' } }
  const outline = joined(chosen.map((stand) => stand.outline))
  if (!outline) return { whyNot: { code: 'NOT_ADJACENT' } }
  const gone = new Set(others.map(({ id }) => id))
  const whole: DrawnStand = {
    ...first,
    outline,
    // What was set by hand was said of the smaller stand.
    openSides: null,
    shape: null,
    watts: chosen.reduce((sum, { watts }) => sum + watts, 0),
    water: chosen.some(({ water }) => water),
    accessible: chosen.some(({ accessible }) => accessible),
    blocked: chosen.find(({ blocked }) => blocked)?.blocked ?? null,
  }
  return {
    drawing: {
      ...drawing,
      stands: drawing.stands.filter(({ id }) => !gone.has(id)).map((each) => (each === first ? whole : each)),
    },
  }
}
