import type { Person, RoleName } from '@salon/prisma/client'
import type { InstitutionShape } from '../edition/edition.refs.ts'
import { builder } from '../graphql/builder.ts'
import type { Viewer } from '../live/rights.ts'

/**
 * A person as a plain row. Whoever has loaded one hands it over and no query follows; `institution` and `roles` are read
 * only when absent.
 */
export interface PersonShape
  extends Pick<Person, 'id' | 'name' | 'nameAr' | 'jobTitle' | 'institutionId' | 'provenance' | 'email'> {
  readonly institution?: InstitutionShape | null
  /** In the current edition. */
  readonly roles?: readonly RoleName[]
}

/** Who is signed in, and the place in the journal that was reached before anything of theirs is read. */
export interface ViewerShape extends Viewer {
  readonly cursor: string
}

export const PersonRef = builder.objectRef<PersonShape>('Person')
export const ViewerRef = builder.objectRef<ViewerShape>('Viewer')

/** The columns of a person, for a query's `select`. */
export const PERSON = {
  id: true,
  name: true,
  nameAr: true,
  jobTitle: true,
  institutionId: true,
  provenance: true,
  email: true,
} as const
