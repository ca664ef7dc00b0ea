import type { Localised } from '../shared/language.ts'
import type { ExhibitorKind } from './hall.ts'

export type CallFieldType = 'TEXT' | 'LONG_TEXT' | 'NUMBER' | 'CHOICE' | 'YES_NO' | 'PHOTOGRAPH' | 'PAPER'

/** One field or paper that a call asks for. */
export interface CallField {
  readonly id: string
  readonly key: string
  readonly type: CallFieldType
  readonly label: Localised
  readonly hint: Localised
  readonly kinds: readonly ExhibitorKind[]
  readonly required: boolean
  readonly options: readonly { readonly key: string; readonly label: Localised }[]
  /** Of files: how many at most. Of texts: how many characters. */
  readonly limit: number | null
  readonly order: number
  /** Since when it is asked; null from the beginning. */
  readonly addedAt: Date | null
  /** Since when it is asked of nobody; kept for the files that answered it. */
  readonly retiredAt: Date | null
  /** Since when it is required, if it is; null from the beginning. */
  readonly requiredSince: Date | null
}

/** How many of a region, of a family, or of both, are accepted; null is any. */
export interface CallQuota {
  readonly id: string
  readonly regionCode: string | null
  readonly familyId: string | null
  readonly places: number
  readonly accepted: number
}

/** A call for exhibitors, as everybody sees it. */
export interface Call {
  readonly id: string
  readonly editionId: string
  readonly key: string
  readonly title: Localised
  readonly terms: Localised
  readonly kinds: readonly ExhibitorKind[]
  readonly opensAt: Date
  readonly closesAt: Date
  /** In their order, with those that are no longer asked. */
  readonly fields: readonly CallField[]
  readonly quotas: readonly CallQuota[]
}

export type CallPhase = 'COMING' | 'OPEN' | 'CLOSED'

export function phaseOf({ opensAt, closesAt }: Pick<Call, 'opensAt' | 'closesAt'>, now: Date): CallPhase {
  return now < opensAt ? 'COMING' : now < closesAt ? 'OPEN' : 'CLOSED'
}

/** What a call asks of one kind of exhibitor now. */
export const fieldsFor = (call: Pick<Call, 'fields'>, kind: ExhibitorKind): readonly CallField[] =>
  call.fields.filter(({ kinds, retiredAt }) => retiredAt === null && kinds.includes(kind))

export const isFileField = ({ type }: Pick<CallField, 'type'>) => type === 'PHOTOGRAPH' || type === 'PAPER'
