import type { RoleName } from '@salon/schema/generated/graphql.ts'

/** Every role of an edition, those of the organisation first. */
export const ROLES: readonly RoleName[] = [
  'ADMINISTRATOR',
  'PROGRAMME_EDITOR',
  'PROTOCOL_OFFICER',
  'REGISTRATION_DESK',
  'MATCHMAKING_DESK',
  'SIGNATORY',
  'PARTNER',
  'EXHIBITOR',
  'BUYER',
  'VISITOR',
  'SCREEN',
]
