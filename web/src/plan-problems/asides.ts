import type { Command } from '../plan-editor/command.ts'
import type { Drawing, DrawnStand } from '../plan-editor/drawing.ts'
import { type Box, boxOf, contains, middleOf, moved } from '../plan-editor/geometry.ts'

/** What is left of a stand that was cut back must still be one. */
const LEAST_CM = 150
/** A border on the border of the hall is within it. */
const EDGE_CM = 2

/** A way aside: by how much, and on which axis. */
export interface Aside {
  readonly dx: number
  readonly dy: number
}

export const meets = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom

/** The four ways in which a box gets clear of another, the shortest first. */
export const asidesFrom = (box: Box, obstacle: Box): readonly Aside[] =>
  [
    { dx: obstacle.right - box.left, dy: 0 },
    { dx: obstacle.left - box.right, dy: 0 },
    { dx: 0, dy: obstacle.bottom - box.top },
    { dx: 0, dy: obstacle.top - box.bottom },
  ].sort((one, other) => lengthOf(one) - lengthOf(other))

export const lengthOf = ({ dx, dy }: Aside): number => Math.abs(dx) + Math.abs(dy)

/** The command that moves a stand aside; undefined where it would stand on another, on a pillar, or out of the hall. */
export function moveAside(drawing: Drawing, stand: DrawnStand, { dx, dy }: Aside): Command | undefined {
  const outline = moved(stand.outline, dx, dy)
  const box = boxOf(outline)
  const [cx, cy] = middleOf(box)
  const within = outline.every(([x, y]) =>
    contains(drawing.outline, [x + Math.sign(cx - x) * EDGE_CM, y + Math.sign(cy - y) * EDGE_CM]),
  )
  const taken = [
    ...drawing.stands.filter(({ id }) => id !== stand.id),
    ...drawing.features.filter(({ kind }) => kind === 'PILLAR'),
  ]
  if (!within || taken.some((other) => meets(box, boxOf(other.outline)))) return undefined
  return { kind: 'move', ids: [stand.id], dx, dy }
}

/** The command that cuts a stand back on the side that it would be moved away from; undefined where too little is left. */
export function cutBack({ id, outline }: DrawnStand, { dx, dy }: Aside): Command | undefined {
  const from = boxOf(outline)
  const to = {
    left: from.left + Math.max(0, dx),
    right: from.right + Math.min(0, dx),
    top: from.top + Math.max(0, dy),
    bottom: from.bottom + Math.min(0, dy),
  }
  if (to.right - to.left < LEAST_CM || to.bottom - to.top < LEAST_CM) return undefined
  return { kind: 'resize', ids: [id], from, to }
}
