import type { Command } from './command.ts'
import { COLOURS, type Drawing, type FeatureKind, type Outline, type Point, plainStand } from './drawing.ts'
import { boxBetween, moved, rectangle } from './geometry.ts'
import { suggestedNumber } from './numbering.ts'
import { type DrawingTool, MADE_OF, USUAL_SIZE } from './tools.ts'
import { zonesAssigned } from './zoning.ts'

/** The width that regulations ask of an aisle where nothing else is said, in centimetres; what a power point gives. */
const SAFE_AISLE_CM = 300
const USUAL_WATTS = 20_000

const KINDS = {
  aisle: 'AISLE',
  wall: 'WALL',
  door: 'DOOR',
  exit: 'EMERGENCY_EXIT',
  pillar: 'PILLAR',
  power: 'POWER',
  water: 'WATER',
} as const satisfies Record<Exclude<DrawingTool, 'stand' | 'zone'>, FeatureKind>

/** The outline that a tool draws between two points; of its usual size where they are the same. */
export function outlineOf(tool: DrawingTool, [ax, ay]: Point, [bx, by]: Point): Outline {
  if (MADE_OF[tool] === 'point') return [[ax, ay]]
  const isClick = ax === bx && ay === by
  const [width, depth] = USUAL_SIZE[tool]
  const to: Point = isClick ? [ax + width, ay + depth] : [bx, by]
  if (MADE_OF[tool] === 'area') return rectangle(boxBetween([ax, ay], to))
  // Walls and doors are straight along the hall nearly always: a hand that is a little off means that.
  const [dx, dy] = [Math.abs(to[0] - ax), Math.abs(to[1] - ay)]
  if (dx > 6 * dy)
    return [
      [ax, ay],
      [to[0], ay],
    ]
  if (dy > 6 * dx)
    return [
      [ax, ay],
      [ax, to[1]],
    ]
  return [[ax, ay], to]
}

/** The command that adds what was drawn. A stand gets the next number and the zone that it is in. */
export function added(drawing: Drawing, tool: DrawingTool, outline: Outline, id: string): Command {
  if (tool === 'stand') {
    const stand = plainStand(id, suggestedNumber(drawing.stands), outline)
    const { stands } = zonesAssigned({ ...drawing, stands: [stand] }, new Set([id]))
    return { kind: 'add', stands }
  }
  if (tool === 'zone') {
    const keys = new Set(drawing.zones.map(({ key }) => key))
    let n = drawing.zones.length + 1
    while (keys.has(`z${n}`)) n++
    const name = `Z${n}`
    const names = { fr: name, ar: name, en: name, es: name }
    const colour = COLOURS[(n - 1) % COLOURS.length] ?? COLOURS[0]
    return { kind: 'add', zones: [{ id, key: `z${n}`, names, outline, family: null, region: null, colour }] }
  }
  const measure = tool === 'aisle' ? SAFE_AISLE_CM : tool === 'power' ? USUAL_WATTS : null
  return { kind: 'add', features: [{ id, kind: KINDS[tool], outline, measure }] }
}

/** Where a tool draws without a pointer: beside what is chosen, else about the middle of what is seen. */
export function besides(tool: DrawingTool, chosen: { right: number; top: number } | undefined, middle: Point): Outline {
  const [width, depth] = USUAL_SIZE[tool]
  const grid = (value: number) => Math.round(value / 10) * 10
  const at: Point = chosen ? [chosen.right, chosen.top] : [grid(middle[0] - width / 2), grid(middle[1] - depth / 2)]
  return moved(outlineOf(tool, at, at), 0, 0)
}
