import type { FeatureKind, Names } from '../plan-editor/drawing.ts'
import type { RawPoint } from './matrix.ts'

/** What a shape of a file may be of a hall. */
export const IMPORT_KINDS = [
  'STAND',
  'WALL',
  'AISLE',
  'DOOR',
  'EMERGENCY_EXIT',
  'PILLAR',
  'POWER',
  'WATER',
  'ZONE',
  'HALL',
] as const
export type ImportKind = 'STAND' | FeatureKind | 'ZONE' | 'HALL'

export interface RawPart {
  readonly points: readonly RawPoint[]
  readonly isClosed: boolean
  readonly isCurved: boolean
}

/** A shape of a file, in the file's units with y to the south, and all that the file says of it. */
export interface RawShape {
  /** What it is called in a report: `polygon#A-12`. */
  readonly element: string
  /** The layer or class by which its kind is chosen. */
  readonly group: string
  /** Said outright. */
  readonly kind: ImportKind | undefined
  readonly parts: readonly RawPart[]
  /** What may be its number, the likeliest first. */
  readonly labels: readonly string[]
  /** By the names that our own files use: number, build, watts, … */
  readonly facts: ReadonlyMap<string, string>
}

export interface RawText {
  readonly at: RawPoint
  readonly text: string
}

export const WHY_UNREAD = ['NOT_A_SHAPE', 'BAD_PATH', 'BAD_TRANSFORM', 'BAD_FIGURES', 'HIDDEN', 'NO_GEOMETRY'] as const
/** What of a file is not taken, and why. */
export interface Unread {
  readonly element: string
  readonly why: (typeof WHY_UNREAD)[number]
}

/** A file, read and not yet understood. */
export interface RawPlan {
  /** Written by us: then nothing has to be guessed. */
  readonly isOurs: boolean
  readonly names: Names | undefined
  readonly widthCm: number | undefined
  readonly depthCm: number | undefined
  /** Centimetres in one unit of the file, where the file says so. */
  readonly cmPerUnit: number | undefined
  readonly shapes: readonly RawShape[]
  readonly texts: readonly RawText[]
  readonly unread: readonly Unread[]
}

/** Why a file is not read at all. */
export type FileRefusal =
  | { readonly code: 'TOO_LARGE'; readonly mostMb: number }
  | { readonly code: 'TOO_MANY_ELEMENTS'; readonly most: number }
  | { readonly code: 'ENTITIES' }
  | { readonly code: 'NOT_SVG' }
  | { readonly code: 'NOT_GEOJSON' }
  | { readonly code: 'OTHER_FORMAT' }
  | { readonly code: 'EMPTY' }

export const MOST_MB = 8
export const MOST_ELEMENTS = 20_000
