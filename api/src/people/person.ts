import type { Institution, Person, RoleName } from '@salon/prisma/client'

/**
 * A person as a plain row. Whoever has loaded one hands it over and no query follows; `institution` and `roles` are read
 * only when absent.
 */
export interface PersonShape
  extends Pick<Person, 'id' | 'name' | 'nameAr' | 'jobTitle' | 'institutionId' | 'provenance' | 'email'> {
  readonly institution?: Pick<Institution, 'id' | 'key' | 'name' | 'nameAr' | 'country' | 'kind'> | null
  /** In the current edition. */
  readonly roles?: readonly RoleName[]
}

/** The columns of a person that every reading shows, for a query's `select`. */
export const PERSON = {
  id: true,
  name: true,
  nameAr: true,
  jobTitle: true,
  institutionId: true,
  provenance: true,
  email: true,
} as const
