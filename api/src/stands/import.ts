import type { Answers, StandWishes } from './application.ts'
import type { Call } from './call.ts'
import type { NewExhibitor } from './exhibitor-registration.ts'
import type { ExhibitorKind } from './hall.ts'

/** What a table of files may say of an exhibitor, then of what it wants. Answers to the call's own fields come after. */
export const IMPORT_COLUMNS = [
  'registerNumber',
  'name',
  'nameAr',
  'kind',
  'region',
  'country',
  'city',
  'cityAr',
  'family',
  'members',
  'foundedIn',
  'website',
  'submittedOn',
  'wantedArea',
  'wantedBuild',
  'wantedWatts',
  'wantsWater',
  'wantsOpenSides',
  'needsAccessible',
] as const
export type ImportColumn = (typeof IMPORT_COLUMNS)[number]

/** A column of ours, or an answer to a field of the call, as `answer:key`. */
export type ImportTarget = ImportColumn | `answer:${string}`

/** The call's question that an exhibitor's own register number answers. */
export const REGISTER_FIELD = 'register'

/** Without these there is no exhibitor. */
export const REQUIRED_COLUMNS = ['name', 'kind', 'city', 'family'] as const satisfies readonly ImportColumn[]

/** What is wrong with one cell. */
export type CellProblem =
  | 'MISSING'
  | 'TOO_LONG'
  | 'UNKNOWN'
  | 'NOT_A_NUMBER'
  | 'OUT_OF_RANGE'
  | 'NOT_A_DATE'
  | 'NOT_YES_OR_NO'
  | 'NOT_AN_ADDRESS'
  | 'NOT_LATIN'
  | 'NOT_CALLED'
  | 'TWICE'

export interface CellIssue {
  readonly target: ImportTarget
  /** As it is in the file. */
  readonly value: string
  readonly problem: CellProblem
  /** Of TWICE: the row that has it already. */
  readonly row?: number
  /** Of OUT_OF_RANGE: from where to where. */
  readonly range?: readonly [number, number]
}

/** What becomes of a row. */
export type RowOutcome =
  /** A new exhibitor, and its file. */
  | 'NEW'
  /** A file for an exhibitor that is known. */
  | 'ADDED'
  /** The exhibitor has a file for the call: nothing is done. */
  | 'THERE'
  /** Something is wrong with it: nothing is done. */
  | 'WRONG'

/** What a good row says. */
export interface ImportedFile {
  readonly exhibitor: NewExhibitor & {
    readonly members: number | null
    readonly foundedIn: number | null
    readonly website: string | null
  }
  readonly wishes: StandWishes
  readonly answers: Answers
  /** Null for now. */
  readonly submittedOn: Date | null
}

export interface JudgedRow {
  readonly row: number
  readonly outcome: RowOutcome
  readonly issues: readonly CellIssue[]
  /** Absent where it is wrong. */
  readonly file: ImportedFile | undefined
  /** Of the exhibitor that is known already. */
  readonly exhibitorId: string | undefined
  /** For people: as the file has it. */
  readonly name: string
}

/** An exhibitor that is known, and whether it has a file for the call that was not withdrawn. */
export interface KnownApplicant {
  readonly id: string
  readonly registerNumber: string | null
  readonly name: string
  readonly city: string
  readonly kind: ExhibitorKind
  readonly applied: boolean
}

/** What rows are judged against. */
export interface ImportFacts {
  readonly call: Call
  readonly regions: readonly { readonly code: string; readonly fr: string; readonly ar: string }[]
  readonly families: readonly { readonly id: string; readonly fr: string; readonly en: string }[]
  /** Exhibitors that some row may be, those that were known first first. */
  readonly known: readonly KnownApplicant[]
  readonly now: Date
}
