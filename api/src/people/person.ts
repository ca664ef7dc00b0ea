import type { RoleName } from './role.ts'

/** The institution that a person works at, as a plain row. */
export interface Employer {
  readonly id: string
  readonly key: string
  readonly name: string
  readonly nameAr: string | null
  /** ISO 3166-1 alpha-2. */
  readonly country: string
  readonly kind: string
}

/**
 * A person as a plain row. Whoever has loaded one hands it over and no query follows; `institution` and `roles` are read
 * only when absent.
 */
export interface PersonShape {
  readonly id: string
  readonly name: string
  readonly nameAr: string | null
  /** As the database keeps it: {fr, ar, en, es}. */
  readonly jobTitle: unknown
  readonly institutionId: string | null
  readonly provenance: 'FACT' | 'GENERATED'
  readonly email: string | null
  readonly institution?: Employer | null
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
