import { builder } from '../graphql/builder.ts'
import type { Viewer } from '../live/rights.ts'
import type { PersonShape } from './person.ts'

export { PERSON, type PersonShape } from './person.ts'

/** Who is signed in, and the place in the journal that was reached before anything of theirs is read. */
export interface ViewerShape extends Viewer {
  readonly cursor: string
}

export const PersonRef = builder.objectRef<PersonShape>('Person')
export const ViewerRef = builder.objectRef<ViewerShape>('Viewer')
