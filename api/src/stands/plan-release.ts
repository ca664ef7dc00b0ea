import type { Localised } from '../shared/language.ts'
import type { PlanPoint } from './hall.ts'
import type { HallContent } from './plan-draft.ts'

/** What a release did to a stand. `FITTED` is its build, power, water, access, price rule, zone or what keeps it out. */
export const STAND_CHANGE_KINDS = ['ADDED', 'REMOVED', 'MOVED', 'RESIZED', 'RENUMBERED', 'OPENED', 'FITTED'] as const
export type StandChangeKind = (typeof STAND_CHANGE_KINDS)[number]

export interface StandChange {
  readonly standId: string
  /** What it is called after it; of a removed one, before. */
  readonly number: string
  /** Where it was called otherwise before. */
  readonly numberBefore: string | null
  readonly what: readonly StandChangeKind[]
  /** Null of an added one. */
  readonly before: readonly PlanPoint[] | null
  /** Null of a removed one. */
  readonly after: readonly PlanPoint[] | null
}

/** What a release changed of one hall, as its row keeps it in JSON. */
export interface HallChange {
  readonly hallId: string
  readonly key: string
  readonly name: Localised
  /** No release had it before. */
  readonly isNew: boolean
  /** Its walls, aisles, doors, outline, name or zones changed. */
  readonly isRebuilt: boolean
  readonly outline: readonly PlanPoint[]
  readonly stands: readonly StandChange[]
}

/** A published version of the plan. */
export interface PlanRelease {
  readonly id: string
  readonly editionId: string
  readonly number: number
  readonly note: string | null
  readonly changes: readonly HallChange[]
  readonly publishedAt: Date
  readonly publishedById: string | null
}

/** The changed halls as they were before, by id. */
export type ContentsBefore = Readonly<Record<string, HallContent>>

/** A file that has or holds a stand which the release changes. */
export interface AffectedFile {
  readonly applicationId: string
  readonly exhibitorId: string
  readonly exhibitor: string
  readonly exhibitorAr: string | null
  readonly standId: string
  readonly number: string
  readonly kind: 'HOLD' | 'ALLOCATION'
  readonly what: readonly StandChangeKind[]
  /** Why the stand would no longer do; null when it still fits, `REMOVED` when it would not be there. */
  readonly misfit: string | null
}
