import type { PlanPoint, StandShape } from './hall.ts'
import type { HallContent } from './plan-draft.ts'
import { signedArea2 } from './plan-geometry.ts'
import { gridOf, type PlanGrid } from './plan-grid.ts'

/** How a drawn stand lies among the others. */
export interface SidesOfStand {
  readonly openSides: number
  readonly shape: StandShape
  /** The sides that visitors may come from: where their middle is, and which way is out. */
  readonly sides: readonly OpenSide[]
}

export interface OpenSide {
  readonly from: PlanPoint
  readonly to: PlanPoint
  /** Of length 1, away from the stand. */
  readonly out: PlanPoint
}

/** A side shorter than this is a cut corner, and nobody comes in there. */
const SHORTEST_SIDE_CM = 100
/** How far out somebody stands who looks at it. */
const STEP_OUT_CM = 60
/** What part of a side must be free for it to be open. */
const OPEN_SHARE = 0.6

const known = new WeakMap<HallContent, ReadonlyMap<string, SidesOfStand>>()

/** The open sides of every stand of a hall, by id, as the drawing shows them. Computed once for each content. */
export function sidesOf(content: HallContent): ReadonlyMap<string, SidesOfStand> {
  const kept = known.get(content)
  if (kept) return kept
  const grid = gridOf(content)
  const sides = new Map(
    content.stands.map(({ id, outline }) => {
      const open = sidesOfOutline(outline).filter((side) => isOpen(side, grid))
      const openSides = Math.min(4, open.length)
      return [id, { openSides, shape: shapeOf(openSides), sides: open }] as const
    }),
  )
  known.set(content, sides)
  return sides
}

/** What a number of open sides makes of a stand. */
export function shapeOf(openSides: number): StandShape {
  return openSides >= 4 ? 'ISLAND' : openSides === 3 ? 'PENINSULA' : openSides === 2 ? 'CORNER' : 'INLINE'
}

/** The straight sides of an outline that somebody could come in by; edges in one line are one side. */
function sidesOfOutline(outline: readonly PlanPoint[]): OpenSide[] {
  const corners = outline.filter((point, n) => {
    const before = outline.at(n - 1) ?? point
    const after = outline[(n + 1) % outline.length] ?? point
    const turn = (point[0] - before[0]) * (after[1] - point[1]) - (point[1] - before[1]) * (after[0] - point[0])
    return Math.abs(turn) > 1
  })
  // With y to the south, a positive area goes round clockwise, and out is to the left of the way.
  const sign = signedArea2(outline) > 0 ? 1 : -1
  return corners.flatMap((from, n) => {
    const to = corners[(n + 1) % corners.length] ?? from
    const [dx, dy] = [to[0] - from[0], to[1] - from[1]]
    const long = Math.hypot(dx, dy)
    return long < SHORTEST_SIDE_CM ? [] : [{ from, to, out: [(sign * dy) / long, (-sign * dx) / long] as const }]
  })
}

function isOpen({ from, to, out }: OpenSide, grid: PlanGrid): boolean {
  const probes = Math.max(3, Math.ceil(Math.hypot(to[0] - from[0], to[1] - from[1]) / 50))
  let free = 0
  for (let n = 0; n < probes; n++) {
    const t = (n + 0.5) / probes
    const x = from[0] + t * (to[0] - from[0])
    const y = from[1] + t * (to[1] - from[1])
    if (
      grid.isFree(x + out[0] * STEP_OUT_CM, y + out[1] * STEP_OUT_CM) &&
      grid.isFree(x + (out[0] * STEP_OUT_CM) / 2, y + (out[1] * STEP_OUT_CM) / 2)
    )
      free++
  }
  return free >= probes * OPEN_SHARE
}

/** A hall whose stands say how they lie: what was left to the drawing is filled in from it. */
export function settled(content: HallContent): HallContent {
  const drawn = sidesOf(content)
  const stands = content.stands.map((stand) => {
    const openSides = stand.openSides ?? drawn.get(stand.id)?.openSides ?? 0
    return { ...stand, openSides, shape: stand.shape ?? shapeOf(openSides) }
  })
  return { ...content, stands }
}

/** The other way round: what the drawing says anyway is left to it, so that it follows when a stand is moved. */
export function leftToDrawing(content: HallContent): HallContent {
  const drawn = sidesOf(content)
  const stands = content.stands.map((stand) => ({
    ...stand,
    openSides: stand.openSides === drawn.get(stand.id)?.openSides ? null : stand.openSides,
    shape: stand.shape === shapeOf(stand.openSides ?? 0) ? null : stand.shape,
  }))
  return { ...content, stands }
}
