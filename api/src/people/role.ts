/** What a person may be in an edition. */
export const ROLES = [
  'VISITOR',
  'EXHIBITOR',
  'BUYER',
  'REGISTRATION_DESK',
  'MATCHMAKING_DESK',
  'PROGRAMME_EDITOR',
  'PROTOCOL_OFFICER',
  'SIGNATORY',
  'PARTNER',
  'ADMINISTRATOR',
  'SCREEN',
] as const
export type RoleName = (typeof ROLES)[number]
