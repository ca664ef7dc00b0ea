import { builder } from '../graphql/builder.ts'
import type { Draft } from './draft.reading.ts'

/** The draft, and the cursor to follow it from. */
export interface DraftShape extends Draft {
  readonly cursor: string
}

export const DraftRef = builder.objectRef<DraftShape>('Draft')
