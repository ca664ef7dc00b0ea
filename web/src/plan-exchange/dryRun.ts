import type { Drawing } from '../plan-editor/drawing.ts'
import type { ImportKind } from './rawPlan.ts'

export const WHY_LOST = ['NO_AREA', 'NO_LINE', 'TOO_FAR', 'TOO_MANY'] as const
export const WHY_CHANGED = [
  'CLOSED',
  'HOLE_FILLED',
  'SIMPLIFIED',
  'NUMBERED',
  'NUMBER_TAKEN',
  'NUMBER_MALFORMED',
  'BAD_FACT',
  'HALL_KEPT',
] as const

/** What an import could not take as it was: lost, or taken otherwise. */
export type ShapeFault =
  | { readonly element: string; readonly why: (typeof WHY_LOST)[number]; readonly isLost: true }
  | {
      readonly element: string
      readonly why: (typeof WHY_CHANGED)[number]
      readonly isLost: false
      /** The number that it got, or the property that makes no sense. */
      readonly value?: string
    }

/** What an import would do, before it does it. */
export interface DryRun {
  readonly drawing: Drawing
  /** How many of each sort are in the file and are taken. */
  readonly taken: ReadonlyMap<ImportKind, number>
  /** Ids of all that comes from the file. */
  readonly fromFile: ReadonlySet<string>
  /** Stands that stay the ones that they are: the same id, and whoever has them. */
  readonly known: number
  /** Stands that go. */
  readonly gone: number
  readonly faults: readonly ShapeFault[]
  /** How many shapes are in layers that nobody gave a kind. */
  readonly skipped: number
}
