import type { HallContent } from './plan-draft.ts'
import { isInside, middleOf } from './plan-geometry.ts'
import type { PlanProblem } from './plan-problem.ts'
import { sidesOf } from './plan-sides.rules.ts'

/** What stands say of themselves and the drawing does not bear out: sides, zones, power and water. */
export function whatIsNotBorneOut(content: HallContent): PlanProblem[] {
  return [...ofSides(content), ...ofZones(content), ...ofPower(content), ...ofWater(content)]
}

function ofSides(content: HallContent): PlanProblem[] {
  const sides = sidesOf(content)
  return content.stands.flatMap(({ id, number, outline, openSides }): PlanProblem[] => {
    const measured = sides.get(id)?.openSides ?? 0
    const stand = { stands: [id], numbers: [number], features: [], at: middleOf(outline), measured }
    if (measured === 0 || openSides === 0) return [{ ...stand, code: 'NO_OPEN_SIDE', severity: 'ERROR', required: 1 }]
    return openSides !== null && openSides > measured
      ? [{ ...stand, code: 'OPEN_SIDES_DIFFER', severity: 'WARNING', required: openSides }]
      : []
  })
}

function ofZones({ stands, zones }: HallContent): PlanProblem[] {
  const outlines = new Map(zones.map(({ id, outline }) => [id, outline]))
  return stands.flatMap(({ id, number, outline, zoneId }): PlanProblem[] => {
    const zone = zoneId === null ? undefined : outlines.get(zoneId)
    const at = middleOf(outline)
    if (!zone || isInside(at, zone)) return []
    const stand = { stands: [id], numbers: [number], features: [], at, measured: null, required: null }
    return [{ ...stand, code: 'OUTSIDE_ZONE', severity: 'WARNING' }]
  })
}

function ofPower({ stands, features, outline }: HallContent): PlanProblem[] {
  const points = features.filter(({ kind }) => kind === 'POWER')
  const required = stands.reduce((sum, { watts }) => sum + watts, 0)
  const measured = points.reduce((sum, { measure }) => sum + (measure ?? 0), 0)
  if (required <= measured) return []
  const at = points[0]?.shape[0] ?? middleOf(outline)
  const ids = points.map(({ id }) => id)
  return [
    { code: 'TOO_LITTLE_POWER', severity: 'WARNING', stands: [], numbers: [], features: ids, at, measured, required },
  ]
}

function ofWater({ stands, features }: HallContent): PlanProblem[] {
  const wet = stands.filter(({ water }) => water)
  const [first] = wet
  if (!first || features.some(({ kind }) => kind === 'WATER')) return []
  const at = middleOf(first.outline)
  const of = { stands: wet.map(({ id }) => id), numbers: [first.number], features: [], at }
  return [{ ...of, code: 'NO_WATER_POINT', severity: 'WARNING', measured: null, required: null }]
}
