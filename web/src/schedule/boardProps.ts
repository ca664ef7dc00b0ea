import type { AgendaReason } from '@salon/schema/generated/graphql.ts'
import type { SeenChange } from './followSchedule.ts'
import type { SessionCardData } from './session.ts'

/** What every view of the public board is given. */
export interface BoardProps {
  readonly sessions: readonly SessionCardData[]
  readonly now: number
  /** The change to mark, by session. */
  readonly changes: ReadonlyMap<string, SeenChange>
  readonly reasons: ReadonlyMap<string, AgendaReason>
  readonly signedIn: boolean
}
