import type { Drawing, Outline } from '../plan-editor/drawing.ts'
import { type Box, boxOf, rectangle } from '../plan-editor/geometry.ts'

const STEP_CM = 100

const meets = (a: Box, b: Box) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom

/**
 * Where something new of a size goes: beside what it comes after (east, then south, then west of it), else the first
 * free place from the north-west. What stands in the way is stands and pillars. In a full hall it is the corner.
 */
export function placeFor(drawing: Drawing, width: number, depth: number, after?: Outline): Outline {
  const taken = [
    ...drawing.stands.map(({ outline }) => boxOf(outline)),
    ...drawing.features.filter(({ kind }) => kind === 'PILLAR').map(({ outline }) => boxOf(outline)),
  ]
  const hall = boxOf(drawing.outline)
  const at = (left: number, top: number): Box => ({ left, top, right: left + width, bottom: top + depth })
  const isFree = (box: Box) =>
    box.left >= hall.left &&
    box.top >= hall.top &&
    box.right <= hall.right &&
    box.bottom <= hall.bottom &&
    !taken.some((other) => meets(box, other))
  if (after) {
    const { left, top, right, bottom } = boxOf(after)
    const beside = [at(right, top), at(left, bottom), at(left - width, top)].find(isFree)
    if (beside) return rectangle(beside)
  }
  for (let top = hall.top; top + depth <= hall.bottom; top += STEP_CM)
    for (let left = hall.left; left + width <= hall.right; left += STEP_CM) {
      const box = at(left, top)
      if (isFree(box)) return rectangle(box)
    }
  return rectangle(at(hall.left, hall.top))
}
