import type { Command } from '../plan-editor/command.ts'
import type { Drawing, DrawnFeature, DrawnStand, Point } from '../plan-editor/drawing.ts'
import type { Problem } from '../plan-editor/faultsOf.ts'
import { type Box, boxOf, contains, middleOf } from '../plan-editor/geometry.ts'
import { numberOf, partsOf } from '../plan-editor/numbering.ts'
import { newFeature } from '../plan-table/newThings.ts'
import { type Aside, asidesFrom, cutBack, lengthOf, moveAside } from './asides.ts'

export const MENDS = ['renumber', 'move', 'cut', 'asDrawn', 'zone', 'door'] as const
/** An obvious way to put something right, as a command that can be taken back. */
export interface Mend {
  readonly key: (typeof MENDS)[number]
  readonly command: Command
}

/** As the check has it. */
const CLEAR_BEFORE_EXIT_CM = 300

type Wrong = Pick<Problem, 'code' | 'stands' | 'features' | 'x' | 'y' | 'measured' | 'required'>

/** How a problem is put right where there is one obvious way; undefined where somebody has to think. */
export function mendOf(drawing: Drawing, problem: Wrong): Mend | undefined {
  const stands = problem.stands.flatMap((id) => drawing.stands.find((stand) => stand.id === id) ?? [])
  const features = problem.features.flatMap((id) => drawing.features.find((feature) => feature.id === id) ?? [])
  const [first] = stands
  switch (problem.code) {
    case 'DUPLICATE_NUMBER':
      return renumbering(drawing, stands, problem.measured ?? 0)
    case 'OPEN_SIDES_DIFFER':
      return {
        key: 'asDrawn',
        command: { kind: 'setStands', ids: problem.stands, part: { openSides: null, shape: null } },
      }
    case 'OUTSIDE_ZONE':
      return { key: 'zone', command: { kind: 'assignZones', ids: problem.stands } }
    case 'NO_EXIT':
      return { key: 'door', command: { kind: 'add', features: [newFeature(drawing, 'DOOR')] } }
    case 'OVERLAP':
      return stands.length === 2 ? aside(drawing, apart(stands)) : undefined
    case 'OVER_PILLAR':
      return first && features[0] && aside(drawing, clearOf(first, boxOf(features[0].outline)))
    case 'EXIT_BLOCKED':
      return first && features[0] && aside(drawing, clearOf(first, clearBox(drawing, features[0])))
    case 'OUTSIDE_HALL':
      return first && aside(drawing, [{ stand: first, by: backInto(boxOf(first.outline), boxOf(drawing.outline)) }])
    case 'AISLE_TOO_NARROW':
    case 'GAP_TOO_NARROW':
      return aside(drawing, retreats(stands, features, problem))
    default:
      return undefined
  }
}

interface Retreat {
  readonly stand: DrawnStand
  readonly by: Aside
}

/** The first of several ways aside that is free; else the first that a stand can be cut back by. */
function aside(drawing: Drawing, ways: readonly Retreat[]): Mend | undefined {
  const real = ways.filter(({ by }) => lengthOf(by) > 0)
  for (const { stand, by } of real) {
    const command = moveAside(drawing, stand, by)
    if (command) return { key: 'move', command }
  }
  for (const { stand, by } of real) {
    const command = cutBack(stand, by)
    if (command) return { key: 'cut', command }
  }
  return undefined
}

const clearOf = (stand: DrawnStand, obstacle: Box): readonly Retreat[] =>
  asidesFrom(boxOf(stand.outline), obstacle).map((by) => ({ stand, by }))

/** Two that stand on one floor: the second makes room rather than the first. */
function apart([one, other]: readonly DrawnStand[]): readonly Retreat[] {
  if (!one || !other) return []
  return [...clearOf(other, boxOf(one.outline)), ...clearOf(one, boxOf(other.outline))].sort(
    (a, b) => lengthOf(a.by) - lengthOf(b.by),
  )
}

function backInto(box: Box, hall: Box): Aside {
  const dx = box.left < hall.left ? hall.left - box.left : Math.min(0, hall.right - box.right)
  const dy = box.top < hall.top ? hall.top - box.top : Math.min(0, hall.bottom - box.bottom)
  return { dx, dy }
}

/** Away from where it is narrow, by as much as is missing: the last named stand first. */
function retreats(
  stands: readonly DrawnStand[],
  features: readonly DrawnFeature[],
  { x, y, measured, required }: Wrong,
): readonly Retreat[] {
  const by = Math.max(0, (required ?? 0) - (measured ?? 0))
  const aisle = features.find(({ kind }) => kind === 'AISLE')
  return stands.toReversed().map((stand) => {
    const box = boxOf(stand.outline)
    const isWithin = x > box.left && x < box.right && y > box.top && y < box.bottom
    // What reaches into an aisle goes back to its own side of it.
    const [fx, fy] = isWithin && aisle ? acrossOf(boxOf(aisle.outline), box) : awayFrom(x, y, box)
    return { stand, by: { dx: fx * by, dy: fy * by } }
  })
}

function acrossOf(aisle: Box, box: Box): readonly [number, number] {
  const [ax, ay] = middleOf(aisle)
  const [bx, by] = middleOf(box)
  return aisle.right - aisle.left >= aisle.bottom - aisle.top ? [0, by < ay ? -1 : 1] : [bx < ax ? -1 : 1, 0]
}

function awayFrom(x: number, y: number, box: Box): readonly [number, number] {
  const off = [x - box.right, box.left - x, y - box.bottom, box.top - y]
  const side = off.indexOf(Math.max(...off))
  return (
    (
      [
        [-1, 0],
        [1, 0],
        [0, -1],
        [0, 1],
      ] as const
    )[side] ?? [0, 0]
  )
}

/** What must be clear inside a door, as a box. */
function clearBox(drawing: Drawing, { outline }: DrawnFeature): Box {
  const [from, to]: readonly [Point, Point] = [outline[0] ?? [0, 0], outline.at(-1) ?? [0, 0]]
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]]
  const long = Math.hypot(dx, dy) || 1
  const [nx, ny] = [-dy / long, dx / long]
  const [mx, my] = [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2]
  const sign = contains(drawing.outline, [mx + nx * 50, my + ny * 50]) ? 1 : -1
  const deep = sign * CLEAR_BEFORE_EXIT_CM
  return boxOf([
    from,
    to,
    [Math.round(from[0] + nx * deep), Math.round(from[1] + ny * deep)],
    [Math.round(to[0] + nx * deep), Math.round(to[1] + ny * deep)],
  ])
}

/** All but the first get numbers of their own, one after the other; all of them where another hall has it too. */
function renumbering(drawing: Drawing, stands: readonly DrawnStand[], measured: number): Mend | undefined {
  const ids = stands.slice(measured > stands.length ? 0 : 1).map(({ id }) => id)
  const [first] = stands
  if (!first || ids.length === 0) return undefined
  const parts = partsOf(first.number)
  const { prefix, n, width } = parts.width > 0 ? parts : { prefix: `${parts.prefix}-`, n: 1, width: 1 }
  const taken = new Set(drawing.stands.map(({ number }) => number))
  const isFree = (start: number) => ids.every((_, m) => !taken.has(numberOf({ prefix, n: start + m, width })))
  let start = n + 1
  while (!isFree(start)) start++
  return { key: 'renumber', command: { kind: 'renumber', ids, order: 'chosen', prefix, start, step: 1, width } }
}
