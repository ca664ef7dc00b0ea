import type { Localised } from '../shared/language.ts'
import type { AgendaReason } from './agenda.ts'
import type { SessionChange } from './change.ts'
import type { Session } from './session.ts'

export const OPERATION_KINDS = ['START', 'END', 'DELAY', 'MOVE', 'CANCEL', 'SWAP', 'EXTEND', 'UNDO'] as const
export type OperationKind = (typeof OPERATION_KINDS)[number]

/** A live operation as it is asked for. */
export type OperationRequest =
  | { readonly kind: 'START'; readonly sessionId: string; readonly shiftFollowing: boolean }
  | { readonly kind: 'END'; readonly sessionId: string }
  | { readonly kind: 'DELAY'; readonly sessionId: string; readonly minutes: number; readonly shiftFollowing: boolean }
  | {
      readonly kind: 'MOVE'
      readonly sessionId: string
      readonly roomId: string | null
      readonly startsAt: Date | null
    }
  | { readonly kind: 'CANCEL'; readonly sessionId: string }
  | { readonly kind: 'SWAP'; readonly sessionId: string; readonly withSessionId: string }
  | { readonly kind: 'EXTEND'; readonly sessionId: string; readonly minutes: number; readonly shiftFollowing: boolean }
  | { readonly kind: 'UNDO'; readonly operationId: string }

/** An operation that was done. */
export interface Operation {
  readonly id: string
  readonly editionId: string
  /** Counts the operations of the edition, from 1. */
  readonly number: number
  readonly kind: OperationKind
  readonly changes: readonly SessionChange[]
  readonly at: Date
  readonly byId: string | null
  /** The operation that this one undid. */
  readonly undoesId: string | null
}

/** What must be known to judge an operation. */
export interface OperationFacts {
  readonly editionId: string
  readonly timeZone: string
  /** All of the edition. */
  readonly sessions: readonly Session[]
  readonly rooms: ReadonlyMap<string, Localised>
  readonly people: ReadonlyMap<string, Localised>
  /** In the order in which they were done: the last that is not undone, and those after it, all of them undone. */
  readonly recent: readonly Operation[]
}

/** What an operation would do. */
export interface Plan {
  readonly kind: OperationKind
  /** The session that was asked for first, then what it pushes, by start. */
  readonly changes: readonly SessionChange[]
  /** The operation that this one takes back. */
  readonly undoesId: string | null
}

/** The version a session was seen at. */
export interface SeenVersion {
  readonly sessionId: string
  readonly version: number
}

/** A person whom changes concern, why, and of which sessions. */
export interface ConcernedPerson {
  readonly personId: string
  readonly reasons: readonly AgendaReason[]
  readonly sessionIds: readonly string[]
}

export interface Concerned {
  readonly concerned: readonly ConcernedPerson[]
  readonly concernedCount: number
}
