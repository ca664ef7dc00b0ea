import type { Command, WhyNot } from './command.ts'
import type { Thing } from './drawing.ts'
import { type Box, boxOf } from './geometry.ts'

type Arranging = Extract<Command, { kind: 'align' | 'distribute' }>
export type Shifts = ReadonlyMap<string, { readonly dx: number; readonly dy: number }>

/** By how much each thing moves so that they stand along one edge, or with equal gaps between them. */
export function arranged(things: readonly Thing[], command: Arranging): Shifts | WhyNot {
  if (things.length < (command.kind === 'align' ? 2 : 3)) return { code: 'CHOOSE_MORE' }
  const boxes = things.map(({ id, outline }) => ({ id, box: boxOf(outline) }))
  if (command.kind === 'align') {
    const all = boxOf(...things.map(({ outline }) => outline))
    return new Map(boxes.map(({ id, box }) => [id, toEdge(box, all, command.edge)]))
  }
  const [low, high] = command.axis === 'x' ? (['left', 'right'] as const) : (['top', 'bottom'] as const)
  const sorted = boxes.toSorted((a, b) => a.box[low] - b.box[low])
  const [first, last] = [sorted[0], sorted.at(-1)]
  if (!first || !last) return { code: 'CHOOSE_MORE' }
  const filled = sorted.reduce((sum, { box }) => sum + box[high] - box[low], 0)
  const gap = (last.box[high] - first.box[low] - filled) / (sorted.length - 1)
  let at = first.box[low]
  const shifts = new Map<string, { dx: number; dy: number }>()
  for (const { id, box } of sorted) {
    const by = Math.round(at - box[low])
    shifts.set(id, command.axis === 'x' ? { dx: by, dy: 0 } : { dx: 0, dy: by })
    at += box[high] - box[low] + gap
  }
  return shifts
}

function toEdge(box: Box, all: Box, edge: Extract<Arranging, { kind: 'align' }>['edge']) {
  switch (edge) {
    case 'left':
    case 'right':
      return { dx: all[edge] - box[edge], dy: 0 }
    case 'top':
    case 'bottom':
      return { dx: 0, dy: all[edge] - box[edge] }
    case 'centre':
      return { dx: Math.round((all.left + all.right - box.left - box.right) / 2), dy: 0 }
    case 'middle':
      return { dx: 0, dy: Math.round((all.top + all.bottom - box.top - box.bottom) / 2) }
  }
}
