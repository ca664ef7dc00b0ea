import type { Refusal } from '../shared/refusal.ts'
import { Forbidden, NotFound } from '../shared/refusals.ts'
import { LastAdministrator } from './role.refusals.ts'
import type { RoleName } from './role.ts'

/** What is asked of somebody's roles, and what there is to know of it. */
export interface RoleChange {
  readonly byAdministrator: boolean
  /** Whether there is such a person. */
  readonly known: boolean
  readonly personId: string
  readonly role: RoleName
  /** Who administers the edition now. */
  readonly administrators: readonly string[]
}

/** Why a role may not be granted. */
export function whyNotGrant({ byAdministrator, known }: RoleChange): Refusal | undefined {
  if (!byAdministrator) return new Forbidden()
  return known ? undefined : new NotFound()
}

/** Why a role may not be withdrawn. */
export function whyNotWithdraw(change: RoleChange): Refusal | undefined {
  const refusal = whyNotGrant(change)
  if (refusal || change.role !== 'ADMINISTRATOR') return refusal
  const others = change.administrators.filter((personId) => personId !== change.personId)
  return others.length === 0 ? new LastAdministrator() : undefined
}
