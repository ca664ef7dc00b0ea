import type { Drawing, DrawnFeature, DrawnStand, DrawnZone, Names, Outline } from './drawing.ts'
import type { Axis, Box } from './geometry.ts'

export type Edge = 'left' | 'centre' | 'right' | 'top' | 'middle' | 'bottom'
export type Order = 'reading' | 'walking' | 'chosen'
type Ids = readonly string[]

/** What can be asked of a drawing, as plain data. */
export type Command =
  | {
      readonly kind: 'add'
      readonly stands?: readonly DrawnStand[]
      readonly features?: readonly DrawnFeature[]
      readonly zones?: readonly DrawnZone[]
    }
  | { readonly kind: 'move'; readonly ids: Ids; readonly dx: number; readonly dy: number }
  | { readonly kind: 'resize'; readonly ids: Ids; readonly from: Box; readonly to: Box }
  | { readonly kind: 'outline'; readonly id: string; readonly outline: Outline }
  | { readonly kind: 'turn'; readonly ids: Ids; readonly quarters: number }
  | { readonly kind: 'mirror'; readonly ids: Ids; readonly axis: Axis }
  | { readonly kind: 'align'; readonly ids: Ids; readonly edge: Edge }
  | { readonly kind: 'distribute'; readonly ids: Ids; readonly axis: Axis }
  | { readonly kind: 'split'; readonly ids: Ids; readonly axis: Axis; readonly parts: number; readonly newIds: Ids }
  | { readonly kind: 'merge'; readonly ids: Ids }
  | {
      readonly kind: 'renumber'
      readonly ids: Ids
      readonly order: Order
      readonly prefix: string
      readonly start: number
      readonly step: number
      readonly width: number
    }
  | {
      readonly kind: 'duplicate'
      readonly ids: Ids
      readonly copies: number
      readonly dx: number
      readonly dy: number
      readonly newIds: Ids
    }
  | { readonly kind: 'remove'; readonly ids: Ids }
  | { readonly kind: 'setStands'; readonly ids: Ids; readonly part: Partial<Omit<DrawnStand, 'id' | 'outline'>> }
  | { readonly kind: 'setFeatures'; readonly ids: Ids; readonly part: Partial<Pick<DrawnFeature, 'kind' | 'measure'>> }
  | { readonly kind: 'setZone'; readonly id: string; readonly part: Partial<Omit<DrawnZone, 'id' | 'outline'>> }
  | { readonly kind: 'assignZones'; readonly ids: Ids }
  | { readonly kind: 'setHall'; readonly names?: Names; readonly widthCm?: number; readonly depthCm?: number }
  /** From a file, from a colleague, from an older release. */
  | { readonly kind: 'become'; readonly drawing: Drawing; readonly from: 'import' | 'colleague' }

export type CommandKind = Command['kind']

/** Why a command cannot be done. */
export type WhyNot =
  | { readonly code: 'NOTHING_CHOSEN' }
  | { readonly code: 'CHOOSE_MORE' }
  | { readonly code: 'NOT_ADJACENT' }
  | { readonly code: 'SPLITS_IN_PIECES'; readonly number: string }
  | { readonly code: 'TOO_SMALL_TO_SPLIT'; readonly number: string }
  | { readonly code: 'NUMBER_TAKEN'; readonly number: string }
  | { readonly code: 'NUMBER_MALFORMED'; readonly number: string }
  | { readonly code: 'TOO_MANY'; readonly most: number }

export type Outcome = { readonly drawing: Drawing } | { readonly whyNot: WhyNot }

/** As many stands as one hall may have. */
export const MOST_STANDS = 900
/** Letters, digits, hyphens, dots and slashes, as a sign has them. */
export const NUMBER = /^[\p{L}\p{N}][\p{L}\p{N}/.-]{0,11}$/u
