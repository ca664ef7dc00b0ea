import type { SessionKind } from '@salon/schema/generated/graphql.ts'

/** Every kind of session, in the order the editor offers them. */
export const KINDS: readonly SessionKind[] = [
  'CEREMONY',
  'PANEL',
  'KEYNOTE',
  'MASTER_CLASS',
  'WORKSHOP',
  'MEETINGS',
  'SHOW',
  'TOUR',
  'EXHIBITION',
]
