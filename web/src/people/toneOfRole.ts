import type { RoleName } from '@salon/schema/generated/graphql.ts'
import type { BadgeTone } from '../ui/Badge.tsx'

const organising: readonly RoleName[] = ['PROGRAMME_EDITOR', 'PROTOCOL_OFFICER', 'ADMINISTRATOR']
const desks: readonly RoleName[] = ['REGISTRATION_DESK', 'MATCHMAKING_DESK']

/** Organisers, desks and guests apart at a glance; the word always says which. */
export function toneOfRole(role: RoleName): BadgeTone {
  if (organising.includes(role)) return 'majorelle'
  if (desks.includes(role)) return 'saffron'
  return role === 'SIGNATORY' || role === 'PARTNER' ? 'terracotta' : 'plain'
}
