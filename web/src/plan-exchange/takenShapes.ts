import { MOST_STANDS } from '../plan-editor/command.ts'
import type { Outline } from '../plan-editor/drawing.ts'
import { type ShapeFault, WHY_LOST } from './dryRun.ts'
import { kindOf, type Mapping } from './mapping.ts'
import { type Outlined, outlinesOf } from './outlineOf.ts'
import { matrixOf, type Placing } from './placing.ts'
import type { ImportKind, RawPlan, RawShape } from './rawPlan.ts'

/** As many as one request may carry. */
const MOST_FEATURES = 400

export interface Asked {
  readonly mapping: Mapping
  readonly placing: Placing
  /** What is drawn goes for what the file has of the same sort, or stays beside it. */
  readonly mode: 'replace' | 'add'
  readonly newId?: () => string
}

export interface Taken {
  readonly shape: RawShape
  readonly kind: ImportKind
  readonly outline: Outline
}

/** The shapes that have a kind, in centimetres, as far as there may be so many. */
export function takenOf(plan: RawPlan, { mapping, placing }: Asked, faults: ShapeFault[]): readonly Taken[] {
  const matrix = matrixOf(plan, placing)
  const counts = { stands: 0, features: 0, zones: 0 }
  return plan.shapes.flatMap((shape) => {
    const kind = kindOf(shape, mapping)
    if (kind === 'SKIP') return []
    const list = kind === 'STAND' ? 'stands' : kind === 'ZONE' ? 'zones' : 'features'
    return outlinesOf(shape, kind, matrix, plan.isOurs).flatMap(({ outline, notes }) => {
      faults.push(...notes.map((why) => faultOf(shape.element, why)))
      if (outline.length === 0) return []
      counts[list] += kind === 'HALL' ? 0 : 1
      if (counts[list] > (list === 'stands' ? MOST_STANDS : MOST_FEATURES)) {
        faults.push(faultOf(shape.element, 'TOO_MANY'))
        return []
      }
      return [{ shape, kind, outline }]
    })
  })
}

export function faultOf(element: string, why: Outlined['notes'][number], value?: string): ShapeFault {
  const lost = WHY_LOST.find((each) => each === why)
  if (lost) return { element, why: lost, isLost: true }
  return {
    element,
    why: why as Exclude<ShapeFault, { isLost: true }>['why'],
    isLost: false,
    ...(value !== undefined && { value }),
  }
}

/** Ids of what is drawn are kept when it is replaced; each once. */
export function identities(asked: Asked, known: readonly { readonly id: string }[]) {
  const free = new Set(asked.mode === 'replace' ? known.map(({ id }) => id) : [])
  return (wanted: string | undefined): string =>
    wanted !== undefined && free.delete(wanted) ? wanted : (asked.newId?.() ?? crypto.randomUUID())
}

export const told =
  ({ element }: RawShape, faults: ShapeFault[]) =>
  (fact: string) =>
    void faults.push(faultOf(element, 'BAD_FACT', fact))
