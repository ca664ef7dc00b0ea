import type { PlanExhibitor, PlanHall, PlanStand } from './planTypes.ts'
import { pointsOf } from './points.ts'
import type { StandNow } from './standState.ts'

/** How near the edges of two stands are when one calls the other its neighbour: across an aisle, in centimetres. */
const neighbourly = 450

function boxOf(points: string) {
  const corners = pointsOf(points)
  const xs = corners.map(([x]) => x)
  const ys = corners.map(([, y]) => y)
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) }
}

/** How far apart two outlines are, by the boxes around them. */
function gap(one: string, other: string): number {
  const [a, b] = [boxOf(one), boxOf(other)]
  const x = Math.max(0, a.left - b.right, b.left - a.right)
  const y = Math.max(0, a.top - b.bottom, b.top - a.bottom)
  return Math.hypot(x, y)
}

/** How far a stand is from the nearest door of its hall, in metres as the crow flies; undefined where it has none. */
export function metresToDoor(hall: Pick<PlanHall, 'features'>, stand: Pick<PlanStand, 'points'>): number | undefined {
  const doors = hall.features.filter(({ kind }) => kind === 'DOOR').map(({ points }) => gap(stand.points, points))
  return doors.length > 0 ? Math.round(Math.min(...doors) / 100) : undefined
}

/** Who exhibits beside a stand or across the aisle, the nearest first. */
export function neighboursOf(
  hall: Pick<PlanHall, 'stands'>,
  stand: PlanStand,
  states: ReadonlyMap<string, StandNow>,
  most = 3,
): PlanExhibitor[] {
  return hall.stands
    .filter(({ id }) => id !== stand.id && states.get(id)?.state === 'allocated')
    .map((other) => ({ other, far: gap(stand.points, other.points) }))
    .filter(({ far }) => far <= neighbourly)
    .sort((a, b) => a.far - b.far)
    .flatMap(({ other }) => states.get(other.id)?.exhibitors[0] ?? [])
    .slice(0, most)
}
