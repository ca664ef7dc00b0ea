import type { PlanPoint } from './hall.ts'
import type { DraftFeature, HallContent } from './plan-draft.ts'
import { boxesOverlap, boxOf, isInside, middleOf } from './plan-geometry.ts'
import { gridOf } from './plan-grid.ts'
import { common } from './plan-outline.rules.ts'
import type { PlanProblem } from './plan-problem.ts'
import { sidesOf } from './plan-sides.rules.ts'
import { waysThrough } from './plan-ways.ts'

/** Two units of passage: what a way out must keep everywhere. */
export const ESCAPE_WIDTH_CM = 140
/** What is kept clear inside a door, over its whole width. */
export const CLEAR_BEFORE_EXIT_CM = 300
const TOLERATED_DM2 = 1

/** What keeps people from getting out: no door, a blocked one, or no way that is wide enough between stand and door. */
export function whatBlocksExits(content: HallContent): PlanProblem[] {
  const exits = content.features.filter(({ kind }) => kind === 'DOOR' || kind === 'EMERGENCY_EXIT')
  const none = { stands: [], numbers: [], features: [], measured: null, required: null } as const
  if (exits.length === 0) return [{ ...none, code: 'NO_EXIT', severity: 'ERROR', at: middleOf(content.outline) }]
  return [...exits.flatMap((exit) => blockedBy(exit, content)), ...cutOff(content, exits)]
}

/** Stands and pillars in the area that a door needs clear. */
function blockedBy(exit: DraftFeature, content: HallContent): PlanProblem[] {
  const area = clearArea(exit, content.outline)
  const box = boxOf(area)
  const inTheWay = (outline: readonly PlanPoint[]) => {
    if (!boxesOverlap(box, boxOf(outline))) return undefined
    const shared = common(area, outline)
    return shared.areaDm2 > TOLERATED_DM2 ? shared : undefined
  }
  const problem = { code: 'EXIT_BLOCKED', severity: 'ERROR', required: 0 } as const
  return [
    ...content.stands.flatMap(({ id, number, outline }): PlanProblem[] => {
      const shared = inTheWay(outline)
      const where = { stands: [id], numbers: [number], features: [exit.id] }
      return shared ? [{ ...problem, ...where, at: shared.at, measured: shared.areaDm2 }] : []
    }),
    ...content.features.flatMap(({ id, kind, shape }): PlanProblem[] => {
      const shared = kind === 'PILLAR' ? inTheWay(shape) : undefined
      const where = { stands: [], numbers: [], features: [exit.id, id] }
      return shared ? [{ ...problem, ...where, at: shared.at, measured: shared.areaDm2 }] : []
    }),
  ]
}

/** The rectangle inside a door: as wide as it, and on the side where the hall is. */
export function clearArea({ shape }: DraftFeature, outline: readonly PlanPoint[]): PlanPoint[] {
  const from = shape[0] ?? [0, 0]
  const to = shape.at(-1) ?? from
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]]
  const long = Math.hypot(dx, dy) || 1
  const middle = middleOf([from, to])
  const [nx, ny] = [-dy / long, dx / long]
  const sign = isInside([middle[0] + nx * 50, middle[1] + ny * 50], outline) ? 1 : -1
  const inward = ([x, y]: PlanPoint): PlanPoint => [
    Math.round(x + sign * nx * CLEAR_BEFORE_EXIT_CM),
    Math.round(y + sign * ny * CLEAR_BEFORE_EXIT_CM),
  ]
  return [from, to, inward(to), inward(from)]
}

/** Stands that no door is reached from, and doors that are reached from no stand. */
function cutOff(content: HallContent, exits: readonly DraftFeature[]): PlanProblem[] {
  const ways = waysThrough(gridOf(content), ESCAPE_WIDTH_CM)
  const half = ESCAPE_WIDTH_CM / 2
  const out = new Map(exits.map((exit) => [exit, ways.near(middleOf(clearArea(exit, [...content.outline])), half * 2)]))
  const reachable = new Set([...out.values()].flatMap((parts) => [...parts]))
  const sides = sidesOf(content)
  const reached = new Set<number>()
  const problem = { severity: 'ERROR', measured: null, required: ESCAPE_WIDTH_CM } as const
  const problems: PlanProblem[] = []
  for (const { id, number, outline } of content.stands) {
    const open = sides.get(id)?.sides ?? []
    // Without an open side it has a problem of its own.
    if (open.length === 0) continue
    const before = open.flatMap(({ from, to, out: [ox, oy] }) =>
      [0.2, 0.5, 0.8].flatMap((t) => {
        const x = from[0] + t * (to[0] - from[0]) + ox * (half + 15)
        const y = from[1] + t * (to[1] - from[1]) + oy * (half + 15)
        return [...ways.near([x, y], 30)]
      }),
    )
    for (const part of before) reached.add(part)
    if (!before.some((part) => reachable.has(part)))
      problems.push({
        ...problem,
        code: 'STAND_CUT_OFF',
        stands: [id],
        numbers: [number],
        features: [],
        at: middleOf(outline),
      })
  }
  if (content.stands.length === 0) return problems
  for (const [{ id, shape }, parts] of out)
    if (![...parts].some((part) => reached.has(part)))
      problems.push({ ...problem, code: 'EXIT_CUT_OFF', stands: [], numbers: [], features: [id], at: middleOf(shape) })
  return problems
}
