import { NUMBER } from '../plan-editor/command.ts'
import { boxOf, contains, squareMetres } from '../plan-editor/geometry.ts'
import { numberIn } from './mapping.ts'
import { through } from './matrix.ts'
import { matrixOf } from './placing.ts'
import type { RawPlan } from './rawPlan.ts'
import type { Asked, Taken } from './takenShapes.ts'

/** The number of each stand: said, or carried, or written inside it. */
export function standNumbers(taken: readonly Taken[], plan: RawPlan, { placing }: Asked): ReadonlyMap<Taken, string> {
  const numbers = new Map<Taken, string>()
  for (const each of taken) {
    const said = each.shape.facts.get('number')
    if (said !== undefined) numbers.set(each, said)
  }
  const matrix = matrixOf(plan, placing)
  const bySize = taken.toSorted((a, b) => squareMetres(a.outline) - squareMetres(b.outline))
  const boxes = new Map(taken.map((each) => [each, boxOf(each.outline)]))
  for (const { at, text } of plan.texts) {
    if (!/\p{N}/u.test(text) || !NUMBER.test(text)) continue
    const point = through(matrix, at)
    const [x, y] = point
    const around = bySize.find((each) => {
      const box = boxes.get(each)
      return box && x >= box.left && x <= box.right && y >= box.top && y <= box.bottom && contains(each.outline, point)
    })
    if (around && !numbers.has(around)) numbers.set(around, text)
  }
  for (const each of taken) {
    const carried = numberIn(each.shape)
    if (carried !== undefined && !numbers.has(each)) numbers.set(each, carried)
  }
  return numbers
}
