import type { Command } from './command.ts'
import { type Drawing, type Outline, type Point, thingOf } from './drawing.ts'
import { outlineOf } from './drawn.ts'
import { type Box, boxBetween, boxOf, contains, rectangle, touches } from './geometry.ts'
import { type Guide, type Neighbours, neighboursOf, snap, snapPoint } from './snap.ts'
import type { DrawingTool } from './tools.ts'

/** A side or a corner by which a box is stretched. */
export const HANDLES = ['nw', 'n', 'ne', 'e', 'se', 's', 'sw', 'w'] as const
export type Handle = (typeof HANDLES)[number]

/** Where a press began, and on what. */
export type Hold =
  | {
      readonly kind: 'move'
      readonly ids: readonly string[]
      readonly from: Point
      readonly box: Box
      readonly neighbours: Neighbours
    }
  | {
      readonly kind: 'resize'
      readonly ids: readonly string[]
      readonly handle: Handle
      readonly box: Box
      readonly neighbours: Neighbours
    }
  | {
      readonly kind: 'corner'
      readonly id: string
      readonly n: number
      readonly outline: Outline
      readonly neighbours: Neighbours
    }
  | { readonly kind: 'draw'; readonly tool: DrawingTool; readonly from: Point; readonly neighbours: Neighbours }
  | { readonly kind: 'marquee'; readonly from: Point; readonly kept: readonly string[] }

/** What is shown while the pointer moves; the drawing itself changes only once it is let go. */
export type Gesture =
  | { readonly kind: 'none' }
  | { readonly kind: 'move'; readonly dx: number; readonly dy: number; readonly guides: readonly Guide[] }
  | { readonly kind: 'resize'; readonly from: Box; readonly to: Box; readonly guides: readonly Guide[] }
  | { readonly kind: 'corner'; readonly id: string; readonly outline: Outline; readonly guides: readonly Guide[] }
  | { readonly kind: 'draw'; readonly tool: DrawingTool; readonly outline: Outline; readonly guides: readonly Guide[] }
  | { readonly kind: 'marquee'; readonly box: Box }

export const noGesture: Gesture = { kind: 'none' }

export interface Snapping {
  /** Centimetres; 1 where somebody holds the key that frees them. */
  readonly grid: number
  /** How near something must be to be snapped to, in centimetres. */
  readonly reach: number
  /** Along one axis only. */
  readonly straight: boolean
}

/** A stand is never stretched to less: one could no longer take hold of it. */
const LEAST_CM = 20

/** What a hold and the pointer's place make together. */
export function dragged(hold: Hold, at: Point, { grid, reach, straight }: Snapping): Gesture {
  switch (hold.kind) {
    case 'move': {
      const { box, from } = hold
      let [dx, dy] = [at[0] - from[0], at[1] - from[1]]
      const alongX = straight && Math.abs(dx) >= Math.abs(dy)
      const alongY = straight && !alongX
      if (alongX) dy = 0
      if (alongY) dx = 0
      const { left, top, right, bottom } = box
      const snapped = snap(
        { left: left + dx, right: right + dx, top: top + dy, bottom: bottom + dy },
        hold.neighbours,
        { grid, reach, ...(alongX && { ys: [] }), ...(alongY && { xs: [] }) },
      )
      return { kind: 'move', dx: Math.round(dx + snapped.dx), dy: Math.round(dy + snapped.dy), guides: snapped.guides }
    }
    case 'resize': {
      const { box, handle } = hold
      const [isWest, isEast] = [handle.includes('w'), handle.includes('e')]
      const [isNorth, isSouth] = [handle.startsWith('n'), handle.startsWith('s')]
      const [x, y] = at
      const pulled = {
        left: isWest ? x : box.left,
        right: isEast ? x : box.right,
        top: isNorth ? y : box.top,
        bottom: isSouth ? y : box.bottom,
      }
      const { dx, dy, guides } = snap(pulled, hold.neighbours, {
        grid,
        reach,
        xs: isWest || isEast ? [x] : [],
        ys: isNorth || isSouth ? [y] : [],
      })
      const to = {
        left: isWest ? Math.min(Math.round(x + dx), box.right - LEAST_CM) : box.left,
        right: isEast ? Math.max(Math.round(x + dx), box.left + LEAST_CM) : box.right,
        top: isNorth ? Math.min(Math.round(y + dy), box.bottom - LEAST_CM) : box.top,
        bottom: isSouth ? Math.max(Math.round(y + dy), box.top + LEAST_CM) : box.bottom,
      }
      return { kind: 'resize', from: box, to, guides }
    }
    case 'corner': {
      const { at: corner, guides } = snapPoint(at, hold.neighbours, grid, reach)
      const outline = hold.outline.map((point, n) => (n === hold.n ? corner : point))
      return { kind: 'corner', id: hold.id, outline, guides }
    }
    case 'draw': {
      const { at: to, guides } = snapPoint(at, hold.neighbours, grid, reach)
      return { kind: 'draw', tool: hold.tool, outline: outlineOf(hold.tool, hold.from, to), guides }
    }
    case 'marquee':
      return { kind: 'marquee', box: boxBetween(hold.from, at) }
  }
}

/** What letting go asks of the drawing; undefined where nothing is asked, or where something new is added. */
export function releasedAs(gesture: Gesture, hold: Hold): Command | undefined {
  if (gesture.kind === 'move' && hold.kind === 'move')
    return { kind: 'move', ids: hold.ids, dx: gesture.dx, dy: gesture.dy }
  if (gesture.kind === 'resize' && hold.kind === 'resize')
    return { kind: 'resize', ids: hold.ids, from: gesture.from, to: gesture.to }
  if (gesture.kind === 'corner') return { kind: 'outline', id: gesture.id, outline: gesture.outline }
  return undefined
}

/** A press on what is chosen. */
export function holdToMove(drawing: Drawing, ids: readonly string[], from: Point): Hold {
  return { kind: 'move', ids, from, box: boxOfChosen(drawing, ids), neighbours: neighboursOf(drawing, new Set(ids)) }
}

export const boxOfChosen = (drawing: Drawing, ids: readonly string[]): Box =>
  boxOf(...ids.flatMap((id) => thingOf(drawing, id)?.outline ?? []).map((point) => [point]))

/** What a marquee catches: the stands that it touches, and whatever else is wholly inside. */
export function caught(drawing: Drawing, box: Box): readonly string[] {
  const corner = rectangle(box)
  const isInside = (outline: Outline) => outline.every((point) => contains(corner, point))
  const touched = drawing.stands.filter(({ outline }) => touches(boxOf(outline), box))
  const inside = [...drawing.features, ...drawing.zones].filter(({ outline }) => isInside(outline))
  return [...touched, ...inside].map(({ id }) => id)
}
